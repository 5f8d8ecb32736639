import { expect, test } from "vitest";
import { compareSizes } from "./package-sizes";

const sizes = new Map([
  ["main", 450_001],
  ["packages/withdraw", 40_000],
  ["everything", 490_001],
]);

test("sizes are told in bytes, a line for each", () => {
  const { lines } = compareSizes(sizes, {});
  expect(lines.map((line) => line.replaceAll(/\s+/g, " ").trim())).toEqual([
    "main 450,001 of 0 bytes",
    "packages/withdraw 40,000 of 0 bytes",
    "everything 490,001 of 0 bytes",
  ]);
});

test("one byte over a budget is too many", () => {
  const budget = { main: 450_000, "packages/withdraw": 40_000, everything: 490_000 };
  expect(compareSizes(sizes, budget).problems).toEqual([
    "main has 450001 bytes and may have 450000",
    "everything has 490001 bytes and may have 490000",
  ]);
  const enough = { main: 450_001, "packages/withdraw": 40_000, everything: 490_001 };
  expect(compareSizes(sizes, enough).problems).toEqual([]);
});

test("a package without a line of its own is refused", () => {
  expect(compareSizes(sizes, { main: 450_001, everything: 490_001 }).problems).toEqual([
    "packages/withdraw has no line",
  ]);
});
