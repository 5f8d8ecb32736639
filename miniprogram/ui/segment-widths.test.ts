import { expect, test } from "vitest";
import { segmentWidths } from "./segment-widths";

test("widths are shares of the whole", () => {
  expect(segmentWidths([100, 300])).toEqual([25, 75]);
});

test("nothing at all has no width", () => {
  expect(segmentWidths([0, 0, 0, 0])).toEqual([0, 0, 0, 0]);
});

test("a single part fills the bar", () => {
  expect(segmentWidths([0, 5, 0])).toEqual([0, 100, 0]);
});

test("a tiny part is still wide enough to be seen", () => {
  const widths = segmentWidths([1, 999_999], 3);
  expect(widths[0]).toBe(3);
  expect(widths[1]).toBe(97);
});

test("a part pushed under the minimum by another one is widened too", () => {
  const widths = segmentWidths([1, 301, 9_698], 3);
  expect(widths[0]).toBe(3);
  expect(widths[1]).toBeGreaterThanOrEqual(3);
  expect(sum(widths)).toBeCloseTo(100);
});

test("negative amounts count as nothing", () => {
  expect(segmentWidths([-50, 100])).toEqual([0, 100]);
});

test("widths add up to 100 whatever the amounts", () => {
  for (let seed = 1; seed < 500; seed += 1) {
    const amounts = [1, 2, 3, 4].map((place) => ((seed * 7919 * place) % 104_729) ** (place % 3));
    expect(sum(segmentWidths(amounts))).toBeCloseTo(100);
  }
});

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
