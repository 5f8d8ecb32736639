import { toFen, type Client, type MemberApi } from "@distribution/sdk";
import { afterEach, beforeEach, expect, test } from "vitest";
import { dayMs } from "../domain/shanghai-time";
import { earn, ledgerOf } from "./sell";
import { openStage, type Stage } from "./testing";

/* A WeChat transfer between its approval and WeChat's final answer. */

let stage: Stage;
let her: Client<MemberApi>;
const noon = Date.parse("2026-11-22T12:00:00+08:00");
const dismemberid = "8125"; // the newcomer
const hourMs = 3_600_000;

beforeEach(async () => {
  stage = await openStage({ scenario: "newcomer", now: noon });
  her = stage.member("persona:newcomer");
  await earn(stage, { buyer: "a buyer", amount: 50_000, sharedBy: dismemberid });
});
afterEach(async () => {
  expect(await ledgerOf(stage)).toMatchObject({ balanced: true, total: 0, differences: [] });
  await stage.server.close();
});

const office = () => stage.operator;
type Answer = Parameters<typeof stage.control.wechatPay.answerPayout>[0]["result"];
const answer = (withdrawid: string, result: Answer, reason?: string) =>
  stage.control.wechatPay.answerPayout({ withdrawid, result, reason });
const wait = (advancems: number) => stage.control.time.move({ advancems });
const conflict = { code: "STATE_CONFLICT" };

let serial = 0;
async function underWay(withdrawtype: "wechat" | "alipay" = "wechat"): Promise<string> {
  const { withdrawid } = await her.withdrawal.apply({
    requestid: `under-way-${++serial}`,
    withdrawtype,
    amount: toFen(4_000),
    ...(withdrawtype === "alipay" && { account: "someone@example.com" }),
  });
  await office().withdrawal.approve({ withdrawid });
  return withdrawid;
}
const record = (withdrawid: string) => her.withdrawal.detail({ withdrawid });
const money = async () => {
  const { withdrawableamount, lockedamount, withdrawnamount } = await her.distributor.detail();
  return [withdrawableamount, lockedamount, withdrawnamount];
};
const [back, held, paid] = [
  [4_000, 0, 0],
  [0, 4_000, 0],
  [0, 0, 4_000],
];

test.each([
  { withdrawtype: "wechat", told: ["待收款"] },
  { withdrawtype: "alipay", told: [] },
] as const)(
  "approved, $withdrawtype tells its owner what she has to do: $told",
  async ({ withdrawtype, told }) => {
    const { member } = await her.session.loginByMiniapp({ code: "persona:newcomer" });
    await underWay(withdrawtype);
    const { list } = await stage.control.outbox.notifications({ memberid: member.memberid });
    const ofWithdrawals = list.filter(({ kind }) => kind === "withdraw");
    expect(ofWithdrawals.map(({ content }) => content["phrase1"])).toEqual(told);
  },
);

test.each([
  { last: "expire", status: 3, end: back, failcode: "not-confirmed" },
  { last: "fail", status: 3, end: back, failcode: "not-confirmed" },
  { last: "success", status: 2, end: paid, failcode: undefined },
] as const)(
  "closing after its day, its money waits for WeChat's answer: $last",
  async ({ last, status, end, failcode }) => {
    const withdrawid = await underWay();
    await answer(withdrawid, "late-close");
    await wait(3 * dayMs);
    const closing = await record(withdrawid);
    expect(closing).toMatchObject({ status: 1, confirm: { state: "closing" } });
    expect(closing).not.toHaveProperty("failmsg");
    expect(closing.timeline.at(-1)).toMatchObject({
      status: 1,
      note: "超过 24 小时未确认收款，等待微信的最终结果",
    });
    expect(await money()).toEqual(held);
    await expect(her.withdrawal.confirm({ withdrawid })).rejects.toMatchObject(conflict);
    await expect(office().withdrawal.complete({ withdrawid })).rejects.toMatchObject(conflict);
    // Asked to end it, the operator cannot either.
    await office().withdrawal.reject({ withdrawid, reason: "改用支付宝" });
    expect(await money()).toEqual(held);
    const ended = await answer(withdrawid, last);
    expect(ended).toMatchObject({ status });
    expect(ended.failcode).toBe(failcode);
    expect(ended).not.toHaveProperty("confirm");
    expect(await money()).toEqual(end);
  },
);

test("an operator's cancel of a transfer under way is WeChat's to answer", async () => {
  const withdrawid = await underWay();
  await answer(withdrawid, "late-close");
  const closing = await office().withdrawal.reject({ withdrawid, reason: "收款人有误" });
  expect(closing).toMatchObject({ status: 1, confirm: { state: "closing" } });
  expect(await money()).toEqual(held);
  // A day later nobody but WeChat has ended it.
  await wait(2 * dayMs);
  expect(await money()).toEqual(held);
  expect(await answer(withdrawid, "expire")).toMatchObject({
    status: 3,
    failmsg: "收款人有误",
    failcode: "other",
  });
  expect(await money()).toEqual(back);
  // Said again it changes nothing.
  expect(await answer(withdrawid, "expire")).toMatchObject({ failmsg: "收款人有误" });
});

