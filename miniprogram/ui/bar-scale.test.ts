import { expect, test } from "vitest";
import { barHeights } from "./bar-scale";

test("the highest value is a full bar", () => {
  expect(barHeights([50, 100, 25])).toEqual([50, 100, 25]);
});

test("zero and negative values have no bar", () => {
  expect(barHeights([0, -5, 10])).toEqual([0, 0, 100]);
  expect(barHeights([0, 0])).toEqual([0, 0]);
  expect(barHeights([])).toEqual([]);
});

test("a small value is still visible", () => {
  expect(barHeights([1, 10_000], 4)).toEqual([4, 100]);
});
