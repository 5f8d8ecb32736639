import { toFen, type Fen } from "@distribution/sdk/server";
import { dayMs, shanghaiDayStart, shanghaiMonthStart } from "./shanghai-time";

const weekMs = 7 * dayMs;
/** 1970-01-05 in Shanghai. */
const aMonday = shanghaiDayStart(Date.UTC(1970, 0, 5));

/** When the Shanghai month or week (from Monday on) that `now` falls in began. */
export function periodStart(period: "week" | "month", now: number): number {
  return period === "month"
    ? shanghaiMonthStart(now)
    : aMonday + Math.floor((now - aMonday) / weekMs) * weekMs;
}

export interface Place {
  readonly rank: number;
  /** What is missing to the next better rank; zero for the first. */
  readonly gapToNext: Fen;
}

/** Those who earned more: how many, and the least of what they earned. */
export interface Better {
  readonly count: number;
  readonly least: Fen | null;
}

/** Where `commission` stands. Who earned the same shares a rank. */
export function placeBehind({ count, least }: Better, commission: Fen): Place {
  return { rank: count + 1, gapToNext: toFen((least ?? commission) - commission) };
}
