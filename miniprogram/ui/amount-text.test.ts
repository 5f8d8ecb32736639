import { expect, test } from "vitest";
import { cleanAmountText } from "./amount-text";

test.each([
  ["", ""],
  ["500", "500"],
  ["12.", "12."],
  ["12.3", "12.3"],
  ["12.345", "12.34"],
  ["1.2.3", "1.23"],
  [".5", "0.5"],
  [".", "0."],
  ["007", "7"],
  ["0", "0"],
  ["0.50", "0.50"],
  ["00.5", "0.5"],
  ["1,286.40", "1286.40"],
  ["¥ 12元", "12"],
  ["1e3", "13"],
  ["-5", "5"],
  ["12。5", "12.5"],
])("typing %j leaves %j", (typed, kept) => {
  expect(cleanAmountText(typed)).toBe(kept);
});
