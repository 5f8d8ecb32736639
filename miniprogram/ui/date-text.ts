import { shanghaiClock } from "./shanghai-time";

/** `day` 11月28日 · `minute` 11月28日 14:32. Dates have this one form everywhere. */
export type DateForm = "day" | "minute";

/** A moment as people in Shanghai read it; a year is written when it is not this one. */
export function dateText(at: number, form: DateForm, now: number): string {
  const there = shanghaiClock(at);
  const [year = "", month, day] = there.split(/[-T]/);
  const date = `${Number(month)}月${Number(day)}日`;
  const dated = shanghaiClock(now).startsWith(year) ? date : `${year}年${date}`;
  return form === "day" ? dated : `${dated} ${there.slice(11, 16)}`;
}
