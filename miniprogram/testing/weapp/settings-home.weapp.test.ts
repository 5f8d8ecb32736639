import { expect, test } from "vitest";
import type { LaunchOptions, WeappPhone } from "./weapp-phone";
import { weappStage } from "./weapp-stage";

const stage = weappStage();
let phone: WeappPhone;

const home = "/packages/settings/home/index";
const open = async (options: Partial<LaunchOptions> = {}) => {
  phone = await stage.open({ url: home, ...options });
};

test("a chosen look reaches WeChat's bars on each page that is shown, and outlives the app", async () => {
  await open();
  await phone.page.waitForText("每日汇总");
  expect(phone.device.bars).toEqual({});
  await phone.page.tap({ text: "外观" });
  await phone.page.tap({ text: "深色" });
  await phone.until(() => phone.device.bars["setNavigationBarColor"]);
  expect(phone.device.bars["setNavigationBarColor"]).toMatchObject({ frontColor: "#ffffff" });
  expect(phone.device.bars["setTabBarStyle"]).toBeUndefined();
  await phone.tapTab("pages/goods/index");
  await phone.until(() => phone.device.bars["setTabBarItem"]);
  expect(phone.device.bars["setTabBarItem"]).toMatchObject({
    index: 2,
    iconPath: "/assets/tabs/centre-dark.png",
  });
  const storage = Object.fromEntries(phone.storage);
  phone.close();
  await open({ storage, url: "/pages/centre/index" });
  await phone.page.waitForText(/将于/);
  expect(phone.device.bars["setNavigationBarColor"]).toMatchObject({ frontColor: "#ffffff" });
});

test("who signs out is out after a restart too, until she says otherwise", async () => {
  await open();
  await phone.page.waitForText("每日汇总");
  phone.dialogs.modal.answer({ confirm: true });
  await phone.page.tap({ text: "退出登录" });
  await phone.page.waitForText("已退出登录");
  await phone.until(() => phone.requests.some(({ url }) => url.endsWith("/member/logout")));
  const storage = Object.fromEntries(phone.storage);
  expect(Object.keys(storage).filter((name) => /^(session|last-known-data)/.test(name))).toEqual(
    [],
  );
  phone.close();
  await open({ storage, url: "/pages/centre/index" });
  await phone.page.waitForText("已退出登录");
  expect(phone.requests).toEqual([]);
  await phone.page.tap({ text: "登录" });
  await phone.page.waitForText(/将于/);
});

test("WeChat's privacy guide is opened from 隐私与授权, with what she has said to it", async () => {
  let opened = 0;
  await open({
    url: "/packages/settings/privacy/index",
    wxAnswers: {
      getPrivacySetting: () => ({
        needAuthorization: true,
        privacyContractName: "《好物隐私指引》",
      }),
      openPrivacyContract: () => void (opened += 1),
    },
  });
  await phone.page.waitForText("还没有同意，第一次用到时微信会问你");
  await phone.page.tap({ text: "好物隐私指引" });
  await phone.until(() => opened === 1);
});

test("a new version is offered when she is on a tab, and WeChat restarts the app at her tap", async () => {
  let ready: () => void = () => undefined;
  let restarts = 0;
  const manager = {
    onUpdateReady: (listener: () => void) => (ready = listener),
    applyUpdate: () => (restarts += 1),
  };
  await open({
    url: "/packages/withdraw/apply/index",
    wxOverrides: { getUpdateManager: () => manager },
  });
  await phone.page.waitForText("实际到账");
  ready();
  expect(phone.dialogs.modal.history).toEqual([]);
  await phone.tapTab("pages/goods/index");
  const question = await phone.until(() => phone.dialogs.modal.open);
  expect(question).toMatchObject({ title: "有新版本", confirmText: "重启" });
  expect(restarts).toBe(0);
  phone.dialogs.modal.answer({ confirm: true });
  await phone.until(() => restarts === 1);
});
