import dayjs from "dayjs";
import utc from "dayjs/plugin/utc";

dayjs.extend(utc);

/** `day` 11月28日 · `minute` 11-21 14:32 · `full` 2025-11-21 14:32 */
export type DateForm = "day" | "minute" | "full";

const forms: Record<DateForm, { readonly thisYear: string; readonly otherYear: string }> = {
  day: { thisYear: "M月D日", otherYear: "YYYY年M月D日" },
  minute: { thisYear: "MM-DD HH:mm", otherYear: "YYYY-MM-DD HH:mm" },
  full: { thisYear: "YYYY-MM-DD HH:mm", otherYear: "YYYY-MM-DD HH:mm" },
};

const shanghaiOffsetHours = 8;

/**
 * A moment as people in Shanghai read it, wherever the phone is; a year is written when it is not this one.
 * Shanghai has no daylight saving, so that a fixed offset is right, and the engine's missing Intl is not needed.
 */
export function dateText(at: number, form: DateForm, now: number): string {
  const there = dayjs(at).utcOffset(shanghaiOffsetHours);
  const sameYear = there.year() === dayjs(now).utcOffset(shanghaiOffsetHours).year();
  return there.format(sameYear ? forms[form].thisYear : forms[form].otherYear);
}
