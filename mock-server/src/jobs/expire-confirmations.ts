import { notConfirmed } from "../domain/payout-failure";
import { closeTransfer } from "../use-cases/transfers";
import type { Job } from "./job";

/** A WeChat transfer that its owner did not confirm within a day is closed; its money returns with WeChat's answer. */
export const expireConfirmations: Job = {
  next: (world) => world.books.nextExpiry() ?? undefined,
  run: (world) =>
    world.transaction(() => {
      const due = world.books.unconfirmedWithdrawals(world.clock.now());
      for (const withdrawal of due) closeTransfer(world, withdrawal, notConfirmed);
      return due.length;
    }),
};
