import { paginate, toFen, type Client, type Fund, type MemberApi } from "@distribution/sdk";
import { afterEach, expect, test } from "vitest";
import { dayMs, monthAfter, shanghaiMonth } from "../domain/shanghai-time";
import { earn, sell, settleOrder } from "./sell";
import { openStage, type Stage } from "./testing";

/* Where what can be withdrawn came from and went to, movement by movement and month by month. */

let stage: Stage;
const noon = Date.parse("2026-11-22T12:00:00+08:00");
afterEach(async () => {
  await stage.server.close();
});

async function allFunds(client: Client<MemberApi>): Promise<readonly Fund[]> {
  const funds: Fund[] = [];
  for await (const fund of paginate(client.fund.list, { size: 50 })) funds.push(fund);
  return funds;
}

/** The movements, the months and the centre say the same, to the fen. */
async function expectAddsUp(client: Client<MemberApi>): Promise<readonly Fund[]> {
  const { withdrawableamount } = await client.distributor.detail();
  const funds = await allFunds(client);
  const months = await client.fund.months();
  let balance = 0;
  for (const fund of funds.toReversed()) {
    expect(fund.kind).not.toBe("unknown");
    expect(fund.amount).not.toBe(0);
    balance += fund.amount;
    expect(fund.balanceafter).toBe(balance);
  }
  expect(balance).toBe(withdrawableamount);
  expect(months[0]?.closing ?? 0).toBe(withdrawableamount);
  let opening = 0;
  let expected = months.at(-1)?.month;
  for (const month of months.toReversed()) {
    expect([month.month, month.opening]).toEqual([expected, opening]);
    const ofMonth = funds.filter(({ at }) => shanghaiMonth(at) === month.month);
    const sum = (kind: Fund["kind"], sign: 1 | -1) =>
      ofMonth.reduce((total, fund) => total + (fund.kind === kind ? sign * fund.amount : 0), 0);
    expect(month.income).toBe(sum("commission", 1));
    expect(month.withdrawn).toBe(sum("withdraw", -1));
    expect(month.clawedback).toBe(sum("clawback", -1));
    opening = month.opening + month.income - month.withdrawn - month.clawedback;
    expect(month.closing).toBe(opening);
    expected = monthAfter(month.month);
  }
  return funds;
}

test.each(["showcase", "payout-failing", "newcomer"])(
  "in %s the funds of everybody add up to what can be withdrawn",
  async (scenario) => {
    stage = await openStage({ scenario, now: noon });
    for (const name of ["busy-distributor", "subordinate", "newcomer", "locked", "fired"]) {
      await expectAddsUp(stage.member(`persona:${name}`));
    }
  },
);

test("among thousands of movements the funds add up, and a page of them is not waited for", async () => {
  stage = await openStage({ scenario: "large", now: noon });
  const funds = await expectAddsUp(stage.member("persona:busy-distributor"));
  expect(funds.length).toBeGreaterThan(1_000);
}, 120_000);

test("who never earned anything has no months", async () => {
  stage = await openStage({ scenario: "newcomer", now: noon });
  const her = stage.member("persona:newcomer");
  expect(await her.fund.months()).toEqual([]);
  expect((await her.fund.list()).list).toEqual([]);
  await expect(stage.member("persona:customer").fund.list()).rejects.toMatchObject({
    code: "DISTRIBUTOR_REQUIRED",
  });
});

