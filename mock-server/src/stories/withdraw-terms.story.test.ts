import { toBasisPoints, toFen, type Client, type MemberApi } from "@distribution/sdk";
import { afterEach, beforeEach, expect, test } from "vitest";
import { dayMs, shanghaiDayStart } from "../domain/shanghai-time";
import { earn, ledgerOf, sell, settleOrder } from "./sell";
import { openStage, type Stage } from "./testing";

/* By what limits, fees and accounts one is paid, and what a withdrawal takes. */

let stage: Stage;
let her: Client<MemberApi>;
const noon = Date.parse("2026-11-22T12:00:00+08:00");
const dismemberid = "8125"; // the newcomer

beforeEach(async () => {
  stage = await openStage({ scenario: "newcomer", now: noon });
  her = stage.member("persona:newcomer");
});
afterEach(async () => {
  expect(await ledgerOf(stage)).toMatchObject({ balanced: true, total: 0, differences: [] });
  await stage.server.close();
});

const rule = (changes: object) =>
  stage.operator.setting.update({ distributionrulesetting: changes });
const earned = (amount: number) => earn(stage, { buyer: "a buyer", amount, sharedBy: dismemberid });
const wechatRule = {
  withdrawtype: "wechat",
  minamount: 2_000,
  maxamount: 3_000,
  feerate: 0,
  expecteddays: 1,
};
const problemOf = (error: { details?: { fields?: readonly { field: string }[] } }) =>
  error.details?.fields?.[0]?.field;

test("a method has its own limits, fee and arrival; the others keep the rule's", async () => {
  await earned(100_000); // ¥80
  const saved = await rule({ methodrules: [wechatRule] });
  expect(saved.distributionrulesetting.methodrules).toEqual([wechatRule]);
  const { methods } = (await her.distributor.detail()).withdrawrule;
  const { withdrawtype: _, ...terms } = wechatRule;
  expect(methods[0]).toEqual({ withdrawtype: "wechat", enabled: true, ...terms });
  expect(methods[1]).toMatchObject({ withdrawtype: "alipay", minamount: 1_000, feerate: 60 });

  const apply = (withdrawtype: "wechat" | "alipay", requestid: string, amount?: number) =>
    her.withdrawal.apply({
      requestid,
      withdrawtype,
      ...(amount !== undefined && { amount: toFen(amount) }),
      ...(withdrawtype === "alipay" && { account: "someone@example.com" }),
    });
  await expect(apply("wechat", "request-1", 1_999)).rejects.toMatchObject({
    code: "WITHDRAW_BELOW_MINIMUM",
    message: "最低提现金额为 ¥20.00",
  });
  await expect(apply("wechat", "request-1", 3_001)).rejects.toMatchObject({
    code: "WITHDRAW_ABOVE_MAXIMUM",
    message: "单笔最多提现 ¥30.00",
  });
  const { createdat, expectedat, ...all } = await apply("wechat", "request-1");
  expect(all).toMatchObject({ amount: 3_000, fee: 0, netamount: 3_000 });
  expect(expectedat).toBe(shanghaiDayStart(createdat) + dayMs);
  const other = await apply("alipay", "request-2", 1_999);
  expect(other).toMatchObject({ fee: 11 });
  expect(other.expectedat).toBe(shanghaiDayStart(other.createdat) + 3 * dayMs);
});

test("what no method pays out cannot be withdrawn, and the least of them decides", async () => {
  await earned(20_000); // ¥16
  const alipay = { withdrawtype: "alipay", minamount: 1_700 };
  await rule({
    withdrawmethods: ["wechat", "alipay"],
    methodrules: [{ ...wechatRule, maxamount: 9_000 }, alipay],
  });
  expect(await her.distributor.detail()).toMatchObject({
    unavailablereason: "可提现不足最低金额 ¥17.00",
  });
  await rule({
    methodrules: [
      { ...wechatRule, maxamount: 9_000 },
      { ...alipay, minamount: 1_600 },
    ],
  });
  expect(await her.distributor.detail()).not.toHaveProperty("unavailablereason");
});

test("a late audit promises the arrival of its method", async () => {
  await earned(50_000);
  await rule({ methodrules: [{ withdrawtype: "wechat", expecteddays: 1 }] });
  const { withdrawid } = await her.withdrawal.apply({
    requestid: "request-1",
    withdrawtype: "wechat",
  });
  await stage.control.time.move({ advancems: 4 * dayMs });
  const { expectedat, timeline } = await stage.operator.withdrawal.approve({ withdrawid });
  expect(expectedat).toBe(shanghaiDayStart(timeline.at(-1)!.at) + dayMs);
});

