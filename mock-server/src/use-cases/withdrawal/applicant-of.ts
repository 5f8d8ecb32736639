import { and, eq, gte, inArray, ne, sql } from "drizzle-orm";
import { toFen, withdrawalStatus } from "@distribution/sdk/server";
import { shanghaiDayStart } from "../../domain/shanghai-time";
import type { Applicant } from "../../domain/withdrawal";
import type { DistributorRow } from "../../storage/rows";
import { withdrawals } from "../../storage/money-tables";
import { preparedOnce, slot } from "../../storage/prepare";
import type { World } from "../../storage/world";

const appliedSince = preparedOnce((db) =>
  db
    .select({ count: sql<number>`count(*)` })
    .from(withdrawals)
    .where(
      and(
        eq(withdrawals.distributorId, slot("id")),
        gte(withdrawals.createdAt, slot("since")),
        ne(withdrawals.status, withdrawalStatus.cancelled),
      ),
    )
    .prepare(),
);

/** What an application of this distributor is judged by, now. */
export function applicantOf(world: World, distributor: DistributorRow): Applicant {
  const { distributorId } = distributor;
  const since = shanghaiDayStart(world.clock.now());
  const today = appliedSince(world).get({ id: distributorId, since });
  return {
    locked: distributor.status === "lock",
    settledFen: toFen(world.books.balancesOf(distributorId).settled),
    appliedToday: today?.count ?? 0,
    mayDrawRest: mayDrawRest(world, distributor),
  };
}

/** Until readmitted; what came back of such a withdrawal may be drawn again. */
function mayDrawRest(
  world: World,
  { distributorId, settlement, firedAt }: DistributorRow,
): boolean {
  if (settlement !== "keep") return false;
  const { review, approved, paid } = withdrawalStatus;
  const drawn = world.db
    .select({ withdrawalId: withdrawals.withdrawalId })
    .from(withdrawals)
    .where(
      and(
        eq(withdrawals.distributorId, distributorId),
        eq(withdrawals.isRest, true),
        inArray(withdrawals.status, [review, approved, paid]),
        gte(withdrawals.createdAt, firedAt ?? 0),
      ),
    )
    .get();
  return drawn === undefined;
}
