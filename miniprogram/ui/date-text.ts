import dayjs from "dayjs";
import utc from "dayjs/plugin/utc";

dayjs.extend(utc);

/** `day` 11月28日 · `minute` 11月28日 14:32. Dates have this one form everywhere. */
export type DateForm = "day" | "minute";

const shanghaiOffsetHours = 8;

/**
 * A moment as people in Shanghai read it, wherever the phone is; a year is written when it is not this one.
 * Shanghai has no daylight saving, so that a fixed offset is right, and the engine's missing Intl is not needed.
 */
export function dateText(at: number, form: DateForm, now: number): string {
  const there = dayjs(at).utcOffset(shanghaiOffsetHours);
  const sameYear = there.year() === dayjs(now).utcOffset(shanghaiOffsetHours).year();
  return there.format(`${sameYear ? "" : "YYYY年"}M月D日${form === "day" ? "" : " HH:mm"}`);
}
