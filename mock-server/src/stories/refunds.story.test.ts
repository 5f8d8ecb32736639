import { toFen, type Client, type MemberApi } from "@distribution/sdk";
import { afterEach, beforeEach, expect, test } from "vitest";
import { earn, ledgerOf, sell } from "./sell";
import { openStage, type Stage } from "./testing";

/* A part of an order comes back, wherever its commission is by then. */

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
const refund = async (orderno: string, refundamount: number, quantity?: number) =>
  stage.control.channel.refundOrder({
    orderno,
    refundamount: toFen(refundamount),
    ...(quantity !== undefined && { quantity }),
  });
const newest = async () => {
  const [order] = (await her.order.list()).list;
  if (!order) throw new Error("there is no order");
  return order;
};
const detailOf = async (orderno: string) => {
  const { list } = await her.order.list();
  const order = list.find((one) => one.orderno === orderno);
  return her.order.detail({ commissionorderid: order?.commissionorderid ?? "0" });
};

test("while it is pending the commission is the rate of what remains, rounded down once", async () => {
  const { orderno } = await sell(stage, sale(9_999));
  expect(await newest()).toMatchObject({ commissionamount: 799, estimatedamount: 799 });
  await refund(orderno, 4_321, 0);
  // 8 % of 5678 is 454.24; 8 % of 4321 is 345.68, and 799 less that would be 454 or 453.
  expect(await newest()).toMatchObject({
    commissionamount: 454,
    estimatedamount: 799,
    orderamount: 9_999,
    refundedamount: 4_321,
    commissionstatus: "pending",
  });
  expect(await her.distributor.detail()).toMatchObject({ pendingcommission: 454 });
  const sums = { orderamount: 5_678, myincome: 454 };
  expect(await her.order.spreadInfo()).toEqual(sums);
  expect(await her.order.spreadInfo({ commissionstatus: "pending" })).toEqual(sums);
  expect(await detailOf(orderno)).toMatchObject({
    timeline: [
      { step: "paid" },
      { step: "adjusted", note: "退款 ¥43.21，佣金由 ¥7.99 调整为 ¥4.54" },
    ],
    clawback: { frompending: 345, fromwithdrawable: 0, fromwithdrawal: 0, debt: 0 },
  });
});

test("of what can be withdrawn it is taken first, and a withdrawal in review goes on with the rest", async () => {
  const orderno = await earn(stage, sale(100_000));
  const applied = await her.withdrawal.apply({
    requestid: "request-1",
    withdrawtype: "wechat",
    amount: toFen(6_000),
  });
  await refund(orderno, 20_000);
  expect(await her.withdrawal.detail(applied)).toMatchObject({ amount: 6_000, status: 0 });
  expect(await her.distributor.detail()).toMatchObject({ withdrawableamount: 400 });
  await refund(orderno, 15_000);
  const lowered = await her.withdrawal.detail(applied);
  expect(lowered).toMatchObject({ amount: 5_200, originalamount: 6_000, status: 0 });
  expect(lowered.timeline.at(-1)).toMatchObject({ note: "订单部分退款，扣除 ¥8.00" });
  expect(lowered.orders).toMatchObject([{ allocatedamount: 5_200 }]);
  expect(lowered).not.toHaveProperty("returnedamount");
  expect((await detailOf(orderno)).clawback).toEqual({
    frompending: 0,
    fromwithdrawable: 2_000,
    fromwithdrawal: 800,
    debt: 0,
  });
  await refund(orderno, 10_000);
  expect(await her.withdrawal.detail(applied)).toMatchObject({
    amount: 4_400,
    originalamount: 6_000,
    fee: 26,
  });
});

test("a withdrawal in review that is left below the minimum is rejected, and the rest returns", async () => {
  const orderno = await earn(stage, sale(20_000));
  const applied = await her.withdrawal.apply({ requestid: "request-1", withdrawtype: "wechat" });
  await refund(orderno, 10_000);
  expect(await her.withdrawal.detail(applied)).toMatchObject({
    status: 3,
    amount: 800,
    originalamount: 1_600,
    returnedamount: 800,
    failcode: "orders-failed",
    failmsg: "订单部分退款，剩余 ¥8.00 低于最低提现金额 ¥10.00",
    timeline: [{ status: 0 }, { status: 0 }, { status: 3, note: "¥8.00 已退回可提现" }],
  });
  expect(await her.distributor.detail()).toMatchObject({
    withdrawableamount: 800,
    lockedamount: 0,
    debtamount: 0,
  });
  const { timeline, allocations } = await detailOf(orderno);
  expect(timeline.map(({ step }) => step)).toEqual([
    "paid",
    "settled",
    "withdrawable",
    "locked",
    "adjusted",
    "withdrawable",
  ]);
  expect(allocations).toEqual([{ withdrawid: applied.withdrawid, amount: 800, status: 3 }]);
});

