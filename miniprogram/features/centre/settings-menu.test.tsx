import { type Fen, formatYuan, shareOf, toFen } from "@distribution/sdk";
import Taro from "@tarojs/taro";
import { beforeEach, expect, test, vi } from "vitest";
import { client } from "../../data/client";
import { serverNow } from "../../platform/server-clock";
import { usePhoneSettings } from "../../session/phone-settings";
import { useSessionStore } from "../../session/session-store";
import { switchPerson } from "../../session/switch-person";
import { openIntent, settleIntent } from "../../session/withdrawal-intent";
import { useDialogs } from "../../shell/dialogs";
import { mockPhone } from "../../testing/mock-phone";
import type { OpenedPage } from "../../testing/opened-page";
import type { SubscribeAnswer } from "../../platform/subscribe";
import { CentreScreen } from "./centre-screen";

/* 分销中心设置功能说明, 七、测试用例: each row of its tables is a test that bears its name. */

const wechat = vi.hoisted(() => ({
  asked: [] as (readonly string[])[],
  answer: "accept" as "accept" | "reject" | "off",
}));
vi.mock("../../platform/subscribe", async (original) => ({
  ...(await original<object>()),
  askToSubscribe: (ids: readonly string[]): Promise<SubscribeAnswer> => {
    wechat.asked.push(ids);
    if (wechat.answer === "off") return Promise.resolve({ outcome: "off" });
    const [accepted, refused] = wechat.answer === "accept" ? [ids, []] : [[], ids];
    return Promise.resolve({ outcome: "answered", accepted, refused });
  },
}));

const phone = mockPhone();
const yuan = (amount: Fen) => `¥${formatYuan(amount)}`;
const question = "是否立即提现？";

let showToast: ReturnType<typeof vi.spyOn>;
beforeEach(() => {
  showToast = vi.spyOn(Taro, "showToast");
  wechat.asked.length = 0;
  wechat.answer = "accept";
  useDialogs.setState({ open: undefined });
  const intent = openIntent();
  if (intent) settleIntent(intent.requestid);
});

const toasted = (title: string) =>
  vi.waitFor(() => expect(showToast).toHaveBeenLastCalledWith(expect.objectContaining({ title })));
const kept = (name: string) =>
  Taro.getStorageSync(`${name}_${useSessionStore.getState().member?.memberid}`) as unknown;
const settled = () => vi.waitFor(() => expect(usePhoneSettings.getState().unsent).toBeUndefined());

async function openCentre(): Promise<OpenedPage> {
  const page = await phone.open(<CentreScreen />);
  await page.says("可提现");
  await phone.quiet();
  return page;
}

async function choose(page: OpenedPage, entry: string): Promise<void> {
  page.place.querySelector<HTMLElement>('[aria-label="设置"]')?.click();
  await page.tap(entry);
}

test("自动提现测试｜开启自动提现｜可提现金额 < 阈值｜正常开启不弹窗", async () => {
  await client.settings.save({ autowithdrawthreshold: toFen(100_000) });
  const page = await openCentre();
  await choose(page, "自动提现设置");
  await page.says("当前状态：已关闭");
  expect(page.text()).toContain("自动提现阈值：¥1,000");
  expect(page.text()).toContain("当可提现金额达到阈值时，将自动发起提现申请");
  expect(page.text()).toContain("到账前仍需你在微信确认一次");
  await page.tap("开启", 2);
  await toasted("已开启");
  await settled();
  expect(page.text()).not.toContain(question);
  expect(kept("autoWithdraw")).toBe(true);
  expect(kept("autoWithdrawThreshold")).toBe(1_000);
  expect(await client.settings.detail()).toMatchObject({ autowithdrawenabled: true });
});

