import { createHash } from "node:crypto";
import {
  channels,
  commissionStatuses,
  distributorStatuses,
  orderStatuses,
  paginate,
  toFen,
  withdrawalStatuses,
  type CommissionOrder,
} from "@distribution/sdk";
import { and, eq, getTableColumns, isNull, sql, type SQL } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Job } from "../jobs/job";
import { jobs } from "../jobs/all-jobs";
import { buildCrowd } from "../scenarios/crowd/build-crowd";
import { openWorld } from "../scenarios/open-world";
import { createRandom } from "../scenarios/random";
import {
  allocations,
  balances,
  commissions,
  ledgerEntries,
  orders,
  withdrawals,
} from "../storage/money-tables";
import { bindings, distributors, members } from "../storage/people-tables";
import type { World } from "../storage/world";
import { checkLedger, differencesOf, partsOf, unevenWithdrawals } from "../use-cases/check-ledger";
import { openStage, type Stage } from "./testing";

const now = Date.parse("2026-11-22T20:00:30+08:00");

const personas = [
  ["busy-distributor", "normal"],
  ["subordinate", "normal"],
  ["newcomer", "normal"],
  ["auditing", "audit"],
  ["rejected", "reject"],
  ["locked", "lock"],
  ["fired", "fire"],
  ["customer", "none"],
] as const;

async function expectPersonas(stage: Stage): Promise<void> {
  for (const [name, status] of personas) {
    expect(await stage.member(`persona:${name}`).distributor.status()).toMatchObject({ status });
  }
}

function expectBalanced(world: World): void {
  const accounts = checkLedger(world);
  expect(accounts.filter((account) => differencesOf(account).length > 0)).toEqual([]);
  expect(unevenWithdrawals(world)).toEqual([]);
}

/** Whoever bought through a distributor's share is or was bound to that distributor. */
function expectBuyersAmongCustomers(world: World): void {
  const strangers = world.db
    .select({ orderNo: orders.orderNo })
    .from(commissions)
    .innerJoin(orders, eq(orders.orderId, commissions.orderId))
    .leftJoin(
      bindings,
      and(
        eq(bindings.memberId, orders.buyerMemberId),
        eq(bindings.distributorId, commissions.distributorId),
      ),
    )
    .where(and(eq(commissions.kind, "share"), isNull(bindings.bindingId)))
    .all();
  expect(strangers).toEqual([]);
}

const tables: readonly SQLiteTable[] = [
  members,
  distributors,
  bindings,
  orders,
  commissions,
  withdrawals,
  allocations,
  ledgerEntries,
  balances,
];

/** Of everything but the times: a world ends at the moment at which it was made. */
function digestOf(world: World): string {
  const hash = createHash("sha256");
  for (const table of tables) {
    const columns = Object.entries(getTableColumns(table)).filter(
      ([name]) => !/(At|By|at)$|^requestId$/.test(name),
    );
    const rows = world.db.select(Object.fromEntries(columns)).from(table).all();
    hash.update(JSON.stringify(rows));
  }
  return hash.digest("hex");
}

describe.each(["showcase", "newcomer", "payout-failing"])("%s", (scenario) => {
  test("is the same world from the same seed, and another from another", () => {
    const digest = (seed: number): string => {
      const world = openWorld({ scenario, seed, now });
      expectBalanced(world);
      expectBuyersAmongCustomers(world);
      const found = digestOf(world);
      world.close();
      return found;
    };
    expect(digest(1)).toBe(digest(1));
    if (scenario !== "newcomer") expect(digest(2)).not.toBe(digest(1));
  });
});

describe("payout-failing", () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage({ scenario: "payout-failing", now });
  });
  afterAll(() => stage.server.close());

  test("every persona logs in", () => expectPersonas(stage));

  test("pay-outs failed for different reasons, and others are still open", async () => {
    const her = stage.member("persona:busy-distributor");
    const { list } = await her.withdrawal.list({ size: 50 });
    expect(list.map(({ status, failmsg }) => [status, failmsg])).toEqual([
      [0, undefined],
      [1, undefined],
      [1, undefined],
      [3, "超过 24 小时未确认收款"],
      [3, "收款微信账户异常，请联系微信支付客服"],
      [3, "微信零钱当日收款额度已满"],
      [3, "微信实名与收款人不一致"],
      [2, undefined],
    ]);
    const [, confirming, closing] = list;
    expect(confirming?.confirm?.expiresat).toBeGreaterThan(now);
    expect(closing?.confirm?.state).toBe("closing");
    expect(closing?.confirm?.expiresat).toBeLessThan(now);
  });

  test("three of them failed within thirty days, so the next failure is told to the operator", async () => {
    const [inReview] = (await stage.member("persona:busy-distributor").withdrawal.list()).list;
    await stage.operator.withdrawal.reject({
      withdrawid: inReview?.withdrawid ?? "",
      reason: "收款账号与实名信息不一致",
    });
    await stage.control.time.runJob({ job: "deliver-events" });
    const told = await stage.control.outbox.sink({ channel: "dingtalk" });
    expect(JSON.stringify(told)).toContain("【提现异常告警】");
  });
});

