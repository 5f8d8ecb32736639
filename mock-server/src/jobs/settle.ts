import { releaseCommission } from "../use-cases/order/release-commission";
import type { Job } from "./job";

/** Commission whose freeze is over becomes withdrawable. */
export const settle: Job = {
  next: (world, aside) => world.books.nextRelease(aside),
  due: (world) => world.books.dueCommissions(world.clock.now()),
  run: (world, commissionId) => {
    const commission = world.books.findCommission(commissionId);
    const isDue =
      commission?.status === "pending" &&
      commission.withdrawableAt !== null &&
      commission.withdrawableAt <= world.clock.now();
    if (isDue) releaseCommission(world.books, commission);
    return isDue;
  },
};
