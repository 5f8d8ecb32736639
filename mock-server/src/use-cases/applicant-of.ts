import { and, eq, gte, ne, sql } from "drizzle-orm";
import { toFen, withdrawalStatus } from "@distribution/sdk/contract";
import { shanghaiDayStart } from "../domain/shanghai-time";
import type { Applicant } from "../domain/withdrawal";
import type { DistributorRow } from "../storage/rows";
import { withdrawals } from "../storage/money-tables";
import type { World } from "../storage/world";

/** What an application of this distributor is judged by, now. */
export function applicantOf(world: World, distributor: DistributorRow): Applicant {
  const { distributorId } = distributor;
  const today = world.db
    .select({ count: sql<number>`count(*)` })
    .from(withdrawals)
    .where(
      and(
        eq(withdrawals.distributorId, distributorId),
        gte(withdrawals.createdAt, shanghaiDayStart(world.clock.now())),
        ne(withdrawals.status, withdrawalStatus.cancelled),
      ),
    )
    .get();
  return {
    locked: distributor.status === "lock",
    settledFen: toFen(world.books.balancesOf(distributorId).settled),
    appliedToday: today?.count ?? 0,
  };
}
