import { and, eq, gt } from "drizzle-orm";
import { withdrawalStatus } from "@distribution/sdk/server";
import { bindings, distributors } from "../../storage/people-tables";
import { commissions, withdrawals } from "../../storage/money-tables";
import type { DistributorRow } from "../../storage/rows";
import type { World } from "../../storage/world";
import { failCommission } from "../order/claw-back";
import { forfeitSettled } from "./forfeit-settled";
import { moveWithdrawal } from "../withdrawal/move-withdrawal";
import { resumeTransfers } from "../withdrawal/transfers";

const firedReason = "分销员已清退，待结算佣金终止";
const forfeitedReason = "分销员已清退，可提现佣金作废";

/**
 * 清退: pending commission ends, customers and subordinates are released. What can be withdrawn stays
 * (`keep`) or goes back to the platform (`forfeit`), with what withdrawals still in review hold. A
 * pay-out under way goes on. Call it inside a transaction.
 */
export function fireDistributor(
  world: World,
  distributor: DistributorRow,
  settlement: "keep" | "forfeit",
  reason: string,
): void {
  const { distributorId } = distributor;
  const firedAt = world.clock.now();
  endPendingCommissions(world, distributorId);
  release(world, distributorId);
  world.db
    .update(distributors)
    .set({ status: "fire", reason, settlement, firedAt, superiorId: null })
    .where(eq(distributors.distributorId, distributorId))
    .run();
  if (settlement === "forfeit") {
    rejectReviews(world, distributorId);
    forfeitSettled(world, distributorId, firedAt);
    for (const underWay of world.books.approvedWithdrawals(distributorId)) {
      world.books.saveWithdrawal({ ...underWay, forfeitedAt: firedAt });
    }
  }
  // A pay-out that a freeze held up goes on too.
  if (distributor.status === "lock") resumeTransfers(world, distributorId);
}

function endPendingCommissions(world: World, distributorId: number): void {
  const pending = world.db
    .select()
    .from(commissions)
    .where(and(eq(commissions.distributorId, distributorId), eq(commissions.status, "pending")))
    .all();
  for (const commission of pending) {
    failCommission(world, commission, firedReason);
  }
}

/** The customers may be bound to others from now on, and the subordinates have no superior any more. */
function release(world: World, distributorId: number): void {
  const now = world.clock.now();
  world.db
    .update(bindings)
    .set({ expiresAt: now, expiredAt: now })
    .where(and(eq(bindings.distributorId, distributorId), gt(bindings.expiresAt, now)))
    .run();
  world.db
    .update(distributors)
    .set({ superiorId: null })
    .where(eq(distributors.superiorId, distributorId))
    .run();
}

/** Each comes back to the balance, and is forfeited from there. */
function rejectReviews(world: World, distributorId: number): void {
  const inReview = world.db
    .select()
    .from(withdrawals)
    .where(
      and(
        eq(withdrawals.distributorId, distributorId),
        eq(withdrawals.status, withdrawalStatus.review),
      ),
    )
    .all();
  for (const withdrawal of inReview) {
    moveWithdrawal(world, withdrawal, {
      to: withdrawalStatus.rejected,
      failMessage: forfeitedReason,
    });
  }
}