test("what comes, goes, returns and is taken back has its own kind, sign and reason", async () => {
  stage = await openStage({ scenario: "newcomer", now: noon });
  const her = stage.member("persona:newcomer");
  const sale = { buyer: "a buyer", amount: 50_000, sharedBy: "8125" };
  const orderno = await earn(stage, sale);
  const applied = await her.withdrawal.apply({ requestid: "request-1", withdrawtype: "wechat" });
  await her.withdrawal.cancel(applied);
  const again = await her.withdrawal.apply({ requestid: "request-2", withdrawtype: "wechat" });
  await stage.control.channel.refundOrder({ orderno, refundamount: toFen(10_000) });
  await stage.operator.withdrawal.complete(again);
  // The next month: what was paid out is taken back, and paid with the next commission.
  await stage.control.time.move({ now: Date.parse("2026-12-02T12:00:00+08:00") });
  await stage.control.channel.setOrderStatus({ orderno, originalorderstatus: 4 });
  const next = await sell(stage, sale);
  await settleOrder(stage, next.orderno);
  await stage.control.time.move({ now: Date.parse("2026-12-10T00:00:00+08:00") });
  const funds = await expectAddsUp(her);
  expect(funds.map(({ kind, amount, title }) => [kind, amount, title])).toEqual([
    ["clawback", -3_200, "抵扣此前失效订单"],
    ["commission", 4_000, "佣金到账"],
    ["clawback", -800, "佣金扣回"],
    ["withdraw", 800, "提现扣减"],
    ["withdraw", -4_000, "申请提现"],
    ["withdraw", 4_000, "提现退回"],
    ["withdraw", -4_000, "申请提现"],
    ["commission", 4_000, "佣金到账"],
  ]);
  const nothing = { count: 0, amount: 0 };
  expect(await her.fund.months()).toEqual([
    {
      month: "2026-12",
      opening: 0,
      income: 4_000,
      withdrawn: 0,
      clawedback: 3_200,
      closing: 800,
      applied: nothing,
      returned: nothing,
    },
    {
      month: "2026-11",
      opening: 0,
      income: 4_000,
      withdrawn: 3_200,
      clawedback: 800,
      closing: 0,
      applied: { count: 2, amount: 8_000 },
      returned: { count: 2, amount: 4_800 },
    },
  ]);
  const { commissionorderid } = (await her.order.list()).list.at(-1) ?? {};
  expect(funds[2]).toMatchObject({ commissionorderid, note: expect.stringContaining("实付") });
  expect(funds[3]).toMatchObject({ commissionorderid, withdrawid: again.withdrawid });
  expect(funds[4]).toMatchObject({
    withdrawid: again.withdrawid,
    note: "提现到微信零钱",
    withdrawal: { withdrawtype: "wechat", status: 2 },
  });
  expect(funds[1]).toMatchObject({ order: { kind: "share", goodsname: expect.any(String) } });
  const november = await her.fund.list({ month: "2026-11", kind: "withdraw", size: 2 });
  expect(november.list.map(({ amount }) => amount)).toEqual([800, -4_000]);
  expect(november.hasmore).toBe(true);
  const rest = await her.fund.list({
    month: "2026-11",
    kind: "withdraw",
    lastqueryid: november.lastqueryid,
  });
  expect(rest.list.map(({ amount }) => amount)).toEqual([4_000, -4_000]);
  expect((await her.fund.list({ month: "2026-10" })).list).toEqual([]);
});

test("what comes at the very start of a month is of that month alone, in the list and in the sums", async () => {
  stage = await openStage({ scenario: "newcomer", now: noon + dayMs });
  const her = stage.member("persona:newcomer");
  await earn(stage, { buyer: "a buyer", amount: 50_000, sharedBy: "8125" });
  const { list } = await her.fund.list({ month: "2026-12" });
  expect(list).toMatchObject([{ at: Date.parse("2026-12-01T00:00:00+08:00"), amount: 4_000 }]);
  expect((await her.fund.list({ month: "2026-11" })).list).toEqual([]);
  expect(await her.fund.months()).toMatchObject([{ month: "2026-12", income: 4_000 }]);
});

test("a month that is none is refused by name", async () => {
  stage = await openStage({ scenario: "newcomer", now: noon });
  await expect(
    stage.member("persona:newcomer").fund.list({ month: "2026-13" }),
  ).rejects.toMatchObject({
    code: "VALIDATION_FAILED",
    details: { fields: [{ field: "month", message: "应为年月，如 2026-03" }] },
  });
});
