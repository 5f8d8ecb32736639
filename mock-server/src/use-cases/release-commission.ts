import { toFen } from "@distribution/sdk/contract";
import { lostPartsSentence, release } from "../domain/commission";
import type { CommissionRow } from "../storage/rows";
import type { World } from "../storage/world";

/** The freeze of a commission is over: it becomes withdrawable, less what pays back a debt. */
export function releaseCommission(world: World, commission: CommissionRow): void {
  const owed = toFen(-world.books.balancesOf(commission.distributorId).debt);
  const decided = release(commission, owed);
  world.books.saveCommission({
    ...decided.commission,
    failReason: lostPartsSentence(decided.commission),
  });
  if (commission.amountFen > 0) {
    const { commissionId, distributorId } = commission;
    world.books.book(distributorId, decided.movement, { commissionId });
  }
}
