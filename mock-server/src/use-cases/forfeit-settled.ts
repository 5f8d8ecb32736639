import { availableFen, forfeit, lostPartsSentence } from "../domain/commission";
import type { World } from "../storage/world";

/** Takes everything that can be withdrawn. Also what a failed pay-out brings back later. */
export function forfeitSettled(world: World, distributorId: number): void {
  for (const commission of world.books.settledCommissions(distributorId)) {
    if (availableFen(commission) === 0) continue;
    const decided = forfeit(commission);
    world.books.saveCommission({
      ...decided.commission,
      failReason: lostPartsSentence(decided.commission),
    });
    const { commissionId } = commission;
    world.books.book(distributorId, decided.movement, { commissionId });
  }
}
