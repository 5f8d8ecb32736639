const dayMs = 24 * 60 * 60 * 1000;
const shanghaiOffsetMs = 8 * 60 * 60 * 1000;

/** Which day it is for a distributor: the day she joined, as Shanghai counts days, is the first. */
export function joinedDays(joinedAt: number, now: number): number {
  return Math.max(1, shanghaiDay(now) - shanghaiDay(joinedAt) + 1);
}

function shanghaiDay(at: number): number {
  return Math.floor((at + shanghaiOffsetMs) / dayMs);
}
