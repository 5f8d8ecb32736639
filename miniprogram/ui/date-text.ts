/** `day` 11月28日 · `minute` 11月28日 14:32. Dates have this one form everywhere. */
export type DateForm = "day" | "minute";

const shanghaiOffsetMs = 8 * 60 * 60 * 1000;

/**
 * A moment as people in Shanghai read it, wherever the phone is; a year is written when it is not this one.
 * Shanghai has no daylight saving, so that a fixed offset is right, and the engine's missing Intl is not needed.
 */
export function dateText(at: number, form: DateForm, now: number): string {
  const there = inShanghai(at);
  const year = there.getUTCFullYear();
  const yearText = year === inShanghai(now).getUTCFullYear() ? "" : `${year}年`;
  const day = `${yearText}${there.getUTCMonth() + 1}月${there.getUTCDate()}日`;
  return form === "day" ? day : `${day} ${there.toISOString().slice(11, 16)}`;
}

/** Its UTC fields are Shanghai's. */
const inShanghai = (at: number) => new Date(at + shanghaiOffsetMs);
