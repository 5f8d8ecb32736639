import { toFen, type Client, type MemberApi } from "@distribution/sdk";
import { afterEach, beforeEach, expect, test } from "vitest";
import { dayMs } from "../domain/shanghai-time";
import { earn, ledgerOf, sell, settleOrder } from "./sell";
import { openStage, type Stage } from "./testing";

let stage: Stage;
let her: Client<MemberApi>;
const noon = Date.parse("2026-11-22T12:00:00+08:00");
const dismemberid = "8125"; // the newcomer, grade 1: 8 % of a trade, 2 % for a superior
const superior = "8123";

beforeEach(async () => {
  stage = await openStage({ scenario: "newcomer", now: noon });
  her = stage.member("persona:newcomer");
});
afterEach(async () => {
  expect(await ledgerOf(stage)).toMatchObject({ balanced: true, total: 0, differences: [] });
  await stage.server.close();
});

const application = {
  fields: { name: "江一舟", phone: "16000009999", region: "浙江省 杭州市 西湖区" },
  agreementversion: "2026-01",
};

/** ¥40 withdrawable, ¥24 in its freeze, ¥16 waiting for its order. */
async function earnInThreeStates(): Promise<void> {
  await earn(stage, { buyer: "a buyer", amount: 50_000, sharedBy: dismemberid });
  const frozen = await sell(stage, { buyer: "a buyer", amount: 30_000, sharedBy: dismemberid });
  await settleOrder(stage, frozen.orderno);
  await sell(stage, { buyer: "a buyer", amount: 20_000, sharedBy: dismemberid });
  expect(await her.distributor.detail()).toMatchObject({
    withdrawableamount: 4_000,
    pendingcommission: 4_000,
  });
}

test("fired and kept: pending ends, settled can be withdrawn, customers and subordinates are released", async () => {
  await earnInThreeStates();
  await stage.member("a customer").binding.bind({ dismemberid });
  await her.withdrawal.apply({
    requestid: "in-review-1",
    withdrawtype: "wechat",
    amount: toFen(1_500),
  });
  await stage.operator.distributor.fire({
    dismemberid,
    reason: "违规推广",
    settlement: "keep",
  });
  expect(await her.distributor.status()).toMatchObject({ status: "fire", reason: "违规推广" });
  expect(await her.distributor.detail()).toMatchObject({
    pendingcommission: 0,
    withdrawableamount: 2_500,
    lockedamount: 1_500,
    customercount: 0,
  });
  expect((await her.order.list({ commissionstatus: "invalid" })).list).toMatchObject([
    { failreason: "分销员已清退，待结算佣金终止" },
    { failreason: "分销员已清退，待结算佣金终止" },
  ]);
  expect(await stage.member("a customer").binding.current()).toBe("");
  expect(await stage.member("a customer").binding.bind({ dismemberid: superior })).toBe(true);
  expect(await stage.member("persona:busy-distributor").distributor.detail()).toMatchObject({
    subordinatecount: 1,
  });

  const rest = await her.withdrawal.apply({ requestid: "kept-money", withdrawtype: "wechat" });
  expect(rest.amount).toBe(2_500);
  await stage.operator.withdrawal.complete({ withdrawid: rest.withdrawid });
  expect(await her.distributor.detail()).toMatchObject({ withdrawnamount: 2_500 });
});

test("who had stopped being a customer before keeps the day of it", async () => {
  await stage.member("a customer").binding.bind({ dismemberid });
  const [customer] = (await her.customer.list()).list;
  const { expiresat = 0 } = customer ?? {};
  await stage.control.time.move({ now: expiresat + dayMs });
  await stage.operator.distributor.fire({ dismemberid, reason: "违规", settlement: "keep" });
  expect((await her.customer.list()).list).toMatchObject([{ status: "expired", expiresat }]);
});

