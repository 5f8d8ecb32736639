import { and, eq, gte, ne, sql } from "drizzle-orm";
import { toFen, withdrawalStatus } from "@distribution/sdk";
import { shanghaiDayStart } from "../domain/shanghai-time";
import type { Applicant } from "../domain/withdrawal";
import type { DistributorRow } from "../storage/rows";
import { withdrawals } from "../storage/tables";
import type { World } from "../storage/world";

/** What an application of this distributor is judged by, now. */
export function applicantOf(world: World, distributor: DistributorRow): Applicant {
  const { status, distributorId } = distributor;
  if (status === "audit" || status === "reject") {
    throw new Error(`distributor ${distributorId} was never approved`);
  }
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
    status,
    settledFen: toFen(world.books.balancesOf(distributorId).settled),
    appliedToday: today?.count ?? 0,
  };
}
