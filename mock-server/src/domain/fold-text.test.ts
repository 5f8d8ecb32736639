import { expect, test } from "vitest";
import { matcherOf } from "./fold-text";

test.each([
  ["Ｔ恤", "Ｔ恤 白色"],
  ["t恤", "Ｔ恤 白色"],
  ["Ⅱ代", "电动牙刷 Ⅱ代"],
  ["ii代", "电动牙刷 Ⅱ代"],
  ["Ⅱ代", "电动牙刷 II代"],
  ["ÉCLAIR", "éclair 泡芙"],
  ["ΣΟΦΟΣ", "σοφος"],
  ["İZMİR", "i̇zmi̇r"],
  ["㎏", "5kg"],
  ["ｶﾞ", "ガ"],
  ["", "anything"],
])("%s finds %s", (keyword, text) => {
  expect(matcherOf(keyword)(text)).toBe(true);
});

test("what is not there is not found", () => {
  expect(matcherOf("牙刷")("牙膏", "毛巾")).toBe(false);
});