test("without late-close WeChat closes at once, for the operator too", async () => {
  const withdrawid = await underWay();
  expect(await office().withdrawal.reject({ withdrawid, reason: "收款人有误" })).toMatchObject({
    status: 3,
    failmsg: "收款人有误",
  });
  expect(await money()).toEqual(back);
});

test("opened by its owner it is confirming, and can be opened again until its day is over", async () => {
  const withdrawid = await underWay();
  expect(await record(withdrawid)).toMatchObject({ confirm: { state: "waiting" } });
  const first = await her.withdrawal.confirm({ withdrawid });
  expect(await record(withdrawid)).toMatchObject({
    confirm: { state: "confirming", expiresat: first.expiresat },
  });
  expect(await her.withdrawal.confirm({ withdrawid })).toEqual(first);
  await wait(dayMs);
  expect(await record(withdrawid)).toMatchObject({ status: 3, failcode: "not-confirmed" });
});

test.each(["expire", "late-close", "not-enough"] as const)(
  "a transfer to Alipay is nothing that WeChat can answer with %s",
  async (result) => {
    const withdrawid = await underWay("alipay");
    await expect(answer(withdrawid, result)).rejects.toMatchObject(conflict);
    await wait(3 * dayMs);
    expect(await record(withdrawid)).toMatchObject({ status: 1 });
    expect(await money()).toEqual(held);
    await answer(withdrawid, "success");
  },
);

test("what is still in review, or over, has no transfer that WeChat could answer for", async () => {
  const { withdrawid } = await her.withdrawal.apply({
    requestid: "in-review-1",
    withdrawtype: "wechat",
  });
  for (const result of ["success", "fail", "expire", "late-close", "not-enough"] as const) {
    await expect(answer(withdrawid, result)).rejects.toMatchObject(conflict);
  }
  await office().withdrawal.complete({ withdrawid });
  for (const result of ["fail", "expire", "late-close", "not-enough"] as const) {
    await expect(answer(withdrawid, result)).rejects.toMatchObject(conflict);
  }
  expect(await money()).toEqual(paid);
});

test.each([
  ["NAME_NOT_CORRECT", "account-mismatch", "收款人姓名与微信实名不一致"],
  ["REAL_NAME_CHECK_FAIL", "account-mismatch", "微信实名与收款人不一致"],
  ["DAY_RECEIVED_QUOTA_EXCEED", "quota-full", "微信零钱当日收款额度已满"],
  ["PAYEE_ACCOUNT_ABNORMAL", "payee-abnormal", "收款微信账户异常，请联系微信支付客服"],
  ["银行退票", "other", "银行退票"],
  ["constructor", "other", "constructor"],
])("WeChat's %s is told as %s", async (reason, failcode, failmsg) => {
  const withdrawid = await underWay();
  expect(await answer(withdrawid, "fail", reason)).toMatchObject({ status: 3, failcode, failmsg });
});

test("while the merchant's account is empty it stays approved, and the operator is told", async () => {
  const withdrawid = await underWay();
  const row = async () => (await office().withdrawal.list({ dismemberid })).list[0];
  expect(await row()).not.toHaveProperty("attention");
  await answer(withdrawid, "not-enough");
  expect(await row()).toMatchObject({
    status: 1,
    attention: "商户账户余额不足：充值后再次审核通过，即原单重试",
  });
  const waiting = await record(withdrawid);
  expect(waiting).toMatchObject({ status: 1 });
  // The owner's day has not begun, and she is not told of the merchant's purse.
  expect(waiting).not.toHaveProperty("confirm");
  expect(JSON.stringify(waiting)).not.toContain("余额不足");
  await expect(her.withdrawal.confirm({ withdrawid })).rejects.toMatchObject(conflict);
  await wait(3 * dayMs);
  expect(await money()).toEqual(held);
  await office().withdrawal.approve({ withdrawid });
  expect(await row()).not.toHaveProperty("attention");
  expect((await record(withdrawid)).confirm?.state).toBe("waiting");
  await wait(23 * hourMs);
  expect(await answer(withdrawid, "success")).toMatchObject({ status: 2 });
});

test("the owner's page was open: an empty account is no answer any more", async () => {
  const withdrawid = await underWay();
  await her.withdrawal.confirm({ withdrawid });
  await expect(answer(withdrawid, "not-enough")).rejects.toMatchObject(conflict);
});
