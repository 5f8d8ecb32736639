import Taro from "@tarojs/taro";
import { beforeEach, expect, test, vi } from "vitest";
import { comeBack } from "../../session/switch-person";
import { pageEntry } from "../../shell/page-entry";
import { mockPhone } from "../../testing/mock-phone";
import { PrivacyScreen } from "./privacy-screen";
import { SettingsScreen } from "./settings-screen";

/* What is this phone's own: its look, who is signed in on it, what lies on it. */

const wechat = vi.hoisted(() => ({
  guide: undefined as object | undefined,
  album: undefined as string | undefined,
}));
vi.mock("../../platform/privacy", () => ({
  readPrivacyGuide: () => Promise.resolve(wechat.guide),
  openPrivacyGuide: () => Promise.resolve(false),
}));
vi.mock("../../platform/album", () => ({ albumPermission: () => Promise.resolve(wechat.album) }));

const phone = mockPhone();
let showToast: ReturnType<typeof vi.spyOn>;
let navigateTo: ReturnType<typeof vi.spyOn>;
beforeEach(() => {
  comeBack();
  showToast = vi.spyOn(Taro, "showToast");
  navigateTo = vi.spyOn(Taro, "navigateTo");
});

const toasted = (title: string) =>
  vi.waitFor(() => expect(showToast).toHaveBeenLastCalledWith(expect.objectContaining({ title })));

test("外观 is chosen on this phone, for the page and for what stands around it", async () => {
  const page = await phone.open(<SettingsScreen />);
  await page.says("外观跟随系统");
  await page.tap("外观跟随系统");
  await page.tap("深色");
  await page.says("外观深色");
  const screen = () => page.place.querySelector(".screen")?.className;
  await vi.waitFor(() => expect(screen()).toContain("theme--dark"));
  const html = document.documentElement;
  expect(html.className).toBe("theme--dark");
  expect(html.style.colorScheme).toBe("dark");
  await page.tap("外观深色");
  await page.tap("浅色");
  await vi.waitFor(() => expect(html.className).toBe("theme--light"));
  expect(Taro.getStorageSync("theme")).toContain("light");
  await page.tap("外观浅色");
  await page.tap("跟随系统");
  await vi.waitFor(() => expect(html.className).toBe(""));
  expect(screen()).toBe("theme screen");
  expect(Taro.getStorageSync("theme")).toBe("");
});

test("退出登录 asks, ends the token, and every page waits for her word", async () => {
  const reLaunch = vi.spyOn(Taro, "reLaunch");
  const Entry = pageEntry("settings", SettingsScreen);
  const page = await phone.open(<Entry />);
  await page.says("每日汇总");
  await phone.quiet();
  await page.tap("退出登录");
  await page.says("未登录时的分享仍记给你");
  await page.tap("取消");
  await page.saysNoMore("未登录时的分享仍记给你");
  expect(page.text()).toContain("每日汇总");
  await page.tap("退出登录");
  await page.tap("退出");
  await page.says("已退出登录");
  expect(reLaunch).toHaveBeenCalledWith({ url: "/pages/centre/index" });
  await phone.quiet();
  const sent = phone.sent.map(({ path }) => path);
  expect(sent.at(-1)).toBe("/member/logout");
  await page.tap("登录");
  await page.says("每日汇总");
  expect(phone.sent.slice(sent.length).map(({ path }) => path)).toContain("/member/loginbyminiapp");
});

test("without a network she leaves all the same", async () => {
  const Entry = pageEntry("settings", SettingsScreen);
  const page = await phone.open(<Entry />);
  await page.says("每日汇总");
  phone.setOnline(false);
  await page.tap("退出登录");
  await page.tap("退出");
  await page.says("已退出登录");
});

test("隐私与授权 says what is asked for what, and what stays on the phone", async () => {
  wechat.guide = { name: "《好物小铺用户隐私保护指引》", isNew: true };
  wechat.album = "refused";
  const page = await phone.open(<PrivacyScreen />);
  await page.says("好物小铺用户隐私保护指引还没有同意，第一次用到时微信会问你");
  await page.says("已拒绝");
  await page.tap("好物小铺用户隐私保护指引还没有同意，第一次用到时微信会问你查看");
  await toasted("没能打开，请稍后再试");
  wechat.guide = { name: "《好物小铺用户隐私保护指引》", isNew: false };
  wechat.album = "allowed";
  page.hide();
  page.show();
  await page.says("你已经同意");
  await page.says("已允许");
  await page.tap("我能看到客户的什么");
  await vi.waitFor(() =>
    expect(navigateTo).toHaveBeenCalledWith({
      url: "/packages/rules/questions/index?question=privacy",
    }),
  );
});
