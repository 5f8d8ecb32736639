import { and, count, eq, gt, gte, inArray, isNotNull, lt, ne, sql } from "drizzle-orm";
import {
  withdrawalStatus,
  type Channel,
  type Fen,
  type WithdrawMethod,
} from "@distribution/sdk/server";
import { shanghaiDayStart } from "../../../domain/shanghai-time";
import { goods, specialRates } from "../../../storage/goods-tables";
import { balances, commissions, withdrawals } from "../../../storage/money-tables";
import {
  bindings,
  distributors,
  payeeAuthorizations,
  userSettings,
} from "../../../storage/people-tables";
import type { World } from "../../../storage/world";

/* Whom a change of the rules reaches, counted. */

const counted = (row: { readonly count: number } | undefined): number => row?.count ?? 0;
const { review, approved, cancelled } = withdrawalStatus;

export function distributorsByGrade(world: World): (gradeId: number) => number {
  const rows = world.db
    .select({ gradeId: distributors.gradeId, count: count() })
    .from(distributors)
    .where(inArray(distributors.status, ["normal", "lock"]))
    .groupBy(distributors.gradeId)
    .all();
  const byGrade = new Map(rows.map((row) => [row.gradeId, row.count]));
  return (gradeId) => byGrade.get(gradeId) ?? 0;
}

/** Products with a rate of their own for this grade. */
export function specialGoods(world: World, gradeId: number): number {
  return counted(
    world.db
      .select({ count: count() })
      .from(specialRates)
      .where(eq(specialRates.gradeId, gradeId))
      .get(),
  );
}

export function goodsOnShelf(world: World, channels: readonly Channel[]): number {
  return counted(
    world.db
      .select({ count: count() })
      .from(goods)
      .where(and(eq(goods.onShelf, true), inArray(goods.channel, [...channels])))
      .get(),
  );
}

/** Commissions of these channels that are still to be settled, or frozen. */
export function commissionsWaiting(world: World, channels: readonly Channel[]): number {
  return counted(
    world.db
      .select({ count: count() })
      .from(commissions)
      .where(and(eq(commissions.status, "pending"), inArray(commissions.channel, [...channels])))
      .get(),
  );
}

/** Settled, and in their freeze days: their date is set. */
export function frozenCommissions(world: World): number {
  return counted(
    world.db
      .select({ count: count() })
      .from(commissions)
      // The status is spelt out for the sake of its index.
      .where(and(eq(commissions.status, sql`'pending'`), isNotNull(commissions.withdrawableAt)))
      .get(),
  );
}

export function boundCustomers(world: World): number {
  return counted(
    world.db
      .select({ count: sql<number>`count(DISTINCT ${bindings.memberId})` })
      .from(bindings)
      .where(gt(bindings.expiresAt, world.clock.now()))
      .get(),
  );
}

/** What can be withdrawn now, of all distributors, by the channel that it came from. */
export function settledByChannel(world: World): (channel: Channel) => number {
  const rows = world.db
    .select({
      channel: commissions.channel,
      settled: sql<number>`sum(${commissions.amountFen} - ${commissions.clawedFen}
        - ${commissions.lockedFen} - ${commissions.withdrawnFen} - ${commissions.offsetFen}
        - ${commissions.forfeitedFen})`,
    })
    .from(commissions)
    .where(eq(commissions.status, sql`'settled'`))
    .groupBy(commissions.channel)
    .all();
  const byChannel = new Map(rows.map((row) => [row.channel, row.settled]));
  return (channel) => byChannel.get(channel) ?? 0;
}

/** Normal distributors whose withdrawable amount is at least `from` and less than `below`. */
export function distributorsHolding(world: World, from: Fen, below?: Fen): number {
  return counted(
    world.db
      .select({ count: count() })
      .from(balances)
      .innerJoin(distributors, eq(distributors.distributorId, balances.distributorId))
      .where(
        and(
          eq(distributors.status, "normal"),
          gte(balances.settled, from),
          below === undefined ? undefined : lt(balances.settled, below),
        ),
      )
      .get(),
  );
}

/** Withdrawals that are not at their end, by this method or by any. */
export function withdrawalsUnderWay(world: World, method?: WithdrawMethod): number {
  return counted(
    world.db
      .select({ count: count() })
      .from(withdrawals)
      .where(
        and(
          inArray(withdrawals.status, [review, approved]),
          method && eq(withdrawals.method, method),
        ),
      )
      .get(),
  );
}

/** How often each distributor applied today, of those who did; what its owner cancelled does not count. */
export function applicationsToday(world: World): readonly number[] {
  return world.db
    .select({ count: count() })
    .from(withdrawals)
    .where(
      and(
        gte(withdrawals.createdAt, shanghaiDayStart(world.clock.now())),
        ne(withdrawals.status, cancelled),
      ),
    )
    .groupBy(withdrawals.distributorId)
    .all()
    .map((row) => row.count);
}

/** Members whose money is withdrawn by itself: all, or those whose threshold is less than this. */
export function autoWithdrawing(world: World, thresholdBelow?: Fen): number {
  return counted(
    world.db
      .select({ count: count() })
      .from(userSettings)
      .where(
        and(
          eq(userSettings.autoWithdrawEnabled, true),
          thresholdBelow === undefined
            ? undefined
            : lt(userSettings.autoWithdrawThresholdFen, thresholdBelow),
        ),
      )
      .get(),
  );
}

/** Payees who agreed to pay-outs that land without asking. */
export function authorisedPayees(world: World): number {
  return counted(
    world.db
      .select({ count: count() })
      .from(payeeAuthorizations)
      .where(eq(payeeAuthorizations.status, "active"))
      .get(),
  );
}
