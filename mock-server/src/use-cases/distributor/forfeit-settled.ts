import { toFen, type Fen } from "@distribution/sdk/server";
import { availableFen, forfeit, lostPartsSentence } from "../../domain/commission";
import type { World } from "../../storage/world";

/**
 * Takes everything that can be withdrawn of the orders paid until `firedAt`, and gives how much that
 * was. Also what a failed pay-out brings back later: what was earned after a readmission stays.
 */
export function forfeitSettled(world: World, distributorId: number, firedAt: number): Fen {
  let given = 0;
  for (const commission of world.books.settledCommissions(distributorId)) {
    const amountFen = availableFen(commission);
    if (amountFen === 0 || commission.paidAt > firedAt) continue;
    const decided = forfeit(commission);
    world.books.saveCommission({
      ...decided.commission,
      invalidAt: decided.commission.status === "invalid" ? world.clock.now() : null,
      failReason: lostPartsSentence(decided.commission),
    });
    const { commissionId } = commission;
    world.books.book(distributorId, decided.movement, { commissionId });
    given += amountFen;
  }
  return toFen(given);
}
