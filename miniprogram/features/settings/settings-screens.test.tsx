import { toFen } from "@distribution/sdk";
import Taro from "@tarojs/taro";
import { beforeEach, expect, test, vi } from "vitest";
import { client } from "../../data/client";
import type { SubscribeAnswer } from "../../platform/subscribe";
import { switchPerson } from "../../session/switch-person";
import { useDialogs } from "../../shell/dialogs";
import { changeSetting } from "../../testing/goods-stage";
import { mockPhone } from "../../testing/mock-phone";
import { AutoWithdrawScreen } from "./auto-withdraw-screen";
import { NotificationsScreen } from "./notifications-screen";
import { SettingsScreen } from "./settings-screen";

const wechat = vi.hoisted(() => ({
  asked: [] as (readonly string[])[],
  refuses: [] as string[],
  settings: undefined as object | undefined,
}));
vi.mock("../../platform/build-constants", async (original) => ({
  ...(await original<object>()),
  isWeapp: true,
}));
vi.mock("../../platform/subscribe", async (original) => ({
  ...(await original<object>()),
  readSubscribeSettings: () => Promise.resolve(wechat.settings),
  askToSubscribe: (ids: readonly string[]): Promise<SubscribeAnswer> => {
    wechat.asked.push(ids);
    const refused = ids.filter((id) => wechat.refuses.includes(id));
    const accepted = ids.filter((id) => !refused.includes(id));
    return Promise.resolve({ outcome: "answered", accepted, refused });
  },
}));

const phone = mockPhone();
const settingsPath = "/api/user/settings";

let showToast: ReturnType<typeof vi.spyOn>;
let navigateTo: ReturnType<typeof vi.spyOn>;
beforeEach(() => {
  showToast = vi.spyOn(Taro, "showToast");
  navigateTo = vi.spyOn(Taro, "navigateTo");
  wechat.asked.length = 0;
  wechat.refuses = [];
  wechat.settings = undefined;
  useDialogs.setState({ open: undefined });
});

const toasted = (title: string) =>
  vi.waitFor(() => expect(showToast).toHaveBeenLastCalledWith(expect.objectContaining({ title })));
type Page = Awaited<ReturnType<typeof phone.open>>;
const switchOf = (page: Page, label: string) =>
  page.place.querySelector<HTMLElement>(`[role="switch"][aria-label="${label}"]`);
const isOn = (page: Page, label: string) =>
  switchOf(page, label)?.getAttribute("aria-checked") === "true";

test("all settings in sight: what comes next, of what she is told, and the rest", async () => {
  await client.settings.save({ autowithdrawenabled: true, autowithdrawthreshold: toFen(180_000) });
  const page = await phone.open(<SettingsScreen />);
  await page.says("满 ¥1,800");
  expect(page.text()).toMatch(/还差 ¥[\d,.]+|预计 \d+月\d+日 自动提现/);
  for (const [label, on] of [
    ["收益入账", true],
    ["提现到账", true],
    ["有新客户绑定", true],
    ["客户即将过期", true],
    ["每日汇总", false],
  ] as const)
    expect(isOn(page, label)).toBe(on);
  await page.tap("规则说明");
  await vi.waitFor(() =>
    expect(navigateTo).toHaveBeenCalledWith({ url: "/packages/rules/questions/index" }),
  );
});

test("a switch turns at once, and back where the server refuses", async () => {
  const page = await phone.open(<SettingsScreen />);
  await page.says("每日汇总");
  const release = phone.hold(({ method }) => method === "POST");
  switchOf(page, "提现到账")?.click();
  await vi.waitFor(() => expect(isOn(page, "提现到账")).toBe(false));
  release();
  await phone.quiet();
  expect(await client.settings.detail()).toMatchObject({ withdrawnotifyenabled: false });
  await phone.play("faults", { path: settingsPath, kind: "error", status: 500, times: 9 });
  switchOf(page, "有新客户绑定")?.click();
  await toasted("没有保存，请重试");
  expect(isOn(page, "有新客户绑定")).toBe(true);
});

test("without a network a switch stays as it was turned, marked, and is told later", async () => {
  const page = await phone.open(<SettingsScreen />);
  await page.says("每日汇总");
  await phone.quiet();
  phone.setOnline(false);
  switchOf(page, "提现到账")?.click();
  await page.says("联网后同步");
  expect(isOn(page, "提现到账")).toBe(false);
  phone.setOnline(true);
  await page.saysNoMore("联网后同步");
  expect(isOn(page, "提现到账")).toBe(false);
});

test("a server that does not answer is told, with another try", async () => {
  await phone.play("faults", { path: settingsPath, kind: "error", status: 500, times: 9 });
  const page = await phone.open(<SettingsScreen />);
  await page.says("重试");
  await phone.play("faults", { kind: "none" });
  await page.tap("重试");
  await page.says("每日汇总");
});

test("who is no distributor has nothing to withdraw by itself", async () => {
  switchPerson("customer");
  phone.signInAs("customer");
  const page = await phone.open(<SettingsScreen />);
  await page.says("每日汇总");
  await phone.quiet();
  expect(page.text()).not.toContain("自动提现");
});

