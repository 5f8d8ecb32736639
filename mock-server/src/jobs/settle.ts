import { releaseCommission } from "../use-cases/release-commission";
import type { Job } from "./job";

/** Commission whose freeze is over becomes withdrawable. */
export const settle: Job = {
  next: (world) => world.books.nextRelease() ?? undefined,
  run: (world) =>
    world.transaction(() => {
      const due = world.books.dueCommissions(world.clock.now());
      for (const commission of due) releaseCommission(world.books, commission);
      return due.length;
    }),
};
