import { expect, test } from "vitest";
import { formatFen, speakFen, splitFen } from "./format-fen";

test.each([
  [0, "¥0.00"],
  [1, "¥0.01"],
  [10, "¥0.10"],
  [99, "¥0.99"],
  [100, "¥1.00"],
  [99_999, "¥999.99"],
  [100_000, "¥1,000.00"],
  [128_640, "¥1,286.40"],
  [123_456_789, "¥1,234,567.89"],
  [-300, "−¥3.00"],
  [-5, "−¥0.05"],
])("%d fen are written %s", (amountFen, text) => {
  expect(formatFen(amountFen)).toBe(text);
});

test("a plus is shown only when asked for, and never before zero", () => {
  expect(formatFen(300)).toBe("¥3.00");
  expect(formatFen(300, "always")).toBe("+¥3.00");
  expect(formatFen(0, "always")).toBe("¥0.00");
  expect(formatFen(-0, "always")).toBe("¥0.00");
  expect(formatFen(-300, "never")).toBe("¥3.00");
});

test("what is read aloud has no separators", () => {
  expect(speakFen(128_640)).toBe("1286.40元");
  expect(speakFen(-300)).toBe("负3.00元");
  expect(speakFen(300, "always")).toBe("加3.00元");
});

test.each([1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])("%d is refused", (amountFen) => {
  expect(() => splitFen(amountFen)).toThrow(RangeError);
});
