import { toBasisPoints, toFen, type Client, type MemberApi } from "@distribution/sdk";
import { afterEach, beforeEach, expect, test } from "vitest";
import { dayMs } from "../domain/shanghai-time";
import { earn, ledgerOf, sell, settleOrder } from "./sell";
import { openStage, type Stage } from "./testing";

/* What a distributor is told when an order fails late, or the rule changes meanwhile. */

let stage: Stage;
let her: Client<MemberApi>;
const noon = Date.parse("2026-11-22T12:00:00+08:00");
const dismemberid = "8125";

beforeEach(async () => {
  stage = await openStage({ scenario: "newcomer", now: noon });
  her = stage.member("persona:newcomer");
});
afterEach(async () => {
  expect(await ledgerOf(stage)).toMatchObject({ balanced: true, differences: [] });
  await stage.server.close();
});

const sale = (amount: number) => ({ buyer: "a buyer", amount, sharedBy: dismemberid });
const fail = async (orderno: string) =>
  stage.control.channel.setOrderStatus({ orderno, originalorderstatus: 4 });
const messages = async () => {
  const { list } = await stage.control.outbox.notifications();
  return list.filter(({ kind }) => kind === "withdraw").map(({ content }) => content);
};

test("the fee of an application stays that of its time, whatever is taken out of it later", async () => {
  const first = await sell(stage, sale(20_000));
  const second = await sell(stage, sale(200_000));
  for (const { orderno } of [first, second]) await settleOrder(stage, orderno);
  await stage.control.time.move({ advancems: 8 * dayMs });
  const applied = await her.withdrawal.apply({ requestid: "first-one", withdrawtype: "wechat" });
  expect(applied).toMatchObject({ amount: 17_600, fee: 105 });
  await stage.operator.setting.update({
    distributionrulesetting: { withdrawfeerate: toBasisPoints(1_000) },
  });
  await fail(first.orderno);
  expect(await her.withdrawal.detail(applied)).toMatchObject({
    amount: 16_000,
    fee: 96,
    netamount: 15_904,
    timeline: [{ status: 0 }, { status: 0, note: "订单失效（订单已退款），扣除 ¥16.00" }],
  });
});

test("an application whose only order fails is rejected with its amount, and told so", async () => {
  const orderno = await earn(stage, sale(50_000));
  const applied = await her.withdrawal.apply({ requestid: "only-one", withdrawtype: "wechat" });
  await fail(orderno);
  expect(await her.withdrawal.detail(applied)).toMatchObject({
    amount: 4_000,
    status: 3,
    failmsg: "所用订单已失效：订单已退款",
    timeline: [{ status: 0 }, { status: 3, note: "扣除 ¥40.00" }],
    orders: [{ allocatedamount: 4_000, order: { commissionstatus: "invalid" } }],
  });
  expect(await her.distributor.detail()).toMatchObject({
    withdrawableamount: 0,
    lockedamount: 0,
    debtamount: 0,
  });
  expect(await messages()).toMatchObject([{ phrase1: "提现失败", amount2: "¥40.00" }]);
});

test("an order that fails while it is being paid says what will be paid back, and so does the record", async () => {
  const orderno = await earn(stage, sale(50_000));
  const applied = await her.withdrawal.apply({ requestid: "under-way", withdrawtype: "wechat" });
  await stage.operator.withdrawal.approve(applied);
  await fail(orderno);
  expect((await her.order.list()).list).toMatchObject([
    { failreason: "订单已退款，¥40.00 将从之后的佣金中扣回" },
  ]);
  const { timeline } = await her.withdrawal.detail(applied);
  expect(timeline.at(-1)).toMatchObject({
    status: 1,
    note: "订单失效（订单已退款），¥40.00 将从之后的佣金中扣回",
  });
});

test("a paid withdrawal is told with what arrives, less the fee", async () => {
  await earn(stage, sale(50_000));
  const applied = await her.withdrawal.apply({ requestid: "paid-one", withdrawtype: "wechat" });
  await stage.operator.withdrawal.complete(applied);
  expect(await messages()).toMatchObject([{ amount2: "¥40.00", thing3: "到账 ¥39.76" }]);
});