test("fired and forfeited: what can be withdrawn goes, with what is in review; a pay-out under way goes on", async () => {
  await earnInThreeStates();
  const review = await her.withdrawal.apply({
    requestid: "in-review-1",
    withdrawtype: "wechat",
    amount: toFen(1_000),
  });
  const underWay = await her.withdrawal.apply({
    requestid: "under-way-1",
    withdrawtype: "alipay",
    account: "someone@example.com",
    amount: toFen(1_200),
  });
  await stage.operator.withdrawal.approve({ withdrawid: underWay.withdrawid });
  const before = stage.server.world.clock.now();
  await stage.operator.distributor.fire({
    dismemberid,
    reason: "刷单",
    settlement: "forfeit",
  });
  expect(await her.distributor.detail()).toMatchObject({
    pendingcommission: 0,
    withdrawableamount: 0,
    lockedamount: 1_200,
  });
  expect(await her.withdrawal.detail({ withdrawid: review.withdrawid })).toMatchObject({
    status: 3,
    failmsg: "分销员已清退，可提现佣金作废",
  });
  // Where it went: told by the sum and the day, and among the funds.
  const { forfeited } = await her.distributor.detail();
  expect(forfeited?.amount).toBe(2_800);
  expect(forfeited?.at).toBeGreaterThanOrEqual(before);
  const { list } = await her.fund.list({ kind: "clawback" });
  expect(forfeited?.at).toBeLessThanOrEqual(list[0]?.at ?? 0);
  const titled = list.filter(({ title }) => title === "清退作废");
  expect(titled.reduce((sum, { amount }) => sum + amount, 0)).toBe(-2_800);
  await stage.operator.withdrawal.complete({ withdrawid: underWay.withdrawid });
  // Of the ¥40 that were settled only what was paid counts as earned.
  expect(await her.distributor.detail()).toMatchObject({
    lockedamount: 0,
    withdrawnamount: 1_200,
    totalcommission: 1_200,
    tradecommission: 1_200,
  });
  await expect(
    her.withdrawal.apply({ requestid: "nothing-left", withdrawtype: "wechat" }),
  ).rejects.toMatchObject({ code: "WITHDRAW_BELOW_MINIMUM" });
});

test("a pay-out that fails after the forfeit brings nothing back", async () => {
  await earnInThreeStates();
  const underWay = await her.withdrawal.apply({
    requestid: "under-way-1",
    withdrawtype: "wechat",
    amount: toFen(1_200),
  });
  await stage.operator.withdrawal.approve({ withdrawid: underWay.withdrawid });
  await stage.operator.distributor.fire({
    dismemberid,
    reason: "刷单",
    settlement: "forfeit",
  });
  await stage.control.wechatPay.answerPayout({ withdrawid: underWay.withdrawid, result: "fail" });
  expect(await her.distributor.detail()).toMatchObject({ withdrawableamount: 0, lockedamount: 0 });
  const { timeline } = await her.withdrawal.detail({ withdrawid: underWay.withdrawid });
  expect(timeline.at(-1)).toMatchObject({ status: 3, note: "¥12.00 因清退作废" });
  expect((await her.distributor.detail()).forfeited).toMatchObject({ amount: 4_000 });
});

test("whoever was fired applies again under the same id, and can get at the kept money meanwhile", async () => {
  const { joinedat } = await stage.operator.distributor.detail({ dismemberid });
  await earnInThreeStates();
  await stage.operator.distributor.fire({
    dismemberid,
    reason: "违规推广",
    settlement: "keep",
  });
  await her.recruit.apply(application);
  expect(await her.distributor.status()).toMatchObject({ status: "audit", dismemberid });
  expect(await her.distributor.detail()).toMatchObject({ withdrawableamount: 4_000 });
  await expect(her.recruit.invitation()).rejects.toMatchObject({ code: "DISTRIBUTOR_REQUIRED" });
  expect(await stage.member("a visitor").binding.bind({ dismemberid })).toBe(false);
  await her.withdrawal.apply({
    requestid: "kept-money",
    withdrawtype: "wechat",
    amount: toFen(4_000),
  });
  expect(await her.distributor.detail()).not.toHaveProperty("forfeited");
  const readmitted = await stage.operator.distributor.normal({ dismemberid });
  expect(readmitted).toMatchObject({ joinedat });
  const { commissionorders } = await sell(stage, {
    buyer: "a buyer",
    amount: 10_000,
    sharedBy: dismemberid,
  });
  expect(commissionorders).toMatchObject([{ kind: "share", commissionamount: 800 }]);
});

const fire = (settlement: "keep" | "forfeit") =>
  stage.operator.distributor.fire({ dismemberid, reason: "违规推广", settlement });

test("of what was kept the rest is drawn once without a minimum, and all of it at once", async () => {
  await earnInThreeStates();
  const apply = (requestid: string, amount?: number) =>
    her.withdrawal.apply({
      requestid,
      withdrawtype: "wechat",
      ...(amount !== undefined && { amount: toFen(amount) }),
    });
  await apply("before-the-end", 3_300);
  await expect(apply("the-rest-1")).rejects.toMatchObject({ code: "WITHDRAW_BELOW_MINIMUM" });
  await fire("keep");
  expect(await her.distributor.detail()).toMatchObject({
    withdrawableamount: 700,
    withdrawrule: { minamount: 700, methods: [{ minamount: 700 }, {}, {}] },
  });
  expect(await her.distributor.detail()).not.toHaveProperty("unavailablereason");
  // A part of it would leave what nobody could ever draw.
  await expect(apply("the-rest-1", 699)).rejects.toMatchObject({
    code: "WITHDRAW_BELOW_MINIMUM",
    message: "最低提现金额为 ¥7.00",
  });
  const rest = await apply("the-rest-1");
  expect(rest.amount).toBe(700);
  // Cancelled it is back, and may be drawn again.
  await her.withdrawal.cancel({ withdrawid: rest.withdrawid });
  await her.recruit.apply(application);
  const again = await apply("the-rest-2");
  await stage.operator.withdrawal.approve({ withdrawid: again.withdrawid });
  await stage.control.wechatPay.answerPayout({ withdrawid: again.withdrawid, result: "success" });
  expect(await her.distributor.detail()).toMatchObject({ withdrawableamount: 0 });
});