describe("a crowd", () => {
  const openCrowd = (seed: number, orderCount = 1_000): World => {
    const world = openWorld({ scenario: "empty", now });
    world.transaction(() =>
      buildCrowd(world, createRandom(seed), now, { orders: orderCount, distributors: 40 }),
    );
    return world;
  };

  test("is the same from the same seed to the millisecond, and another from another", () => {
    const worlds = [openCrowd(1), openCrowd(1), openCrowd(2)];
    const [one, same, other] = worlds.map((world) =>
      JSON.stringify([world.db.select().from(commissions).all(), digestOf(world)]),
    );
    expect(same).toBe(one);
    expect(other).not.toBe(one);
    for (const world of worlds) world.close();
  });

  test("is checked in parts as it is checked at once", () => {
    const world = openCrowd(1);
    const parts = partsOf(world);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.flatMap((whose) => checkLedger(world, whose))).toEqual(checkLedger(world));
    world.db
      .update(withdrawals)
      .set({ amountFen: toFen(1) })
      .run();
    const uneven = parts.flatMap((whose) => unevenWithdrawals(world, whose));
    expect(uneven.toSorted((one, other) => one - other)).toEqual(unevenWithdrawals(world));
    expect(uneven.length).toBeGreaterThan(1);
    world.close();
  });

  test("leaves nothing overdue", () => {
    const world = openCrowd(1);
    for (const job of Object.values<Job>(jobs))
      expect(job.next(world, []) ?? Infinity).toBeGreaterThan(now);
    world.close();
  });

  test.each([1, 2, 3])("balances, with debts and claw-backs, from seed %i", (seed) => {
    const world = openCrowd(seed, 6_000);
    expectBalanced(world);
    const kinds = world.db.selectDistinct({ kind: ledgerEntries.kind }).from(ledgerEntries).all();
    const most = ["accrue", "release", "invalidate", "claw-back", "lock", "return", "pay-out"];
    expect(new Set(kinds.map(({ kind }) => kind))).toEqual(new Set(most));
    world.close();
  });
});

describe("large", () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage({ scenario: "large", now });
  }, 60_000);
  afterAll(() => stage.server.close());

  const valuesOf = (query: SQL): unknown[] =>
    stage.server.world.db.values<[unknown]>(query).map(([value]) => value);

  test("has 100,000 orders of 1,000 distributors, in every status that there is", () => {
    const seen = (column: string, table: SQLiteTable) =>
      new Set(valuesOf(sql`SELECT DISTINCT ${sql.identifier(column)} FROM ${table}`));
    expect(valuesOf(sql`SELECT count(*) FROM ${orders}`)).toEqual([100_000]);
    expect(valuesOf(sql`SELECT count(*) FROM ${distributors}`)).toEqual([1_000]);
    expect(seen("channel", orders)).toEqual(new Set(channels));
    expect(seen("status", orders)).toEqual(new Set(orderStatuses));
    expect(seen("status", commissions)).toEqual(new Set(commissionStatuses));
    expect(seen("kind", commissions)).toEqual(new Set(["self", "share", "sub"]));
    expect(seen("status", withdrawals)).toEqual(new Set(withdrawalStatuses));
    // Whoever has none was never a distributor.
    expect(seen("status", distributors).add("none")).toEqual(new Set(distributorStatuses));
  });

  test("balances", async () => {
    expectBalanced(stage.server.world);
    expectBuyersAmongCustomers(stage.server.world);
    expect(await stage.control.world.ledger()).toMatchObject({
      balanced: true,
      total: 0,
      differences: [],
    });
  });

  test("lies in the ninety days that end now, and its ids grow with time", () => {
    const ninetyDaysMs = 90 * 86_400_000;
    const [span] = stage.server.world.db.values<[number, number]>(
      sql`SELECT min(paid_at), max(paid_at) FROM ${orders}`,
    );
    expect(span?.[0]).toBeGreaterThan(now - ninetyDaysMs);
    expect(span?.[1]).toBeLessThanOrEqual(now);
    const outOfOrder = (table: SQLiteTable, id: string, at: string) =>
      valuesOf(sql`SELECT count(*) FROM (SELECT ${sql.identifier(at)} AS at,
        lag(${sql.identifier(at)}) OVER (ORDER BY ${sql.identifier(id)}) AS earlier FROM ${table})
        WHERE at < earlier`);
    expect(outOfOrder(orders, "order_id", "paid_at")).toEqual([0]);
    expect(outOfOrder(commissions, "commission_id", "paid_at")).toEqual([0]);
    expect(outOfOrder(withdrawals, "withdrawal_id", "created_at")).toEqual([0]);
    expect(outOfOrder(ledgerEntries, "entry_id", "at")).toEqual([0]);
  });

  test("what is withdrawable was released in the past, what is frozen will be", () => {
    const time = stage.server.world.clock.now();
    const count = (condition: SQL) =>
      valuesOf(sql`SELECT count(*) FROM ${commissions} WHERE ${condition}`)[0];
    expect(count(sql`status = 'pending' AND withdrawable_at <= ${time}`)).toBe(0);
    expect(count(sql`status = 'pending' AND withdrawable_at > ${time}`)).toBeGreaterThan(1_000);
    expect(
      count(
        sql`status NOT IN ('pending', 'invalid')
          AND (withdrawable_at IS NULL OR withdrawable_at > ${time})`,
      ),
    ).toBe(0);
  });

  test("every persona logs in, and the busy distributor pages through thousands of orders", async () => {
    await expectPersonas(stage);
    const her = stage.member("persona:busy-distributor");
    const seen: CommissionOrder[] = [];
    for await (const order of paginate(her.order.list, { size: 50 })) seen.push(order);
    expect(new Set(seen.map((order) => order.commissionorderid)).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThan(3_000);
    expect((await her.distributor.detail()).ordercount).toBeGreaterThan(3_000);
  });
});
