/*
 * Asia/Shanghai is UTC+8 all year round: plain arithmetic is exact wherever the phone is, and needs no
 * Intl, which the engine has not.
 */

const offsetMs = 8 * 60 * 60 * 1000;
export const dayMs = 24 * 60 * 60 * 1000;

/** Which day it is in Shanghai, counted from 1970 on. */
export function shanghaiDay(at: number): number {
  return Math.floor((at + offsetMs) / dayMs);
}

/** When a day of Shanghai begins. */
export function startOfShanghaiDay(day: number): number {
  return day * dayMs - offsetMs;
}

/** A moment as the clock on a wall in Shanghai shows it: 2026-11-28T14:32:00.000Z. */
export function shanghaiClock(at: number): string {
  return new Date(at + offsetMs).toISOString();
}
