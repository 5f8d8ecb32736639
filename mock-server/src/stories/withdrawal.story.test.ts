import {
  ApiError,
  createClient,
  memberApi,
  toFen,
  type Channel,
  type Client,
  type MemberApi,
} from "@distribution/sdk";
import { officeApi } from "@distribution/sdk/office";
import { afterEach, beforeEach, expect, test } from "vitest";
import { dayMs } from "../domain/shanghai-time";
import { openStage, type Stage } from "./testing";

let stage: Stage;
let her: Client<MemberApi>;

/** Noon in Shanghai: no story crosses midnight by accident. */
const noon = Date.parse("2026-11-22T12:00:00+08:00");

beforeEach(async () => {
  stage = await openStage({ scenario: "newcomer", now: noon });
  her = stage.member("persona:newcomer");
});
afterEach(() => stage.server.close());

/** A product of the channel that earns the grade's own rate, 8 %. */
async function plainGoods(ordersource: Channel): Promise<string> {
  const { list } = await her.goods.list({ ordersource, size: 50 });
  const goods = list.find(({ commissionrate }) => commissionrate === 800);
  if (!goods) throw new Error(`every ${ordersource} product has a special rate`);
  return goods.goodsid;
}

/** The newcomer sells for `amount` fen, and the commission has come through its freeze. */
async function earn(amount: number): Promise<void> {
  const { dismemberid } = await her.distributor.detail();
  const { member } = await her.session.loginByMiniapp({ code: "a new buyer" });
  const { orderno } = await stage.control.channel.createOrder({
    buyermemberid: member.memberid,
    ordersource: "selfsupport",
    goodsid: await plainGoods("selfsupport"),
    orderamount: toFen(amount),
    dismemberid,
  });
  for (const originalorderstatus of [2, 5] as const) {
    await stage.control.channel.setOrderStatus({ orderno, originalorderstatus });
  }
  await stage.control.time.move({ advancems: 8 * dayMs });
}

async function expectBalancedLedger(): Promise<void> {
  const ledger = await stage.control.world.ledger();
  expect(ledger).toMatchObject({ balanced: true, total: 0, differences: [] });
}

test("an order is followed from payment through freeze and withdrawal to the pay-out", async () => {
  const { dismemberid } = await her.distributor.detail();
  const { member } = await her.session.loginByMiniapp({ code: "a new buyer" });
  const { orderno } = await stage.control.channel.createOrder({
    buyermemberid: member.memberid,
    ordersource: "pdd",
    goodsid: await plainGoods("pdd"),
    orderamount: toFen(50_000),
    dismemberid,
  });
  const [paid] = (await her.order.list()).list;
  expect(paid).toMatchObject({
    orderno,
    commissionstatus: "pending",
    commissionamount: 4_000,
    kind: "share",
  });

  for (const originalorderstatus of [1, 2, 3, 5] as const) {
    await stage.control.channel.setOrderStatus({ orderno, originalorderstatus });
  }
  const frozen = await her.distributor.detail();
  const released = Date.parse("2026-11-30T00:00:00+08:00");
  expect(frozen).toMatchObject({
    pendingcommission: 4_000,
    withdrawableamount: 0,
    nextrelease: { at: released, amount: 4_000, ordercount: 1 },
    unavailablereason: "可提现不足最低金额 ¥10.00",
  });

  await stage.control.time.move({ now: released });
  expect(await her.distributor.detail()).toMatchObject({
    withdrawableamount: 4_000,
    manualwithdrawamount: 4_000,
    autowithdrawamount: 0,
  });

  const applied = await her.withdrawal.apply({ requestid: "request-1", withdrawtype: "wechat" });
  expect(applied).toMatchObject({
    amount: 4_000,
    fee: 24,
    netamount: 3_976,
    status: 0,
    source: "manual",
  });
  expect((await her.order.list()).list[0]).toMatchObject({ commissionstatus: "locked" });

  const approved = await stage.operator.withdrawal.approve({
    withdrawid: applied.withdrawid,
  });
  expect(approved.status).toBe(1);
  expect(approved.confirm?.expiresat).toBeGreaterThanOrEqual(released + dayMs);
  await stage.operator.withdrawal.complete({ withdrawid: applied.withdrawid });

  const detail = await her.withdrawal.detail({ withdrawid: applied.withdrawid });
  expect(detail.timeline.map(({ status }) => status)).toEqual([0, 1, 2]);
  expect(detail.orders).toMatchObject([{ allocatedamount: 4_000, order: { orderno } }]);
  expect(await her.distributor.detail()).toMatchObject({ lockedamount: 0, withdrawnamount: 4_000 });
  expect((await her.order.list()).list[0]).toMatchObject({ commissionstatus: "withdrawn" });
  await expectBalancedLedger();
});

