import { expect, test } from "vitest";
import { retryDelayMs } from "./retry-delay";

test("the longest wait doubles from five seconds, and the eighth attempt is the last", () => {
  const longest = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((attempts) => retryDelayMs(attempts, () => 1));
  expect(longest).toEqual([5e3, 10e3, 20e3, 40e3, 80e3, 160e3, 320e3, undefined, undefined]);
});

test("the wait is anything up to that", () => {
  expect(retryDelayMs(3, () => 0)).toBe(0);
  expect(retryDelayMs(3, () => 0.5)).toBe(10e3);
});
