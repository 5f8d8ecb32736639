import { toFen, type Client } from "@distribution/sdk";
import type { OfficeApi } from "@distribution/sdk/office";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dayMs, shanghaiDay } from "../domain/shanghai-time";
import { openWorld } from "../scenarios/open-world";
import { showOverview } from "../use-cases/office/overview/show-overview";
import { earn, sell, settleOrder } from "./sell";
import { openStage, type Stage } from "./testing";

/* What the workbench tells is what the lists tell, and what an operator does leaves it at once. */

const now = Date.parse("2026-11-26T14:32:00+08:00");
let stage: Stage;
let office: Client<OfficeApi>;
beforeAll(async () => {
  stage = await openStage({ scenario: "showcase", now });
  office = stage.operator;
});
afterAll(() => stage.server.close());

const sumOf = <Row>(rows: readonly Row[], amountOf: (row: Row) => number) =>
  rows.reduce((sum, row) => sum + amountOf(row), 0);

test("the figures are those of the lists", async () => {
  const overview = await office.overview.show();
  const { list: applicants, total } = await office.distributor.listAudit();
  expect(overview.applications).toEqual({ count: total, oldestat: applicants[0]?.createdat });
  const reviews = await office.withdrawal.list({ status: 0 });
  expect(overview.reviews).toEqual({
    count: reviews.total,
    amount: sumOf(reviews.list, ({ amount }) => amount),
    oldestat: reviews.list.at(-1)?.createdat,
  });
  const approved = (await office.withdrawal.list({ status: 1 })).list;
  const withWechat = approved.filter(({ confirm }) => confirm);
  expect(withWechat.length).toBeGreaterThan(0);
  expect(overview.receipts).toEqual({
    count: withWechat.length,
    amount: sumOf(withWechat, ({ amount }) => amount),
    nextexpiresat: Math.min(...withWechat.map(({ confirm }) => confirm?.expiresat ?? Infinity)),
  });
  const people = await office.distributor.performance({ pagesize: 100 });
  const details = await Promise.all(
    people.list.map(({ dismemberid }) => office.distributor.detail({ dismemberid })),
  );
  for (const account of [
    "pendingcommission",
    "withdrawableamount",
    "lockedamount",
    "withdrawnamount",
    "debtamount",
  ] as const) {
    const sum = sumOf(details, (detail) => detail[account]);
    expect({ [account]: overview.money[account] }).toEqual({ [account]: sum });
  }
  expect(overview.money.difference).toBe(0);
  expect(overview.distributors).toContainEqual({ status: "audit", count: total });
});

test("the days are the last 30, today last, and earn what their orders earn", async () => {
  const { days } = await office.overview.show();
  expect(days).toHaveLength(30);
  expect(days.at(-1)?.day).toBe("2026-11-26");
  expect(days[0]?.day).toBe(shanghaiDay(now - 29 * dayMs));
  const starttime = Date.parse(`${days[27]?.day}T00:00:00+08:00`);
  const within = { starttime, endtime: starttime + dayMs - 1, pagesize: 100 };
  for (const { ordersource, commission } of days[27]?.channels ?? []) {
    const trade = await office.order.list({ ...within, ordersource: ordersource as "pdd" });
    const sub = await office.order.listSuperior({ ...within, ordersource: ordersource as "pdd" });
    expect(commission).toBe(
      sumOf([...trade.list, ...sub.list], ({ commissionamount }) => commissionamount),
    );
    expect(commission).toBeGreaterThan(0);
  }
});

