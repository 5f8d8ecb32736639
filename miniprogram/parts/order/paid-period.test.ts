import { expect, test } from "vitest";
import { type PaidPeriod, periodText, periodTimes, shanghaiDate } from "./paid-period";

/** Late in the evening of 26 November in Shanghai: still that day there, and nowhere west of it. */
const now = Date.parse("2026-11-26T23:30:00+08:00");
const at = (text: string) => Date.parse(`${text}+08:00`);

test.each<[PaidPeriod, string, { starttime?: number; endtime?: number }]>([
  [{ lastDays: 7 }, "近 7 天", { starttime: at("2026-11-20T00:00:00") }],
  [{ lastDays: 30 }, "近 30 天", { starttime: at("2026-10-28T00:00:00") }],
  [
    { from: "2026-11-01", to: "2026-11-26" },
    "11月1日–11月26日",
    { starttime: at("2026-11-01T00:00:00"), endtime: at("2026-11-26T23:59:59.999") },
  ],
  [
    { from: "2026-11-01", to: "2026-11-01" },
    "11月1日",
    { starttime: at("2026-11-01T00:00:00"), endtime: at("2026-11-01T23:59:59.999") },
  ],
  [{ from: "2025-12-31", to: "" }, "2025年12月31日起", { starttime: at("2025-12-31T00:00:00") }],
  [{ from: "", to: "2026-11-26" }, "11月26日止", { endtime: at("2026-11-26T23:59:59.999") }],
])("%o is said and asked for by whole days of Shanghai", (period, text, times) => {
  expect(periodText(period, now)).toBe(text);
  expect(periodTimes(period, now)).toEqual(times);
});

test("the day is Shanghai's", () => {
  expect(shanghaiDate(Date.parse("2026-11-26T16:00:00Z"))).toBe("2026-11-27");
  expect(shanghaiDate(Date.parse("2026-11-26T15:59:59Z"))).toBe("2026-11-26");
});
