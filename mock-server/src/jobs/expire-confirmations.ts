import { withdrawalStatus } from "@distribution/sdk/contract";
import { moveWithdrawal } from "../use-cases/move-withdrawal";
import type { Job } from "./job";

/** A WeChat transfer that its owner did not confirm within a day fails, and its money returns. */
export const expireConfirmations: Job = {
  next: (world) => world.books.nextExpiry() ?? undefined,
  run: (world) =>
    world.transaction(() => {
      const due = world.books.unconfirmedWithdrawals(world.clock.now());
      for (const withdrawal of due) {
        moveWithdrawal(world, withdrawal, {
          to: withdrawalStatus.rejected,
          failMessage: "超过 24 小时未确认收款",
        });
      }
      return due.length;
    }),
};
