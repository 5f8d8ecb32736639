import { dateText } from "../../ui/date-text";
import { dayMs, shanghaiClock, shanghaiDay, startOfShanghaiDay } from "../../ui/shanghai-time";

/** When the buyer paid: the last days with today, or from one day to another (YYYY-MM-DD, both of them in it; "" is open). */
export type PaidPeriod =
  | { readonly lastDays: number }
  | { readonly from: string; readonly to: string };

/** YYYY-MM-DD in Shanghai. */
export function shanghaiDate(at: number): string {
  return shanghaiClock(at).slice(0, 10);
}

function startOf(day: string): number {
  return Date.parse(`${day}T00:00:00+08:00`);
}

/** The first and the last moment, as the contract asks for them: whole days of Shanghai. */
export function periodTimes(
  period: PaidPeriod,
  now: number,
): { readonly starttime?: number; readonly endtime?: number } {
  if ("lastDays" in period) {
    return { starttime: startOfShanghaiDay(shanghaiDay(now) - period.lastDays + 1) };
  }
  const { from, to } = period;
  return {
    ...(from ? { starttime: startOf(from) } : {}),
    ...(to ? { endtime: startOf(to) + dayMs - 1 } : {}),
  };
}

/** 近 7 天, 11月1日–11月26日, 11月1日起. */
export function periodText(period: PaidPeriod, now: number): string {
  if ("lastDays" in period) return `近 ${period.lastDays} 天`;
  const [from, to] = [period.from, period.to].map((day) =>
    day ? dateText(startOf(day), "day", now) : "",
  );
  if (from && to) return from === to ? from : `${from}–${to}`;
  return from ? `${from}起` : `${to}止`;
}