test("once drawn, what comes later has to reach the minimum again", async () => {
  await earnInThreeStates();
  const underWay = await her.withdrawal.apply({
    requestid: "under-way-1",
    withdrawtype: "wechat",
    amount: toFen(1_000),
  });
  const other = await her.withdrawal.apply({
    requestid: "under-way-2",
    withdrawtype: "wechat",
    amount: toFen(2_500),
  });
  await fire("keep");
  await her.withdrawal.apply({ requestid: "the-rest-1", withdrawtype: "wechat" });
  await stage.operator.withdrawal.reject({ withdrawid: underWay.withdrawid, reason: "不符" });
  await stage.operator.withdrawal.complete({ withdrawid: other.withdrawid });
  await stage.control.time.move({ advancems: dayMs });
  const minimum = (minwithdrawamount: number) =>
    stage.operator.setting.update({
      distributionrulesetting: { minwithdrawamount: toFen(minwithdrawamount) },
    });
  const drawAll = () =>
    her.withdrawal.apply({ requestid: "what-came-later", withdrawtype: "wechat" });
  await minimum(1_001);
  await expect(drawAll()).rejects.toMatchObject({ code: "WITHDRAW_BELOW_MINIMUM" });
  await minimum(1_000);
  expect(await drawAll()).toMatchObject({ amount: 1_000 });
});

test("a readmitted distributor is held to the minimum, and fired again may draw the rest again", async () => {
  await earnInThreeStates();
  await her.withdrawal.apply({
    requestid: "before-the-end",
    withdrawtype: "wechat",
    amount: toFen(3_300),
  });
  await fire("keep");
  await her.withdrawal.apply({ requestid: "the-rest-1", withdrawtype: "wechat" });
  await her.recruit.apply(application);
  await stage.operator.distributor.normal({ dismemberid });
  await earn(stage, { buyer: "a buyer", amount: 5_000, sharedBy: dismemberid });
  await expect(
    her.withdrawal.apply({ requestid: "the-rest-2", withdrawtype: "wechat" }),
  ).rejects.toMatchObject({ code: "WITHDRAW_BELOW_MINIMUM" });
  await fire("keep");
  expect(
    await her.withdrawal.apply({ requestid: "the-rest-2", withdrawtype: "wechat" }),
  ).toMatchObject({ amount: 400 });
});

test("who is readmitted without having drawn the rest is held to the minimum too", async () => {
  await earn(stage, { buyer: "a buyer", amount: 5_000, sharedBy: dismemberid });
  await fire("keep");
  await her.recruit.apply(application);
  await stage.operator.distributor.normal({ dismemberid });
  await expect(
    her.withdrawal.apply({ requestid: "the-rest-1", withdrawtype: "wechat" }),
  ).rejects.toMatchObject({ code: "WITHDRAW_BELOW_MINIMUM" });
});

test("forfeited stays forfeited when the pay-out fails after a readmission; what was earned since stays", async () => {
  await earnInThreeStates();
  const underWay = await her.withdrawal.apply({
    requestid: "under-way-1",
    withdrawtype: "wechat",
    amount: toFen(1_200),
  });
  await stage.operator.withdrawal.approve({ withdrawid: underWay.withdrawid });
  await stage.control.wechatPay.answerPayout({
    withdrawid: underWay.withdrawid,
    result: "late-close",
  });
  await fire("forfeit");
  await her.recruit.apply(application);
  await stage.operator.distributor.normal({ dismemberid });
  await earn(stage, { buyer: "a buyer", amount: 30_000, sharedBy: dismemberid });
  expect(await her.distributor.detail()).toMatchObject({
    withdrawableamount: 2_400,
    lockedamount: 1_200,
  });
  await stage.control.wechatPay.answerPayout({ withdrawid: underWay.withdrawid, result: "expire" });
  expect(await her.distributor.detail()).toMatchObject({
    withdrawableamount: 2_400,
    lockedamount: 0,
  });
  const { timeline } = await her.withdrawal.detail({ withdrawid: underWay.withdrawid });
  expect(timeline.at(-1)).toMatchObject({ status: 3, note: "¥12.00 因清退作废" });
});