test("a cancelled withdrawal gives every fen back, and does not count for the day", async () => {
  await earn(50_000);
  const before = await her.distributor.detail();
  const { withdrawid } = await her.withdrawal.apply({
    requestid: "request-1",
    withdrawtype: "alipay",
    account: "13812342046",
    amount: toFen(1_500),
  });
  expect(await her.distributor.detail()).toMatchObject({
    withdrawableamount: 2_500,
    lockedamount: 1_500,
  });
  const cancelled = await her.withdrawal.cancel({ withdrawid });
  expect(cancelled).toMatchObject({ status: 4, account: "138****2046" });
  const { withdrawrule, ...money } = await her.distributor.detail();
  const { withdrawrule: ruleBefore, ...moneyBefore } = before;
  expect(money).toEqual(moneyBefore);
  expect(withdrawrule.remainingtoday).toBe(ruleBefore.remainingtoday);
  // Only the account is remembered.
  expect(withdrawrule.methods[1]).toMatchObject({ lastaccount: "138****2046" });
  expect(await her.withdrawal.cancel({ withdrawid })).toEqual(cancelled);
  await expectBalancedLedger();
});

test("of 50 applications for the whole balance at once exactly one wins", async () => {
  await earn(50_000);
  const outcomes = await Promise.allSettled(
    Array.from({ length: 50 }, (_, index) =>
      her.withdrawal.apply({
        requestid: `request-${index}`,
        withdrawtype: "wechat",
        amount: toFen(4_000),
      }),
    ),
  );
  const refusals = outcomes.flatMap((outcome) =>
    outcome.status === "rejected" ? [outcome.reason] : [],
  );
  expect(refusals).toHaveLength(49);
  expect(
    refusals.every(
      (reason) => reason instanceof ApiError && reason.code === "WITHDRAW_INSUFFICIENT",
    ),
  ).toBe(true);
  expect((await her.withdrawal.list()).list).toHaveLength(1);
  await expectBalancedLedger();
});

test("the same request sent 20 times makes one record, and another one under its id is refused", async () => {
  await earn(50_000);
  const request = { requestid: "request-1", withdrawtype: "wechat", amount: toFen(2_000) } as const;
  const records = await Promise.all(
    Array.from({ length: 20 }, () => her.withdrawal.apply(request)),
  );
  expect(new Set(records.map(({ withdrawid }) => withdrawid)).size).toBe(1);
  expect((await her.withdrawal.list()).list).toHaveLength(1);
  await expect(her.withdrawal.apply({ ...request, amount: toFen(1_000) })).rejects.toMatchObject({
    code: "IDEMPOTENCY_MISMATCH",
  });
  await expectBalancedLedger();
});

test("a WeChat transfer that is not confirmed within a day fails, and the money returns", async () => {
  await earn(50_000);
  const { withdrawid } = await her.withdrawal.apply({
    requestid: "request-1",
    withdrawtype: "wechat",
  });
  await stage.operator.withdrawal.approve({ withdrawid });
  expect(await her.withdrawal.confirm({ withdrawid })).toMatchObject({
    package: expect.any(String),
  });
  await stage.control.time.move({ advancems: dayMs - 1_000 });
  expect(await her.withdrawal.detail({ withdrawid })).toMatchObject({ status: 1 });
  await stage.control.time.move({ advancems: 1_000 });
  expect(await her.withdrawal.detail({ withdrawid })).toMatchObject({
    status: 3,
    failmsg: "超过 24 小时未确认收款",
  });
  expect(await her.distributor.detail()).toMatchObject({
    withdrawableamount: 4_000,
    lockedamount: 0,
  });
  await expectBalancedLedger();
});

