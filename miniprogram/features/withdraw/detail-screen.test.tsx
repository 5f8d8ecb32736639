import Taro from "@tarojs/taro";
import { beforeEach, expect, test, vi } from "vitest";
import { client } from "../../data/client";
import { queryClient } from "../../data/query-client";
import { questionOf } from "../../data/question";
import { beginIntent, openIntent } from "../../session/withdrawal-intent";
import { serverNow } from "../../platform/server-clock";
import { mockPhone } from "../../testing/mock-phone";
import type { OpenedPage } from "../../testing/opened-page";
import { DetailScreen } from "./detail-screen";

const confirmPayOut = vi.hoisted(() => vi.fn<() => Promise<string>>());
vi.mock("../../platform/confirm-pay-out", () => ({ confirmPayOut }));
const delays = vi.hoisted(() => ({ list: [] as number[] }));
vi.mock("./result-delays", () => ({
  get resultDelaysMs() {
    return delays.list;
  },
}));
vi.mock("../../platform/build-constants", () => ({
  apiBaseUrl: "",
  mockPersonas: true,
  isWeapp: true,
}));

const phone = mockPhone();
const hour = 3_600_000;

type Record = Awaited<ReturnType<typeof client.withdrawal.list>>["list"][number];

async function find(fits: (record: Record) => boolean): Promise<Record> {
  const record = (await client.withdrawal.list({ size: 50 })).list.find(fits);
  if (!record) throw new Error("The showcase has no such withdrawal.");
  return record;
}

const open = ({ withdrawid }: Record): Promise<OpenedPage> =>
  phone.open(<DetailScreen />, { withdrawid });

let went: string[];
beforeEach(() => {
  went = [];
  delays.list = [];
  const note = ({ url }: { url: string }) => {
    went.push(url);
    return Promise.resolve({ errMsg: "ok" });
  };
  vi.spyOn(Taro, "navigateTo").mockImplementation(note);
  vi.spyOn(Taro, "switchTab").mockImplementation(note);
});

const inReview = ({ status }: Record) => status === 0;
const waiting = ({ confirm }: Record) => confirm !== undefined;

test("in review it is taken back in the step that waits, and the money is back at once", async () => {
  const record = await find(inReview);
  const page = await open(record);
  await page.says("待审核");
  await page.tap("取消提现");
  await page.says("取消这笔提现？");
  expect(page.text()).not.toContain("暂不取消");
  await page.tap("取消并退回", 2);
  await page.says("已取消");
  expect(page.text()).toContain("退回可提现");
  expect(page.text()).toContain("手续费没有扣");
  expect(page.text()).not.toContain("实际到账");
  expect(page.text()).not.toContain("取消提现");
  const asked = phone.sent.filter(({ path }) => path === "/distribution/withdraw/cancel");
  expect(asked).toHaveLength(1);
  await page.tap("重新提现");
  await vi.waitFor(() =>
    expect(went).toEqual([`/packages/withdraw/apply/index?again=${record.withdrawid}`]),
  );
});

