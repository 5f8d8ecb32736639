import { expect, test } from "vitest";
import { csvText } from "./csv";

test("Excel is told by a mark that it is UTF-8, and lines end as it expects", () => {
  expect(csvText([["商品", 12.5]])).toBe("\uFEFF商品,12.5\r\n");
});

test.each([
  ["=1+1", "'=1+1"],
  ["+86", "'+86"],
  ["-1", "'-1"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\t=1", "'\t=1"],
  ["\r=1", `"'\r=1"`],
  ['=HYPERLINK("x","y")', `"'=HYPERLINK(""x"",""y"")"`],
  ["普通=商品", "普通=商品"],
  ['12" 屏,黑', '"12"" 屏,黑"'],
])("%j is written as %j", (text, written) => {
  expect(csvText([[text]])).toBe(`\uFEFF${written}\r\n`);
});

test("a number is no text, though it be less than nothing", () => {
  expect(csvText([[-5, 0.18]])).toBe("\uFEFF-5,0.18\r\n");
});
