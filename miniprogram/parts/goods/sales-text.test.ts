import { expect, test } from "vitest";
import { salesText } from "./sales-text";

test.each([
  [0, "已售 0"],
  [9_999, "已售 9999"],
  [10_000, "已售 1 万"],
  [12_999, "已售 1.2 万"],
  [1_050_000, "已售 105 万"],
])("%s sold", (sales, text) => {
  expect(salesText(sales)).toBe(text);
});
