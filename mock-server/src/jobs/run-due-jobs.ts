import { withdrawalStatus } from "@distribution/sdk";
import type { World } from "../storage/world";
import { moveWithdrawal } from "../use-cases/move-withdrawal";
import { releaseCommission } from "../use-cases/release-commission";

/** Runs what is due by now, and gives the number of things it changed. */
export function runDueJobs(world: World): number {
  return releaseDueCommissions(world) + expireConfirmations(world);
}

/**
 * Moves the clock to `time`, stopping on the way at each moment at which something is due, so that
 * every change carries the time at which it would have happened.
 */
export function travelTo(world: World, time: number): void {
  for (let due = nextDue(world); due !== undefined && due <= time; due = nextDue(world)) {
    world.clock.set(Math.max(due, world.clock.now()));
    runDueJobs(world);
  }
  world.clock.set(time);
}

function nextDue(world: World): number | undefined {
  const times = [world.books.nextRelease(), world.books.nextExpiry()].filter((at) => at !== null);
  return times.length === 0 ? undefined : Math.min(...times);
}

function releaseDueCommissions(world: World): number {
  return world.transaction(() => {
    const due = world.books.dueCommissions(world.clock.now());
    for (const commission of due) releaseCommission(world, commission);
    return due.length;
  });
}

function expireConfirmations(world: World): number {
  return world.transaction(() => {
    const due = world.books.unconfirmedWithdrawals(world.clock.now());
    for (const withdrawal of due) {
      moveWithdrawal(world, withdrawal, {
        to: withdrawalStatus.rejected,
        failMessage: "超过 24 小时未确认收款",
        note: "金额已退回可提现",
      });
    }
    return due.length;
  });
}
