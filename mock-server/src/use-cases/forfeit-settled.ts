import { formatYuan } from "@distribution/sdk";
import { availableFen, forfeit } from "../domain/commission";
import type { World } from "../storage/world";

/** Takes everything that can be withdrawn. Also what a failed pay-out brings back later. */
export function forfeitSettled(world: World, distributorId: number): void {
  for (const commission of world.books.settledCommissions(distributorId)) {
    const given = availableFen(commission);
    if (given === 0) continue;
    const decided = forfeit(commission);
    world.books.saveCommission({
      ...decided.commission,
      failReason: `¥${formatYuan(given)} 作废：分销员已清退`,
    });
    const { commissionId } = commission;
    world.books.book(distributorId, decided.movement, { commissionId });
  }
}
