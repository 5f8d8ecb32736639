import { toFen } from "@distribution/sdk/server";
import { expect, test } from "vitest";
import { periodStart, placeBehind } from "./ranking";

const at = (text: string) => Date.parse(`${text}+08:00`);

test.each([
  // A Monday's first moment, the last one of the Sunday before, and the days between.
  ["week", "2026-11-23T00:00:00", "2026-11-23T00:00:00"],
  ["week", "2026-11-22T23:59:59.999", "2026-11-16T00:00:00"],
  ["week", "2026-11-19T07:59:00", "2026-11-16T00:00:00"],
  ["week", "2027-01-01T12:00:00", "2026-12-28T00:00:00"],
  ["week", "2028-02-29T12:00:00", "2028-02-28T00:00:00"],
  ["month", "2026-11-22T12:00:00", "2026-11-01T00:00:00"],
  ["month", "2026-12-01T00:00:00", "2026-12-01T00:00:00"],
  ["month", "2026-11-30T23:59:59.999", "2026-11-01T00:00:00"],
] as const)("the %s of %s began at %s in Shanghai", (period, now, start) => {
  expect(periodStart(period, at(now))).toBe(at(start));
});

test("who is behind three others is fourth, short of what the least of them has more", () => {
  const better = { count: 3, least: toFen(500) };
  expect(placeBehind(better, toFen(499))).toEqual({ rank: 4, gapToNext: 1 });
});

test("whom nobody beats is first, and short of nothing", () => {
  const better = { count: 0, least: null };
  expect(placeBehind(better, toFen(0))).toEqual({ rank: 1, gapToNext: 0 });
});
