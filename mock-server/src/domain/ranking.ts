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

/** Where `commission` stands among `all`, best first. Who earned the same shares a rank. */
export function placeOf(all: readonly Fen[], commission: Fen): Place {
  const better = all.filter((other) => other > commission);
  return {
    rank: better.length + 1,
    gapToNext: toFen((better.at(-1) ?? commission) - commission),
  };
}
