import { expect, test } from "vitest";
import { dateText } from "./date-text";

const now = Date.UTC(2025, 10, 21, 4);

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
