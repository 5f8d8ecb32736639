import { and, count, eq, gt, type SQL } from "drizzle-orm";
import { withdrawalStatus } from "@distribution/sdk/server";
import { failureWindowMs } from "../domain/withdrawal";
import { isOneOf } from "./is-one-of";
import { withdrawals } from "./money-tables";
import type { World } from "./world";

/** Withdrawals of these distributors that failed lately: what the alert of the third one counts. */
export function failedRecently(world: World, distributorIds: readonly number[]): SQL | undefined {
  return and(
    isOneOf(withdrawals.distributorId, distributorIds),
    eq(withdrawals.status, withdrawalStatus.rejected),
    gt(withdrawals.createdAt, world.clock.now() - failureWindowMs),
  );
}

/** How many they are, for each of these distributors. */
export function recentFailures(
  world: World,
  distributorIds: readonly number[],
): (distributorId: number) => number {
  const rows = world.db
    .select({ distributorId: withdrawals.distributorId, failures: count() })
    .from(withdrawals)
    .where(failedRecently(world, distributorIds))
    .groupBy(withdrawals.distributorId)
    .all();
  const byDistributor = new Map(rows.map((row) => [row.distributorId, row.failures]));
  return (distributorId) => byDistributor.get(distributorId) ?? 0;
}