test.each([
  ["a method twice", [wechatRule, wechatRule], "methodrules.1.withdrawtype"],
  ["a maximum below its minimum", [{ ...wechatRule, maxamount: 1_999 }], "methodrules.0.maxamount"],
  [
    "a maximum below the rule's minimum",
    [{ withdrawtype: "bank", maxamount: 999 }],
    "methodrules.0.maxamount",
  ],
  [
    "a minimum above the rule's maximum",
    [{ withdrawtype: "bank", minamount: 200_001 }],
    "methodrules.0.minamount",
  ],
])("%s is refused", async (_name, methodrules, field) => {
  const error = await rule({ methodrules }).catch((failure: unknown) => failure);
  expect(error).toMatchObject({ code: "VALIDATION_FAILED" });
  expect(problemOf(error as never)).toBe(`distributionrulesetting.${field}`);
});

test("a rule that changes under a method's own numbers is held to them", async () => {
  await rule({ methodrules: [{ withdrawtype: "wechat", maxamount: 1_500 }] });
  const error = await rule({ minwithdrawamount: 1_501 }).catch((failure: unknown) => failure);
  expect(problemOf(error as never)).toBe("distributionrulesetting.methodrules.0.maxamount");
});

test("what is withdrawn by itself keeps to WeChat's own limits", async () => {
  await earned(50_000); // ¥40
  await rule({ methodrules: [wechatRule] });
  const error = await her.settings
    .save({ autowithdrawthreshold: toFen(1_999) })
    .catch((failure: unknown) => failure);
  expect(error).toMatchObject({ code: "VALIDATION_FAILED" });
  await her.settings.save({ autowithdrawenabled: true, autowithdrawthreshold: toFen(2_000) });
  expect((await her.settings.detail()).nextautowithdraw).toMatchObject({ amount: 3_000 });
  await stage.control.time.runJob({ job: "auto-withdraw" });
  expect((await her.withdrawal.list()).list).toMatchObject([
    { source: "auto", amount: 3_000, fee: 0 },
  ]);
});

test("where WeChat is no method nothing can be withdrawn by itself", async () => {
  await earned(50_000);
  await her.settings.save({ autowithdrawenabled: true, autowithdrawthreshold: toFen(1_000) });
  await rule({ withdrawmethods: ["alipay", "bank"] });
  expect(await her.settings.detail()).toMatchObject({ autowithdrawenabled: false });
  const error = await her.settings
    .save({ autowithdrawenabled: true })
    .catch((failure: unknown) => failure);
  expect(error).toMatchObject({ code: "VALIDATION_FAILED" });
  expect(problemOf(error as never)).toBe("autowithdrawenabled");
  // Everything else can still be saved.
  await her.settings.save({ autowithdrawenabled: false, dailydigestenabled: true });
  await stage.control.time.runJob({ job: "auto-withdraw" });
  expect((await her.withdrawal.list()).list).toEqual([]);
});

test("without an account it is paid to the last one of that method, told masked", async () => {
  await earned(100_000);
  const apply = (requestid: string, withdrawtype: "alipay" | "bank" | "wechat", account?: string) =>
    her.withdrawal.apply({
      requestid,
      withdrawtype,
      amount: toFen(1_000),
      ...(account !== undefined && { account }),
    });
  const lastOf = async (method: string) =>
    (await her.distributor.detail()).withdrawrule.methods.find(
      ({ withdrawtype }) => withdrawtype === method,
    )?.lastaccount;
  await expect(apply("request-1", "alipay")).rejects.toMatchObject({ code: "VALIDATION_FAILED" });
  await apply("request-1", "alipay", "13812342046");
  const second = await apply("request-2", "alipay");
  expect(second.account).toBe("138****2046");
  expect(await lastOf("alipay")).toBe("138****2046");
  expect([await lastOf("bank"), await lastOf("wechat")]).toEqual([undefined, undefined]);
  await expect(apply("request-3", "bank")).rejects.toMatchObject({ code: "VALIDATION_FAILED" });
  // What comes to nothing once cleaned is a slip, not an account left out.
  await expect(apply("request-4", "alipay", "+86")).rejects.toMatchObject({
    code: "VALIDATION_FAILED",
  });
  // The same request again, told with or without the account that it meant.
  expect((await apply("request-2", "alipay")).withdrawid).toBe(second.withdrawid);
  expect((await apply("request-2", "alipay", "13812342046")).withdrawid).toBe(second.withdrawid);
  for (const other of ["13899992046", "someone@example.com"]) {
    await expect(apply("request-2", "alipay", other)).rejects.toMatchObject({
      code: "IDEMPOTENCY_MISMATCH",
    });
    await expect(apply("request-1", "alipay", other)).rejects.toMatchObject({
      code: "IDEMPOTENCY_MISMATCH",
    });
  }
});