test.each([
  { result: "success", status: 2, withdrawable: 0 },
  { result: "fail", status: 3, withdrawable: 4_000 },
  { result: "expire", status: 3, withdrawable: 4_000 },
] as const)(
  "WeChat Pay answers $result: the withdrawal is in status $status",
  async ({ result, status, withdrawable }) => {
    await earn(50_000);
    const { withdrawid } = await her.withdrawal.apply({
      requestid: "request-1",
      withdrawtype: "wechat",
    });
    await stage.operator.withdrawal.approve({ withdrawid });
    expect(await stage.control.wechatPay.answerPayout({ withdrawid, result })).toMatchObject({
      status,
    });
    expect(await her.distributor.detail()).toMatchObject({
      withdrawableamount: withdrawable,
      lockedamount: 0,
    });
    await expectBalancedLedger();
  },
);

test("the daily limit counts applications of the Shanghai day, rejected ones too, cancelled ones not", async () => {
  await earn(200_000);
  const apply = (requestid: string) =>
    her.withdrawal.apply({ requestid, withdrawtype: "wechat", amount: toFen(1_000) });
  const first = await apply("request-1");
  await her.withdrawal.cancel({ withdrawid: first.withdrawid });
  const second = await apply("request-2");
  await stage.operator.withdrawal.reject({
    withdrawid: second.withdrawid,
    reason: "资料不全",
  });
  await apply("request-3");
  await apply("request-4");
  await expect(apply("request-5")).rejects.toMatchObject({ code: "WITHDRAW_LIMIT_REACHED" });
  expect(await her.distributor.detail()).toMatchObject({
    withdrawrule: { remainingtoday: 0 },
    unavailablereason: "今日 3 次提现已用完，明天 0 点后可再申请",
  });
  await stage.control.time.move({ now: Date.parse("2026-12-01T00:00:00+08:00") });
  await expect(apply("request-5")).resolves.toMatchObject({ status: 0 });
});

test("a daily limit that is lowered below what was applied for leaves nothing, not less", async () => {
  await earn(50_000);
  for (const requestid of ["request-1", "request-2"]) {
    await her.withdrawal.apply({ requestid, withdrawtype: "wechat", amount: toFen(1_000) });
  }
  await stage.operator.setting.update({
    distributionrulesetting: { dailywithdrawlimit: 1 },
  });
  expect(await her.distributor.detail()).toMatchObject({ withdrawrule: { remainingtoday: 0 } });
});

test("somebody else's withdrawal is not there", async () => {
  await earn(50_000);
  const { withdrawid } = await her.withdrawal.apply({
    requestid: "request-1",
    withdrawtype: "wechat",
  });
  const other = stage.member("persona:subordinate");
  await expect(other.withdrawal.detail({ withdrawid })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  await expect(other.withdrawal.cancel({ withdrawid })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

test("a locked distributor sees her money and cannot withdraw it", async () => {
  const locked = stage.member("persona:locked");
  expect(await locked.distributor.detail()).toMatchObject({
    unavailablereason: expect.stringContaining("冻结"),
  });
  await expect(
    locked.withdrawal.apply({ requestid: "request-1", withdrawtype: "wechat" }),
  ).rejects.toMatchObject({ code: "DISTRIBUTOR_LOCKED" });
});

test.each(["persona:customer", "persona:auditing", "persona:rejected"])(
  "%s has no distribution centre yet",
  async (code) => {
    await expect(stage.member(code).distributor.detail()).rejects.toMatchObject({
      code: "DISTRIBUTOR_REQUIRED",
    });
  },
);

test("a member cannot do an operator's work, nor an operator a member's", async () => {
  const { url: baseUrl } = stage.server;
  const hers = (await her.session.loginByMiniapp({ code: "persona:busy-distributor" })).token;
  const credentials = { account: "operator", password: "operator" };
  const operators = (await stage.operator.session.loginByOperator(credentials)).token;
  const trespasser = createClient(officeApi, { baseUrl, signIn: async () => hers });
  await expect(trespasser.withdrawal.approve({ withdrawid: "1" })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  const intruder = createClient(memberApi, { baseUrl, signIn: async () => operators });
  await expect(intruder.distributor.detail()).rejects.toMatchObject({ code: "FORBIDDEN" });
});
