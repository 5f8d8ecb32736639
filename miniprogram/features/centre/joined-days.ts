import { shanghaiDay } from "../../ui/shanghai-time";

/** Which day it is for a distributor: the day she joined, as Shanghai counts days, is the first. */
export function joinedDays(joinedAt: number, now: number): number {
  return Math.max(1, shanghaiDay(now) - shanghaiDay(joinedAt) + 1);
}
