import dayjs from "dayjs";
import utc from "dayjs/plugin/utc";
import fc from "fast-check";
import { afterEach, expect, test } from "vitest";
import { dateText } from "./date-text";

dayjs.extend(utc);

const now = Date.UTC(2025, 10, 21, 4);

const zone = process.env["TZ"];
afterEach(() => {
  process.env["TZ"] = zone;
});

test.each([
  ["11月28日", Date.UTC(2025, 10, 28, 4), "day"],
  ["11月28日", Date.UTC(2025, 10, 27, 16), "day"],
  ["11月27日", Date.UTC(2025, 10, 27, 15, 59), "day"],
  ["11月21日 14:32", Date.UTC(2025, 10, 21, 6, 32), "minute"],
  ["2026年1月1日", Date.UTC(2025, 11, 31, 16), "day"],
  ["2024年12月31日 23:59", Date.UTC(2024, 11, 31, 15, 59), "minute"],
] as const)("%s", (text, at, form) => {
  expect(dateText(at, form, now)).toBe(text);
});

test.each(["America/Los_Angeles", "Pacific/Kiritimati"])(
  "on a phone in %s a day is Shanghai's, and so is the year that is left out",
  (elsewhere) => {
    process.env["TZ"] = elsewhere;
    const newYear = Date.UTC(2025, 11, 31, 16);
    // The phone is where it says it is, or this test sees nothing.
    expect(new Date(newYear).getTimezoneOffset()).not.toBe(-8 * 60);
    expect(dateText(newYear, "minute", newYear)).toBe("1月1日 00:00");
    expect(dateText(newYear - 60_000, "minute", newYear - 60_000)).toBe("12月31日 23:59");
  },
);

test("every moment has the day, the minute and the year that a library of calendars gives it", () => {
  const there = (at: number) => dayjs(at).utcOffset(8);
  const moment = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2100, 0, 1) });
  fc.assert(
    fc.property(moment, moment, (at, today) => {
      const year = there(at).year() === there(today).year() ? "" : "YYYY年";
      expect(dateText(at, "day", today)).toBe(there(at).format(`${year}M月D日`));
      expect(dateText(at, "minute", today)).toBe(there(at).format(`${year}M月D日 HH:mm`));
    }),
  );
});