test("an account that was found to be somebody else's is not offered again", async () => {
  await earned(100_000);
  const apply = (requestid: string, account: string) =>
    her.withdrawal.apply({ requestid, withdrawtype: "alipay", amount: toFen(1_000), account });
  await apply("request-1", "first@example.com");
  const { withdrawid } = await apply("request-2", "second@example.com");
  await stage.operator.withdrawal.approve({ withdrawid });
  await stage.control.wechatPay.answerPayout({
    withdrawid,
    result: "fail",
    reason: "NAME_NOT_CORRECT",
  });
  const { methods } = (await her.distributor.detail()).withdrawrule;
  expect(methods[1]?.lastaccount).toBe("f***@example.com");
});

test("orders are taken oldest first, whichever was settled first", async () => {
  const orders = [];
  for (const amount of [20_000, 30_000, 40_000]) {
    orders.push(await sell(stage, { buyer: "a buyer", amount, sharedBy: dismemberid }));
  }
  const [first, second, third] = orders.map(({ orderno }) => orderno) as [string, string, string];
  for (const orderno of [third, first, second]) {
    await settleOrder(stage, orderno);
    await stage.control.time.move({ advancems: dayMs });
  }
  await stage.control.time.move({ advancems: 9 * dayMs });
  const { withdrawid } = await her.withdrawal.apply({
    requestid: "request-1",
    withdrawtype: "wechat",
    amount: toFen(2_000),
  });
  const taken = async (id: string) =>
    (await her.withdrawal.detail({ withdrawid: id })).orders.map(({ order, allocatedamount }) => [
      order.orderno,
      allocatedamount,
    ]);
  expect(await taken(withdrawid)).toEqual([
    [first, 1_600],
    [second, 400],
  ]);
  const rest = await her.withdrawal.apply({ requestid: "request-2", withdrawtype: "wechat" });
  expect(await taken(rest.withdrawid)).toEqual([
    [second, 2_000],
    [third, 3_200],
  ]);
});

test("no member can take the request id of the hour's automatic withdrawal", async () => {
  await earned(50_000);
  await her.settings.save({ autowithdrawenabled: true, autowithdrawthreshold: toFen(1_000) });
  const { now } = await stage.control.world.health();
  const hour = Math.floor(now / 3_600_000) * 3_600_000;
  await expect(
    her.withdrawal.apply({ requestid: `auto:${hour}`, withdrawtype: "wechat" }),
  ).rejects.toMatchObject({ code: "VALIDATION_FAILED" });
  // What a member may write is another key, and the job still applies.
  await her.withdrawal.apply({
    requestid: `auto-${hour}`,
    withdrawtype: "wechat",
    amount: toFen(1_000),
  });
  expect(await stage.control.time.runJob({ job: "auto-withdraw" })).toMatchObject({
    changed: 1,
  });
});

test("a fee of the method goes with what is taken out later", async () => {
  await earned(50_000);
  await rule({ methodrules: [{ withdrawtype: "wechat", feerate: toBasisPoints(1_000) }] });
  const { withdrawid, fee } = await her.withdrawal.apply({
    requestid: "request-1",
    withdrawtype: "wechat",
  });
  expect(fee).toBe(400);
  await rule({ methodrules: [] });
  expect(await her.withdrawal.detail({ withdrawid })).toMatchObject({ fee: 400 });
});

test("a failed order leaves a withdrawal that its own method still pays out", async () => {
  const orderno = await earned(20_000);
  await earned(10_000);
  await rule({ methodrules: [{ withdrawtype: "wechat", minamount: 500 }] });
  const { withdrawid } = await her.withdrawal.apply({
    requestid: "request-1",
    withdrawtype: "wechat",
  });
  await stage.control.channel.setOrderStatus({ orderno, originalorderstatus: 4 });
  expect(await her.withdrawal.detail({ withdrawid })).toMatchObject({ status: 0, amount: 800 });
});
