import { withdrawalStatus } from "@distribution/sdk";
import type { World } from "../storage/world";
import { moveWithdrawal } from "../use-cases/move-withdrawal";
import { releaseCommission } from "../use-cases/release-commission";

/** Runs what has become due, also while nobody looked: each thing at the time at which it was due. */
export function runDueJobs(world: World): void {
  const now = world.clock.now();
  const due = nextDue(world);
  if (due !== undefined && due <= now) travelTo(world, now);
}

/**
 * Moves the clock to `time`, stopping on the way at each moment at which something is due, so that
 * every change carries the time at which it would have happened.
 */
export function travelTo(world: World, time: number): void {
  for (let due = nextDue(world); due !== undefined && due <= time; due = nextDue(world)) {
    // A server that was down or asleep finds it overdue, and goes back to the moment it missed.
    world.clock.set(due);
    releaseDueCommissions(world);
    expireConfirmations(world);
  }
  world.clock.set(time);
}

function nextDue(world: World): number | undefined {
  const times = [world.books.nextRelease(), world.books.nextExpiry()].filter((at) => at !== null);
  return times.length === 0 ? undefined : Math.min(...times);
}

function releaseDueCommissions(world: World): void {
  world.transaction(() => {
    const due = world.books.dueCommissions(world.clock.now());
    for (const commission of due) releaseCommission(world, commission);
  });
}

function expireConfirmations(world: World): void {
  world.transaction(() => {
    const due = world.books.unconfirmedWithdrawals(world.clock.now());
    for (const withdrawal of due) {
      moveWithdrawal(world, withdrawal, {
        to: withdrawalStatus.rejected,
        failMessage: "超过 24 小时未确认收款",
      });
    }
  });
}