test("work waits in the order in which it came, and what is done waits no more", async () => {
  const { list, total } = await office.overview.listWork();
  expect(list).toMatchObject([
    { kind: "application", name: "吴佳宁", distributorstatus: "audit" },
    { kind: "review", name: "林小满", withdrawal: { withdrawtype: "alipay", source: "manual" } },
  ]);
  expect(total).toBe(2);
  expect(list[0]?.withdrawal).toBeUndefined();
  const second = await office.overview.listWork({ pageindex: 2, pagesize: 1 });
  expect(second).toEqual({ list: list.slice(1), total });

  await office.distributor.normal({ dismemberid: list[0]?.dismemberid ?? "" });
  const withdrawid = list[1]?.withdrawal?.withdrawid ?? "";
  await office.withdrawal.approve({ withdrawid });
  // Alipay is paid by the operator's own hand.
  const left = await office.overview.listWork();
  expect(left).toMatchObject({
    total: 1,
    list: [{ kind: "payout", name: "林小满", withdrawal: { withdrawid } }],
  });
  expect(await office.overview.show()).toMatchObject({
    applications: { count: 0 },
    reviews: { count: 0, amount: 0 },
    payouts: { count: 1, amount: list[1]?.withdrawal?.amount, oldestat: list[1]?.createdat },
  });
  await office.withdrawal.complete({ withdrawid });
  expect(await office.overview.listWork()).toEqual({ list: [], total: 0 });
  expect((await office.overview.show()).payouts).toEqual({ count: 0, amount: 0 });
});

test("the merchant's empty account is work, and a transfer that WeChat has is none", async () => {
  const { withdrawid } = await stage.member("persona:subordinate").withdrawal.apply({
    requestid: "to-an-empty-account",
    withdrawtype: "wechat",
    amount: toFen(1_000),
  });
  await office.withdrawal.approve({ withdrawid });
  expect((await office.overview.listWork()).list).toEqual([]);
  await stage.control.wechatPay.answerPayout({ withdrawid, result: "not-enough" });
  expect((await office.overview.listWork()).list).toMatchObject([
    { kind: "payout", withdrawal: { withdrawid, attention: expect.stringContaining("余额不足") } },
  ]);
});

test("a debt is told apart from what others have", async () => {
  const before = (await office.overview.show()).money;
  const seller = "8125";
  const orderno = await earn(stage, { buyer: "a buyer", amount: 50_000, sharedBy: seller });
  const { withdrawid } = await stage
    .member("persona:newcomer")
    .withdrawal.apply({ requestid: "all-of-it", withdrawtype: "wechat" });
  await office.withdrawal.complete({ withdrawid });
  await stage.control.channel.setOrderStatus({ orderno, originalorderstatus: 4 });
  const { money } = await office.overview.show();
  expect(money.debtorcount).toBe(before.debtorcount + 1);
  expect(money.debtamount - before.debtamount).toBe(4_000);
  expect(money.difference).toBe(0);
});

test("an account that says more than its orders is a difference", () => {
  const world = openWorld({ scenario: "showcase", now });
  const overview = () => showOverview(world, {}, { operatorId: 1 }).money.difference;
  expect(overview()).toBe(0);
  const change = (changes: string) =>
    world.db.run(sql.raw(`UPDATE balances SET ${changes} WHERE distributor_id = 8123`));
  change("pending = pending + 7, platform = platform - 7");
  expect(overview()).toBe(7);
  // Between its own accounts: nobody has more, and what is under way and paid is wrong.
  change("pending = pending - 7, platform = platform + 7");
  change("locked = locked - 5, withdrawn = withdrawn + 5");
  expect(overview()).toBe(10);
  world.close();
});

test("nothing to do and nobody there is a workbench too", async () => {
  const empty = await openStage({ scenario: "empty", now });
  const overview = await empty.operator.overview.show();
  expect(overview).toMatchObject({ applications: { count: 0 }, distributors: [] });
  expect(overview.money).toMatchObject({ withdrawableamount: 0, difference: 0 });
  expect(overview.days.flatMap(({ channels }) => channels)).toHaveLength(60);
  expect(await empty.operator.overview.listWork()).toEqual({ list: [], total: 0 });
  await empty.server.close();
});

test("orders of a freeze that is over are no debt and no difference", async () => {
  const { orderno } = await sell(stage, { buyer: "a buyer", amount: 9_900, sharedBy: "8125" });
  await settleOrder(stage, orderno);
  await stage.control.time.move({ advancems: 9 * dayMs });
  expect((await office.overview.show()).money.difference).toBe(0);
});
