import { notConfirmed } from "../domain/payout-failure";
import type { World } from "../storage/world";
import { closeTransfer } from "../use-cases/withdrawal/transfers";
import type { Job } from "./job";

/** A WeChat transfer that its owner did not confirm within a day is closed; its money returns with WeChat's answer. */
export const expireConfirmations: Job = {
  next: (world, aside) => world.books.nextExpiry(aside) ?? undefined,
  due: (world) => unconfirmed(world).map(({ withdrawalId }) => withdrawalId),
  run: (world, withdrawalId) => {
    const withdrawal = unconfirmed(world).find((row) => row.withdrawalId === withdrawalId);
    if (withdrawal) closeTransfer(world, withdrawal, notConfirmed);
    return withdrawal !== undefined;
  },
};

function unconfirmed(world: World) {
  return world.books.unconfirmedWithdrawals(world.clock.now());
}
