import { and, eq, gt, sql, type SQL } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { addFen, toFen, type Channel, type Fen } from "@distribution/sdk/server";
import { commissions, earningSums } from "../../storage/money-tables";
import { bindings, distributors } from "../../storage/people-tables";
import { inSlot, preparedOnce, slot } from "../../storage/prepare";
import type { World } from "../../storage/world";

/*
 * What a distributor earned, has and brought together: the same numbers for the distributor's own
 * centre and for the middle office.
 */

const { kind, orderCount, orderFen, earnedFen } = earningSums;
const ofTrade = (column: SQLiteColumn) => sql`sum(iif(${kind} = 'sub', 0, ${column}))`;
const ofSub = (column: SQLiteColumn) => sql`sum(iif(${kind} = 'sub', ${column}, 0))`;

const statements = preparedOnce((db) => ({
  earnings: db
    .select({
      distributorId: earningSums.distributorId,
      tradecommission: ofTrade(earnedFen) as SQL<Fen>,
      subcommission: ofSub(earnedFen) as SQL<Fen>,
      tradeorders: ofTrade(orderCount) as SQL<number>,
      suborders: ofSub(orderCount) as SQL<number>,
      tradeamount: ofTrade(orderFen) as SQL<Fen>,
    })
    .from(earningSums)
    .where(
      and(
        inSlot(earningSums.distributorId, "ids"),
        eq(earningSums.period, "all"),
        eq(earningSums.start, 0),
      ),
    )
    .groupBy(earningSums.distributorId)
    .prepare(),
  customers: db
    .select({
      distributorId: bindings.distributorId,
      count: sql<number>`count(DISTINCT ${bindings.memberId})`,
    })
    .from(bindings)
    .where(and(inSlot(bindings.distributorId, "ids"), gt(bindings.expiresAt, slot("now"))))
    .groupBy(bindings.distributorId)
    .prepare(),
  subordinates: db
    .select({ count: sql<number>`count(*)` })
    .from(distributors)
    .where(eq(distributors.superiorId, slot("id")))
    .prepare(),
  available: db
    .select({
      channel: commissions.channel,
      available: sql<number>`sum(${commissions.amountFen} - ${commissions.clawedFen}
        - ${commissions.lockedFen} - ${commissions.withdrawnFen} - ${commissions.offsetFen}
        - ${commissions.forfeitedFen})`,
    })
    .from(commissions)
    // The status is spelt out for the sake of its index.
    .where(and(eq(commissions.distributorId, slot("id")), eq(commissions.status, sql`'settled'`)))
    .groupBy(commissions.channel)
    .prepare(),
}));

/** All of one distributor's. */
export function distributorTotals(world: World, distributorId: number) {
  const { tradecommission, subcommission, tradeorders, suborders } = earningsOf(world, [
    distributorId,
  ])(distributorId);
  const { pending, settled, locked, withdrawn, debt } = world.books.balancesOf(distributorId);
  return {
    totalcommission: addFen(tradecommission, subcommission),
    tradecommission,
    subcommission,
    pendingcommission: toFen(pending),
    withdrawableamount: toFen(settled),
    ...byPayout(world, distributorId, world.books.rule().autoPayoutChannels),
    lockedamount: toFen(locked),
    withdrawnamount: toFen(withdrawn),
    debtamount: toFen(-debt),
    customercount: customerCounts(world, [distributorId])(distributorId),
    subordinatecount: statements(world).subordinates.get({ id: distributorId })?.count ?? 0,
    ordercount: tradeorders + suborders,
  };
}

interface Earnings {
  readonly tradecommission: Fen;
  readonly subcommission: Fen;
  /** How many orders earned each. */
  readonly tradeorders: number;
  readonly suborders: number;
  /** What those trades sold. */
  readonly tradeamount: Fen;
}

const noEarnings: Earnings = {
  tradecommission: toFen(0),
  subcommission: toFen(0),
  tradeorders: 0,
  suborders: 0,
  tradeamount: toFen(0),
};

/** Commission that was earned and not lost again, for each of these distributors. */
export function earningsOf(
  world: World,
  distributorIds: readonly number[],
): (distributorId: number) => Earnings {
  const rows = statements(world).earnings.all({ ids: JSON.stringify(distributorIds) });
  const byDistributor = new Map(rows.map((row) => [row.distributorId, row]));
  return (distributorId) => byDistributor.get(distributorId) ?? noEarnings;
}

/** How many members are bound to each of these distributors now. */
export function customerCounts(
  world: World,
  distributorIds: readonly number[],
): (distributorId: number) => number {
  const rows = statements(world).customers.all({
    ids: JSON.stringify(distributorIds),
    now: world.clock.now(),
  });
  const byDistributor = new Map(rows.map((row) => [row.distributorId, row.count]));
  return (distributorId) => byDistributor.get(distributorId) ?? 0;
}

/** The withdrawable amount, split by whether its channel pays out by itself. */
function byPayout(world: World, distributorId: number, autoChannels: readonly Channel[]) {
  const rows = statements(world).available.all({ id: distributorId });
  const sum = (auto: boolean): Fen =>
    toFen(
      rows.reduce(
        (total, row) =>
          autoChannels.includes(row.channel) === auto ? total + row.available : total,
        0,
      ),
    );
  return { autowithdrawamount: sum(true), manualwithdrawamount: sum(false) };
}