test("the next release is the first that leaves something after the debt", async () => {
  const paid = await earn(stage, sale(100_000));
  const applied = await her.withdrawal.apply({ requestid: "paid-one", withdrawtype: "wechat" });
  await stage.operator.withdrawal.complete(applied);
  await fail(paid);
  expect(await her.distributor.detail()).toMatchObject({ debtamount: 8_000 });
  const one = await sell(stage, sale(50_000));
  await settleOrder(stage, one.orderno);
  await stage.control.time.move({ advancems: dayMs });
  const other = await sell(stage, sale(100_000));
  await settleOrder(stage, other.orderno);
  const { nextrelease } = await her.distributor.detail();
  expect(nextrelease).toMatchObject({ amount: 4_000, ordercount: 1 });
});

test("a debt names the newest order that it came of, until it is paid back", async () => {
  const [first, second] = [await earn(stage, sale(50_000)), await earn(stage, sale(100_000))];
  const applied = await her.withdrawal.apply({ requestid: "paid-one", withdrawtype: "wechat" });
  await stage.operator.withdrawal.complete(applied);
  expect(await her.distributor.detail()).not.toHaveProperty("debtcommissionorderid");
  await fail(second);
  await fail(first);
  const { list } = await her.order.list();
  const of = (orderno: string) => list.find((order) => order.orderno === orderno);
  expect(await her.distributor.detail()).toMatchObject({
    debtamount: 12_000,
    debtcommissionorderid: of(first)?.commissionorderid,
  });
  await earn(stage, sale(150_000));
  expect(await her.distributor.detail()).toMatchObject({ debtamount: 0 });
  expect(await her.distributor.detail()).not.toHaveProperty("debtcommissionorderid");
});

test("what was forfeited is told on the order, also beside what paid back a debt", async () => {
  const paid = await earn(stage, sale(50_000));
  const applied = await her.withdrawal.apply({ requestid: "paid-one", withdrawtype: "wechat" });
  await stage.operator.withdrawal.complete(applied);
  await fail(paid);
  await earn(stage, sale(100_000));
  await stage.operator.distributor.fire({
    dismemberid,
    reason: "刷单",
    settlement: "forfeit",
  });
  const [newest] = (await her.order.list()).list;
  expect(newest).toMatchObject({
    commissionamount: 8_000,
    availableamount: 0,
    failreason: "¥40.00 用于抵扣此前失效订单，¥40.00 因清退作废",
  });
});

test("a pay-out that fails after the forfeit and after its order says that it settled the debt", async () => {
  const orderno = await earn(stage, sale(50_000));
  const applied = await her.withdrawal.apply({ requestid: "under-way", withdrawtype: "wechat" });
  await stage.operator.withdrawal.approve(applied);
  await stage.operator.distributor.fire({
    dismemberid,
    reason: "刷单",
    settlement: "forfeit",
  });
  await fail(orderno);
  await stage.control.wechatPay.answerPayout({ withdrawid: applied.withdrawid, result: "fail" });
  const { timeline } = await her.withdrawal.detail(applied);
  expect(timeline.at(-1)).toMatchObject({ status: 3, note: "¥40.00 抵扣失效订单" });
});

test("a late audit promises no day that is over", async () => {
  await earn(stage, sale(50_000));
  const applied = await her.withdrawal.apply({ requestid: "late-one", withdrawtype: "wechat" });
  await stage.control.time.move({ advancems: 5 * dayMs });
  const { now } = await stage.control.world.health();
  const approved = await stage.operator.withdrawal.approve(applied);
  expect(approved.expectedat).toBeGreaterThan(now);
});

test("above the maximum or below the minimum is said first, whatever the balance", async () => {
  const apply = async (amount: number) =>
    her.withdrawal.apply({
      requestid: `limit-${amount}`,
      withdrawtype: "wechat",
      amount: toFen(amount),
    });
  await expect(apply(200_001)).rejects.toMatchObject({ code: "WITHDRAW_ABOVE_MAXIMUM" });
  await expect(apply(999)).rejects.toMatchObject({ code: "WITHDRAW_BELOW_MINIMUM" });
  await expect(apply(1_000)).rejects.toMatchObject({ code: "WITHDRAW_INSUFFICIENT" });
});

