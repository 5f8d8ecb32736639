import type { World } from "../storage/world";
import { autoWithdraw } from "./auto-withdraw";
import { dailyDigest } from "./daily-digest";
import { expireBindings } from "./expire-bindings";
import { expireConfirmations } from "./expire-confirmations";
import type { Job } from "./job";
import { settle } from "./settle";

/** Every job by the name it is asked for. Of those due at the same moment, the first goes first: what settles can be withdrawn. */
export const jobs = {
  settle,
  "expire-confirmations": expireConfirmations,
  "auto-withdraw": autoWithdraw,
  "expire-bindings": expireBindings,
  "daily-digest": dailyDigest,
} as const satisfies Record<string, Job>;

/** Runs what has become due, also while nobody looked: each thing at the time at which it was due. */
export function runDueJobs(world: World): void {
  const now = world.clock.now();
  const due = nextDue(world);
  if (due !== undefined && due.at <= now) travelTo(world, now);
}

/**
 * Moves the clock to `time`, stopping on the way at each moment at which something is due, so that
 * every change carries the time at which it would have happened. The destination is kept from the
 * start: a process that is killed on the way, or a job that fails, does not leave the world in its past.
 */
export function travelTo(world: World, time: number): void {
  let due = nextDue(world);
  if (due !== undefined && due.at <= time) {
    world.clock.set(time);
    try {
      for (; due !== undefined && due.at <= time; due = nextDue(world)) {
        // A server that was down or asleep finds it overdue, and goes back to the moment it missed.
        world.clock.stopAt(due.at);
        due.job.run(world);
      }
    } finally {
      world.clock.stopAt(time);
    }
  }
  world.clock.set(time);
}

function nextDue(world: World): { job: Job; at: number } | undefined {
  let soonest: { job: Job; at: number } | undefined;
  for (const job of Object.values<Job>(jobs)) {
    const at = job.next(world);
    if (at !== undefined && (soonest === undefined || at < soonest.at)) soonest = { job, at };
  }
  return soonest;
}