test("自动提现测试｜开启自动提现｜可提现金额 ≥ 阈值｜弹窗询问是否提现", async () => {
  const page = await openCentre();
  const navigateTo = vi.spyOn(Taro, "navigateTo");
  await choose(page, "自动提现设置");
  await page.tap("开启");
  await page.says(question);
  const { withdrawableamount, withdrawrule } = await client.distributor.detail();
  const net = toFen(withdrawableamount - shareOf(withdrawableamount, withdrawrule.feerate));
  expect(page.text()).toContain(`可提现 ${yuan(withdrawableamount)} 已达到你设的 ¥10.00`);
  expect(page.text()).toContain(`扣手续费后到账 ${yuan(net)}`);
  expect(page.text()).toMatch(/暂不提，也会在 \S+ 自动提交申请/);
  await page.tap("暂不");
  await page.saysNoMore(question);
  expect(openIntent()).toBeUndefined();
  // The same money is not asked about again, switching it on anew is another choice.
  page.hide();
  page.show();
  await phone.quiet();
  expect(page.text()).not.toContain(question);
  await choose(page, "自动提现设置");
  await page.tap("关闭");
  await choose(page, "自动提现设置");
  await page.tap("开启");
  await page.says(question);
  await page.tap("立即提现", 2);
  await vi.waitFor(() =>
    expect(navigateTo).toHaveBeenCalledWith({ url: "/packages/withdraw/apply/index" }),
  );
  expect(openIntent()).toMatchObject({ withdrawtype: "wechat", amount: withdrawableamount });
});

test.each([
  ["输入小于最低金额", "5", "不能低于最低提现金额 ¥10.00"],
  ["输入非数字", "abc", "请输入数字"],
])("自动提现测试｜修改阈值｜%s｜提示错误", async (_row, typed, sentence) => {
  const page = await openCentre();
  await choose(page, "自动提现设置");
  await page.tap("修改阈值");
  await page.type("自动提现阈值", typed);
  await page.tap("保存");
  await page.says(sentence);
  expect(page.fieldText("自动提现阈值")).toBe(typed);
  expect(kept("autoWithdrawThreshold")).toBe("");
  await page.tap("取消");
  await page.saysNoMore("修改阈值");
});

test("自动提现测试｜修改阈值｜输入合法金额｜保存成功", async () => {
  const page = await openCentre();
  await choose(page, "自动提现设置");
  await page.tap("修改阈值");
  await page.type("自动提现阈值", "50.5");
  await page.tap("保存");
  await toasted("已保存");
  await settled();
  expect(kept("autoWithdrawThreshold")).toBe(50.5);
  expect(await client.settings.detail()).toMatchObject({ autowithdrawthreshold: 5_050 });
});

test("触发时机｜用户进入分销中心时检查", async () => {
  await client.settings.save({ autowithdrawenabled: true, autowithdrawthreshold: toFen(49_000) });
  const page = await phone.open(<CentreScreen />);
  await page.says(question);
  expect(page.text()).toContain("已达到你设的 ¥490.00");
});

test("what another phone has chosen meanwhile counts, not what this one remembers", async () => {
  await client.settings.save({ autowithdrawenabled: true, autowithdrawthreshold: toFen(49_000) });
  const first = await phone.open(<CentreScreen />);
  await first.says(question);
  await first.tap("暂不");
  first.close();
  // As after a new start: nothing is known but what the phone keeps.
  switchPerson("newcomer");
  switchPerson("busy-distributor");
  const { withdrawableamount } = await client.distributor.detail();
  await client.settings.save({ autowithdrawthreshold: toFen(withdrawableamount + 1) });
  phone.sent.length = 0;
  const release = phone.hold(({ path }) => path === "/api/user/settings");
  const second = await phone.open(<CentreScreen />);
  await vi.waitFor(() =>
    expect(phone.sent).toContainEqual(
      expect.objectContaining({ path: "/distributorinfo/detailinfo", status: 200 }),
    ),
  );
  await second.says("可提现");
  release();
  await phone.quiet();
  expect(second.text()).not.toContain(question);
});