test("what is owed is taken from what can be withdrawn, oldest first, and comes back with the pay-out", async () => {
  const failing = await earn(stage, sale(50_000));
  const applied = await her.withdrawal.apply({
    requestid: "under-way",
    withdrawtype: "alipay",
    account: "16000002046",
  });
  await stage.operator.withdrawal.approve(applied);
  await earn(stage, sale(37_500));
  await earn(stage, sale(25_000));
  const available = async () =>
    (await her.order.list()).list.map(({ availableamount }) => availableamount);
  expect(await available()).toEqual([2_000, 3_000, 0]);
  await fail(failing);
  expect(await available()).toEqual([1_000, 0, 0]);
  expect(await her.distributor.detail()).toMatchObject({
    withdrawableamount: 1_000,
    debtamount: 0,
  });
  expect((await her.order.list()).list.map(({ failreason }) => failreason)).toEqual([
    "¥10.00 用于抵扣此前失效订单",
    "¥30.00 用于抵扣此前失效订单",
    "订单已退款，¥40.00 已从可提现中扣回",
  ]);
  await stage.operator.withdrawal.reject({ ...applied, reason: "账号不存在" });
  expect(await available()).toEqual([2_000, 3_000, 0]);
  expect(await her.distributor.detail()).toMatchObject({
    withdrawableamount: 5_000,
    lockedamount: 0,
    debtamount: 0,
  });
  expect(await her.withdrawal.detail(applied)).toMatchObject({
    status: 3,
    amount: 4_000,
    returnedamount: 4_000,
  });
});

test("a pay-out that comes back pays what is still owed of other orders first", async () => {
  const paid = await earn(stage, sale(50_000));
  const first = await her.withdrawal.apply({ requestid: "request-1", withdrawtype: "wechat" });
  await stage.operator.withdrawal.complete(first);
  await earn(stage, sale(62_500));
  const second = await her.withdrawal.apply({ requestid: "request-2", withdrawtype: "wechat" });
  await fail(paid);
  expect(await her.distributor.detail()).toMatchObject({ lockedamount: 5_000, debtamount: 4_000 });
  await her.withdrawal.cancel(second);
  expect(await her.distributor.detail()).toMatchObject({
    withdrawableamount: 1_000,
    debtamount: 0,
  });
  expect(await her.withdrawal.detail(second)).toMatchObject({
    returnedamount: 1_000,
    timeline: [{ status: 0 }, { status: 4, note: "¥10.00 已退回可提现，¥40.00 抵扣失效订单" }],
  });
});

test("a withdrawal that a failed order leaves below the minimum is rejected, and the rest returns", async () => {
  const failing = await sell(stage, sale(20_000));
  const staying = await sell(stage, sale(10_000));
  for (const { orderno } of [failing, staying]) await settleOrder(stage, orderno);
  await stage.control.time.move({ advancems: 8 * dayMs });
  const applied = await her.withdrawal.apply({ requestid: "request-1", withdrawtype: "wechat" });
  await fail(failing.orderno);
  expect(await her.withdrawal.detail(applied)).toMatchObject({
    status: 3,
    amount: 800,
    originalamount: 2_400,
    returnedamount: 800,
    failcode: "orders-failed",
    failmsg: "订单失效（订单已退款），剩余 ¥8.00 低于最低提现金额 ¥10.00",
    orders: [{ allocatedamount: 800, order: { orderno: staying.orderno } }],
  });
  expect(await her.distributor.detail()).toMatchObject({
    withdrawableamount: 800,
    lockedamount: 0,
  });
});

test("settled just after midnight or just before it, the freeze days are full days", async () => {
  const { orderno } = await sell(stage, sale(50_000));
  await stage.control.time.move({ now: Date.parse("2026-11-23T00:00:01+08:00") });
  await settleOrder(stage, orderno);
  const withdrawable = async (time: string) => {
    await stage.control.time.move({ now: Date.parse(`${time}+08:00`) });
    return (await her.distributor.detail()).withdrawableamount;
  };
  expect(await withdrawable("2026-11-30T23:59:50")).toBe(0);
  expect(await withdrawable("2026-12-01T00:00:00")).toBe(4_000);
});