test("what was paid out already is taken from other orders, and only the rest is a debt", async () => {
  const orderno = await earn(stage, sale(100_000));
  const applied = await her.withdrawal.apply({ requestid: "request-1", withdrawtype: "wechat" });
  await stage.operator.withdrawal.complete(applied);
  const other = await earn(stage, sale(20_000));
  await refund(orderno, 30_000);
  expect(await her.distributor.detail()).toMatchObject({ withdrawableamount: 0, debtamount: 800 });
  expect((await detailOf(orderno)).clawback).toEqual({
    frompending: 0,
    fromwithdrawable: 1_600,
    fromwithdrawal: 0,
    debt: 800,
  });
  expect(await detailOf(other)).toMatchObject({
    commissionstatus: "withdrawn",
    availableamount: 0,
    failreason: "¥16.00 用于抵扣此前失效订单",
  });
  expect((await detailOf(orderno)).failreason).toBe("¥24.00 因部分退款扣回");
});

test("a superior's commission shrinks with the subordinate's", async () => {
  const { orderno, commissionorders } = await sell(stage, {
    buyer: "a buyer",
    amount: 10_000,
    sharedBy: "8124",
  });
  expect(commissionorders.map(({ commissionamount }) => commissionamount)).toEqual([800, 400]);
  const after = await refund(orderno, 2_500);
  expect(after.commissionorders.map(({ commissionamount }) => commissionamount)).toEqual([
    600, 300,
  ]);
  const superior = stage.member("persona:busy-distributor");
  const [sub] = (await superior.order.listSub()).list;
  const { dismembername, commissionamount } = await superior.order.detail({
    commissionorderid: sub?.commissionorderid ?? "",
  });
  expect({ dismembername, commissionamount }).toEqual({
    dismembername: sub?.dismembername,
    commissionamount: 300,
  });
});

test("the last part makes the order a failed one, and more than is left is refused with a sentence", async () => {
  const { orderno } = await sell(stage, sale(10_000));
  await refund(orderno, 6_000, 1);
  await expect(refund(orderno, 4_001)).rejects.toMatchObject({
    code: "VALIDATION_FAILED",
    message: "这笔订单最多还可退 ¥40.00",
  });
  await expect(refund(orderno, 1, 1_000)).rejects.toMatchObject({
    status: 422,
    details: { fields: [{ field: "quantity" }] },
  });
  // Its one piece has come back already.
  await expect(refund(orderno, 1, 1)).rejects.toMatchObject({
    message: "这笔订单最多还可退 0 件",
  });
  await refund(orderno, 4_000);
  expect(await newest()).toMatchObject({
    originalorderstatus: 4,
    commissionstatus: "invalid",
    commissionamount: 0,
    estimatedamount: 800,
    refundedamount: 10_000,
    refundedquantity: 1,
    failreason: "订单已全额退款",
  });
  const { timeline } = await detailOf(orderno);
  expect(timeline.map(({ step }) => step)).toEqual(["paid", "adjusted", "invalid"]);
  await expect(refund(orderno, 1)).rejects.toMatchObject({
    code: "STATE_CONFLICT",
    message: "订单已失效，没有可退的金额",
  });
});

test("somebody else's order is not there", async () => {
  const { orderno } = await sell(stage, sale(10_000));
  const { commissionorderid } = await detailOf(orderno);
  const other = stage.member("persona:busy-distributor");
  await expect(other.order.detail({ commissionorderid })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

test("every step of an order's way is told with its time, to the pay-out and back", async () => {
  const { orderno } = await sell(stage, { ...sale(50_000), channel: "pdd" });
  for (const originalorderstatus of [1, 2, 3, 5] as const) {
    await stage.control.time.move({ advancems: 3_600_000 });
    await stage.control.channel.setOrderStatus({ orderno, originalorderstatus });
  }
  await stage.control.time.move({ now: Date.parse("2026-11-30T00:00:00+08:00") });
  const applied = await her.withdrawal.apply({ requestid: "request-1", withdrawtype: "wechat" });
  await stage.operator.withdrawal.complete(applied);
  await stage.control.time.move({ advancems: 3_600_000 });
  await stage.control.channel.setOrderStatus({
    orderno,
    originalorderstatus: 10,
    failreason: "平台判定异常下单",
  });
  const { timeline, allocations, clawback } = await detailOf(orderno);
  expect(timeline.map(({ step }) => step)).toEqual([
    "paid",
    "grouped",
    "received",
    "approved",
    "settled",
    "withdrawable",
    "locked",
    "withdrawn",
    "clawedback",
  ]);
  const times = timeline.map(({ at }) => at);
  expect(times).toEqual(times.toSorted((one, other) => one - other));
  expect(times[5]).toBe(Date.parse("2026-11-30T00:00:00+08:00"));
  expect(timeline.at(-1)?.note).toBe("平台判定异常下单，¥40.00 将从之后的佣金中扣回");
  expect(allocations).toEqual([{ withdrawid: applied.withdrawid, amount: 4_000, status: 2 }]);
  expect(clawback).toMatchObject({ debt: 4_000 });
});

test("an order that is lost before it was withdrawable says so", async () => {
  const { orderno } = await sell(stage, sale(10_000));
  await stage.control.channel.setOrderStatus({ orderno, originalorderstatus: 4 });
  expect(await detailOf(orderno)).toMatchObject({
    timeline: [{ step: "paid" }, { step: "invalid", note: "订单已退款" }],
    allocations: [],
    clawback: { frompending: 800 },
  });
});
