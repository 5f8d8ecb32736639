import { expect, test } from "vitest";
import { hasMoved, monthsAround, monthText, shortMonth } from "./month-words";

const months = ["2026-11", "2026-10", "2026-09"].map((month) => ({ month }));

test.each([
  ["2026-11", "2026-10", undefined],
  ["2026-10", "2026-09", "2026-11"],
  ["2026-09", undefined, "2026-10"],
  ["2025-01", undefined, undefined],
])("around %s are %s and %s", (month, earlier, later) => {
  expect(monthsAround(months, month)).toEqual({ earlier, later });
});

test("a month is written as people write it", () => {
  expect([monthText("2026-09"), shortMonth("2026-09")]).toEqual(["2026年9月", "9月"]);
});

test("what was applied for and came back has moved, though nothing is left of it", () => {
  const still = { income: 0, withdrawn: 0, clawedback: 0 } as Parameters<typeof hasMoved>[0];
  const amount = 1 as NonNullable<(typeof still)["applied"]>["amount"];
  expect([hasMoved(still), hasMoved({ ...still, applied: { count: 1, amount } })]).toEqual([
    false,
    true,
  ]);
});