test("触发时机｜每次收到新佣金时检查", async () => {
  const { withdrawableamount, nextrelease } = await client.distributor.detail();
  if (!nextrelease) throw new Error("The showcase has commission on its way.");
  const threshold = toFen(withdrawableamount + 1);
  await client.settings.save({ autowithdrawenabled: true, autowithdrawthreshold: threshold });
  const page = await openCentre();
  expect(page.text()).not.toContain(question);
  // The server takes none by itself in this tale: its job would be first.
  await client.settings.save({ autowithdrawenabled: false });
  await phone.passTime(nextrelease.at - serverNow() + 2_000);
  await client.settings.save({ autowithdrawenabled: true });
  page.pullDown();
  page.hide();
  page.show();
  await page.says(question);
});

test("without a network nothing is asked: the figures are those of the last visit", async () => {
  await openCentre();
  phone.setOnline(false);
  await phone.passTime(60_000);
  const page = await phone.open(<CentreScreen />);
  await page.says("网络不可用");
  await choose(page, "自动提现设置");
  await page.says("当前状态：已关闭");
});

test("通知设置测试｜开启通知｜首次开启｜请求订阅消息权限", async () => {
  await client.settings.save({ earningsnotifyenabled: false });
  const page = await openCentre();
  const before = await client.settings.detail();
  const template = before.subscriptions.find(({ kind }) => kind === "earnings");
  await choose(page, "收益通知设置");
  await page.says("当前状态：已关闭");
  // Nothing may be sent yet.
  expect(template?.remaining).toBe(0);
  await page.tap("开启通知", 2);
  await toasted("已开启");
  expect(wechat.asked).toEqual([["template-new-commission"]]);
  expect(kept("earningsNotify")).toBe(true);
  const after = await client.settings.detail();
  expect(after.earningsnotifyenabled).toBe(true);
  expect(after.subscriptions.find(({ kind }) => kind === "earnings")?.remaining).toBe(1);
});

test.each([
  ["reject", "你没有同意，微信提醒暂时发不出来，收益不受影响"],
  ["off", "微信里关掉了本小程序的订阅消息，可在通知设置里重新打开"],
] as const)(
  "开启通知, and WeChat's answer is %s: respected, and said",
  async (answer, sentence) => {
    await client.settings.save({ earningsnotifyenabled: false });
    const page = await openCentre();
    wechat.answer = answer;
    await choose(page, "收益通知设置");
    await page.tap("开启通知");
    await toasted(sentence);
    const after = await client.settings.detail();
    expect(after.subscriptions.find(({ kind }) => kind === "earnings")?.remaining).toBe(0);
  },
);

test("通知设置测试｜开启通知｜已授权｜直接开启", async () => {
  await client.settings.save({ earningsnotifyenabled: false });
  await client.settings.subscribe({ templateids: ["template-new-commission"] });
  const page = await openCentre();
  await choose(page, "收益通知设置");
  await page.tap("开启通知");
  await toasted("已开启");
  expect(wechat.asked).toEqual([]);
  expect(await client.settings.detail()).toMatchObject({ earningsnotifyenabled: true });
});

test("通知设置测试｜关闭通知｜点击关闭｜立即关闭不再提醒", async () => {
  const page = await openCentre();
  await choose(page, "收益通知设置");
  await page.says("当前状态：已开启");
  await page.tap("关闭通知");
  await toasted("已关闭，不再提醒");
  await settled();
  expect(kept("earningsNotify")).toBe(false);
  expect(await client.settings.detail()).toMatchObject({ earningsnotifyenabled: false });
});

test("全部设置 leads to the page, and who is no distributor gets there at once", async () => {
  const navigateTo = vi.spyOn(Taro, "navigateTo");
  const page = await openCentre();
  await choose(page, "全部设置");
  await vi.waitFor(() =>
    expect(navigateTo).toHaveBeenCalledWith({ url: "/packages/settings/home/index" }),
  );
});