/** The middle office, which this phone does not see. */
async function approve(withdrawid: string): Promise<void> {
  const post = async (path: string, body: object, token = "") => {
    const answer = await fetch(`http://mock.test${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", token },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
    return (await answer.json()) as { token: string };
  };
  const operator = { account: "operator", password: "operator" };
  const { token } = await post("/member/loginbyoperator", operator);
  await post("/withdraw/approve", { withdrawid }, token);
}

test("what has been approved meanwhile is not taken back: that is said, and seen", async () => {
  const record = await find(inReview);
  const toast = vi.spyOn(Taro, "showToast");
  const page = await open(record);
  await page.tap("取消提现");
  await page.says("取消这笔提现？");
  await approve(record.withdrawid);
  await page.tap("取消并退回");
  await page.says("打款中");
  expect(toast).toHaveBeenCalledTimes(1);
  expect(page.text()).not.toContain("取消这笔提现？");
  expect(page.text()).not.toContain("取消提现");
});

test("a cancelled one was what an application without an answer came to: the next is another", async () => {
  const page = await open(await find(inReview));
  await page.says("待审核");
  const { withdrawtype, amount } = await find(inReview);
  beginIntent({ withdrawtype: withdrawtype as "alipay", amount }, serverNow() - 90 * 24 * hour);
  await page.tap("取消提现");
  await page.tap("取消并退回");
  await page.says("已取消");
  expect(openIntent()).toBeUndefined();
});

test("its owner is told how long she has, and goes to WeChat; what was only shown is not paid", async () => {
  confirmPayOut.mockResolvedValue("shown");
  const page = await open(await find(waiting));
  await page.says("等你在微信确认收款");
  expect(page.text()).toMatch(/\d\d:\d\d:\d\d/);
  expect(page.text()).toContain("超时自动退回可提现，钱不会丢");
  await page.tap("去微信确认收款", 2);
  await page.says("正在等微信的结果");
  expect(confirmPayOut).toHaveBeenCalledTimes(1);
  expect(page.text()).toContain("微信页面打开不等于到账，以这里为准");
  expect(page.text()).not.toContain("已到账");
});

test("the time that is left runs on by itself", async () => {
  const page = await open(await find(waiting));
  await page.says(/\d\d:\d\d:\d\d/);
  const left = () => /\d\d:\d\d:\d\d/.exec(page.text())?.[0];
  const before = left();
  await vi.waitFor(() => expect(left()).not.toBe(before));
});

test("who is locked is told before the tap that she cannot take it now", async () => {
  queryClient.setQueryData(questionOf(client.distributor.status, {}), { status: "lock" });
  const page = await open(await find(waiting));
  await page.says("资格冻结，现在不能收款");
  confirmPayOut.mockClear();
  await page.tap("去微信确认收款");
  await phone.quiet();
  expect(confirmPayOut).not.toHaveBeenCalled();
});

test("where nothing can be withdrawn now, another one is not offered, and why", async () => {
  const detail = await client.distributor.detail();
  const unavailablereason = "商家正在对账，明天恢复提现";
  queryClient.setQueryData(questionOf(client.distributor.detail, {}), {
    ...detail,
    unavailablereason,
  });
  const page = await open(await find(({ failcode }) => failcode === "account-mismatch"));
  await page.says(unavailablereason);
  await page.tap("修改账号，重新提现");
  await phone.quiet();
  expect(went).toEqual([]);
});

test("of many orders the first are shown, and all of them when asked for", async () => {
  const { list } = await client.withdrawal.list({ size: 50 });
  const details = await Promise.all(
    list.map(({ withdrawid }) => client.withdrawal.detail({ withdrawid })),
  );
  const large = details.find(({ orders }) => orders.length > 8);
  if (!large) throw new Error("The showcase has a withdrawal of many orders.");
  const page = await open(large);
  await page.says(`${large.orders.length} 笔订单`);
  const rows = () => page.place.querySelectorAll(".source-orders__row--order").length;
  expect(rows()).toBe(8);
  await page.tap(`查看其余 ${large.orders.length - 8} 笔`);
  await vi.waitFor(() => expect(rows()).toBe(large.orders.length));
});

test("paid while WeChat's page was open, it has arrived", async () => {
  const record = await find(waiting);
  confirmPayOut.mockImplementation(async () => {
    await phone.play("payouts", { withdrawid: record.withdrawid, result: "success" });
    return "shown";
  });
  const page = await open(record);
  await page.tap("去微信确认收款");
  await page.says("已到账");
  expect(page.text()).toContain("已打款");
});

test("WeChat's word is asked for by itself, three times", async () => {
  confirmPayOut.mockResolvedValue("shown");
  const asked = () =>
    phone.sent.filter(({ path }) => path.startsWith("/distribution/withdraw/detail")).length;
  const record = await find(waiting);
  const patient = await open(record);
  await patient.tap("去微信确认收款");
  await patient.says("正在等微信的结果");
  await phone.quiet();
  patient.close();
  delays.list = [1, 1, 1];
  const before = asked();
  // Opened anew it is asked about once; the others are its own.
  const page = await open(record);
  await page.says("正在等微信的结果");
  await vi.waitFor(() => expect(asked() - before).toBeGreaterThanOrEqual(3));
});

test("left without confirming she sees how long she has still", async () => {
  confirmPayOut.mockResolvedValue("cancelled");
  const page = await open(await find(waiting));
  await page.tap("去微信确认收款");
  await phone.quiet();
  await page.says("等你在微信确认收款");
  expect(page.text()).toContain("去微信确认收款");
});

test("a WeChat that cannot is told to be updated", async () => {
  confirmPayOut.mockResolvedValue("unsupported");
  const toast = vi.spyOn(Taro, "showToast");
  const page = await open(await find(waiting));
  await page.tap("去微信确认收款");
  await vi.waitFor(() =>
    expect(toast).toHaveBeenCalledWith(expect.objectContaining({ title: "请更新微信后再来收款" })),
  );
});

test("its time over and WeChat still closing, the money is not said to be back", async () => {
  const record = await find(waiting);
  await phone.play("payouts", { withdrawid: record.withdrawid, result: "late-close" });
  await phone.passTime(25 * hour);
  const page = await open(record);
  await page.says("正在等微信关单，完成后 ¥210.00 全部退回可提现");
  expect(page.text()).toContain("退回中");
  await phone.play("payouts", { withdrawid: record.withdrawid, result: "expire" });
  await page.tap("刷新结果");
  await page.says("已退回");
  expect(page.text()).toContain("超时未确认");
  expect(page.text()).toContain("¥210.00 已全部退回可提现，没有扣手续费。");
  expect(page.text()).not.toMatch(/已拒绝|打款失败/);
  await page.tap("重新提现");
  await vi.waitFor(() => expect(went[0]).toContain(`again=${record.withdrawid}`));
});

test("refused for its account: the reason is the headline, and the next step changes the account", async () => {
  const record = await find(({ failcode }) => failcode === "account-mismatch");
  const page = await open(record);
  await page.says("提现 ¥370.00 · 银行卡已拒绝收款账号与实名信息不一致");
  await page.says("¥370.00 已全部退回可提现，没有扣手续费。换成 林小满 实名的账号，就可以重新提。");
  await page.tap("修改账号，重新提现");
  await vi.waitFor(() =>
    expect(went).toEqual([`/packages/withdraw/apply/index?again=${record.withdrawid}`]),
  );
});

test("a full wallet: by another way now", async () => {
  const record = await find(({ failcode }) => failcode === "quota-full");
  const page = await open(record);
  await page.says("没有通过微信零钱当日收款额度已满");
  await page.says("现在可以再提，也可以改到支付宝");
  expect(page.text()).toContain("知道了");
  await page.tap("改用支付宝");
  await vi.waitFor(() => expect(went[0]).toMatch(/again=\d+&method=alipay/));
});

test("its number is copied whole", async () => {
  const copy = vi.spyOn(Taro, "setClipboardData");
  const record = await find(inReview);
  const page = await open(record);
  await page.says("提现单号");
  page.place.querySelector<HTMLElement>(`[aria-label="复制 ${record.withdrawid}"]`)?.click();
  await vi.waitFor(() => expect(copy).toHaveBeenCalledWith({ data: record.withdrawid }));
});

test("a link without a number leads back, and one to nothing says so", async () => {
  const page = await phone.open(<DetailScreen />);
  await page.says("没有找到这笔提现");
  await page.tap("返回");
  await vi.waitFor(() => expect(went).toEqual(["/pages/centre/index"]));
  const nothing = await phone.open(<DetailScreen />, { withdrawid: "999999" });
  await nothing.says("返回");
});

test("offline the last known record stays, with its time", async () => {
  const page = await open(await find(inReview));
  await page.says("待审核");
  phone.setOnline(false);
  page.pullDown();
  await page.says(/网络不可用，显示的是 .* 的数据/);
  expect(page.text()).toContain("待审核");
});
