/** Days stand in addresses as `YYYY-MM-DD`, and are Shanghai's. */

export const startOfDay = (day: string): number => Date.parse(`${day}T00:00:00+08:00`);
export const endOfDay = (day: string): number => Date.parse(`${day}T23:59:59.999+08:00`);

const isDay = (text: string | undefined): text is string =>
  /^\d{4}-\d{2}-\d{2}$/.test(text ?? "") && !Number.isNaN(Date.parse(text ?? ""));

/** Both ends of a span, or nothing where one of them is no day. */
export const daysOf = (
  from: string | undefined,
  to: string | undefined,
): readonly [string, string] | undefined => (isDay(from) && isDay(to) ? [from, to] : undefined);
