import { afterEach, expect, test } from "vitest";
import { dateText } from "./date-text";

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