test("自动提现: off it keeps its amount, the sheet judges while one pauses, and saving asks", async () => {
  const page = await phone.open(<AutoWithdrawScreen />);
  await page.says("开启后按这个金额提现");
  expect(page.text()).toContain("到账前仍需你在微信确认一次");
  expect(page.text()).toMatch(/一次最低 ¥10，每天最多 \d+\s次，今天还剩 \d+\s次/);
  expect(page.text()).toContain("手续费 0.6%");
  await page.tap("修改");
  await page.type("自动提现阈值", "5");
  await page.says("不能低于最低提现金额 ¥10.00");
  const save = [...page.place.querySelectorAll(".button")].at(-1);
  expect(save?.getAttribute("aria-disabled")).toBe("true");
  await page.type("自动提现阈值", "2000.01");
  await page.says("一次最多 ¥2,000");
  const { recommendedthreshold = toFen(0) } = await client.settings.detail();
  const recommended = recommendedthreshold / 100;
  await page.tap(`推荐 ¥${recommended}`);
  expect(page.fieldText("自动提现阈值")).toBe(String(recommended));
  await page.tap("保存", 2);
  await toasted("已保存");
  await page.says(`¥${recommended}.00`);
  switchOf(page, "自动提现")?.click();
  await page.says("是否立即提现？");
  await page.tap("暂不");
  await page.says("下一次");
  expect(await client.settings.detail()).toMatchObject({
    autowithdrawenabled: true,
    autowithdrawthreshold: recommendedthreshold,
  });
});

test("自动提现 leads to its own records, and to its own rule", async () => {
  const page = await phone.open(<AutoWithdrawScreen />);
  await page.tap("自动提现记录查看");
  await vi.waitFor(() =>
    expect(navigateTo).toHaveBeenCalledWith({
      url: "/packages/withdraw/records/index?show=auto",
    }),
  );
  await page.tap("自动提现的规则");
  await vi.waitFor(() =>
    expect(navigateTo).toHaveBeenCalledWith({
      url: "/packages/rules/questions/index?question=auto",
    }),
  );
});

test("自动提现 says when the merchant pays to no wallet", async () => {
  await changeSetting(phone, { distributionrulesetting: { withdrawmethods: ["alipay"] } });
  const page = await phone.open(<AutoWithdrawScreen />);
  await page.says("怎么进行");
  switchOf(page, "自动提现")?.click();
  await toasted("商家未开放提现到微信零钱，不能开启自动提现");
  expect(isOn(page, "自动提现")).toBe(false);
});

test("通知设置: the three with the fewest left are chosen, a fourth is too many, accepted ones count", async () => {
  const { subscriptions } = await client.settings.detail();
  const idOf = (kind: string) => subscriptions.find((one) => one.kind === kind)?.templateid ?? "";
  // The customer's two are the richest: the three others stay the lowest.
  await client.settings.save({ dailydigestenabled: true });
  await client.settings.subscribe({ templateids: [idOf("bind"), idOf("expire")] });
  for (let times = 0; times < 9; times += 1)
    await client.settings.subscribe({ templateids: [idOf("bind"), idOf("expire")] });
  wechat.refuses = [idOf("digest")];
  const page = await phone.open(<NotificationsScreen />);
  await page.says("续订 3 项，各加 1 条");
  expect(page.text()).toContain("已替你选好剩余最少的 3\u00A0项");
  await page.tap("客户即将失效提醒");
  await page.says("一次最多选 3\u00A0项");
  await page.tap("续订 3 项，各加 1 条", 2);
  await toasted("已续订 2 项，各加 1 条");
  expect(wechat.asked).toEqual([[idOf("earnings"), idOf("withdraw"), idOf("digest")]]);
  const after = await client.settings.detail();
  const left = (kind: string) => after.subscriptions.find((one) => one.kind === kind)?.remaining;
  expect(left("digest")).toBe(0);
  expect(left("earnings")).toBe(
    (subscriptions.find(({ kind }) => kind === "earnings")?.remaining ?? 0) + 1,
  );
});

test("通知设置: what is used up says so, and what she always refuses is asked no more", async () => {
  const { subscriptions } = await client.settings.detail();
  const bind = subscriptions.find(({ kind }) => kind === "bind")?.templateid ?? "";
  wechat.settings = { mainSwitch: true, always: { [bind]: "reject" } };
  const page = await phone.open(<NotificationsScreen />);
  await page.says("已拒绝");
  expect(page.text()).toContain("已用完");
  expect(page.text()).toContain("你选过“总是拒绝”，微信不再弹窗");
  await page.tap(/续订 \d 项/.exec(page.text())?.[0] + "，各加 1 条");
  await phone.quiet();
  expect(wechat.asked.flat()).not.toContain(bind);
});

test("通知设置: switched off in WeChat, there is a way to its settings, and nothing to renew", async () => {
  wechat.settings = { mainSwitch: false, always: {} };
  const page = await phone.open(<NotificationsScreen />);
  await page.says("微信里关掉了本小程序的订阅消息");
  expect(page.text()).toContain("去微信设置");
  expect(isOn(page, "微信订阅消息")).toBe(false);
  wechat.settings = { mainSwitch: true, always: {} };
  page.hide();
  page.show();
  await page.saysNoMore("微信里关掉了");
});

test("通知设置: a channel without an address asks for it, and judges it as the server does", async () => {
  await client.settings.save({ email: "" });
  const page = await phone.open(<NotificationsScreen />);
  await page.tap("更多方式");
  await page.says("公众号消息");
  switchOf(page, "邮件")?.click();
  await page.tap("保存并开启");
  await page.says("请填写邮箱");
  await page.type("邮箱", "nobody");
  await page.tap("保存并开启");
  await page.says("邮箱格式不对");
  await page.type("邮箱", "xiaoman@example.com");
  await page.tap("保存并开启", 2);
  await page.says("x***");
  await vi.waitFor(() => expect(isOn(page, "邮件")).toBe(true));
  expect(await client.settings.detail()).toMatchObject({ channels: { email: true } });
});
