import { toFen } from "@distribution/sdk";
import { expect, test } from "vitest";
import { checkThreshold } from "./check-threshold";

const terms = { minamount: toFen(1_000), maxamount: toFen(200_000) };

test.each([
  ["10", 1_000],
  ["50.5", 5_050],
  ["100.00", 10_000],
  [" 80 ", 8_000],
  ["１００", 10_000],
  ["2000", 200_000],
])("文档示例 ✅ %s", (text, threshold) => {
  expect(checkThreshold(text, terms)).toEqual({ ok: true, threshold });
});

test.each([
  ["5", "不能低于最低提现金额 ¥10.00", true],
  ["9.99", "不能低于最低提现金额 ¥10.00", true],
  ["0", "不能低于最低提现金额 ¥10.00", true],
  ["abc", "请输入数字", false],
  ["1e3", "请输入数字", false],
  ["-50", "请输入数字", false],
  ["1,000", "请输入数字", false],
  ["", "请输入金额", true],
  [".", "请输入数字", true],
  ["10.001", "最多两位小数", false],
  ["2000.01", "一次最多 ¥2,000", false],
  ["99999999999", "一次最多 ¥2,000", false],
])("文档示例 ❌ %s：%s", (text, sentence, unfinished) => {
  expect(checkThreshold(text, terms)).toEqual({ ok: false, sentence, unfinished });
});
