import { expect, test } from "vitest";
import { daysLeft, isSoonOver, shareLeft } from "./days-left";

/* 14:32 in Shanghai. */
const now = Date.parse("2026-11-26T14:32:00+08:00");
const at = (text: string) => Date.parse(`${text}:00+08:00`);

test.each([
  ["2026-12-23T09:00", "剩 26 天"],
  ["2026-12-06T05:32", "剩 9 天"],
  ["2026-11-27T14:32", "剩 1 天"],
  ["2026-11-27T14:31", "明天到期"],
  ["2026-11-27T00:00", "明天到期"],
  ["2026-11-26T23:59", "今天到期"],
  ["2026-11-26T14:32", "已到期"],
  ["2026-11-01T00:00", "已到期"],
])("a binding until %s: %s", (until, text) => {
  expect(daysLeft(at(until), now)).toBe(text);
});

test.each([
  ["2026-11-29T14:33", false],
  ["2026-11-29T14:32", true],
  ["2026-11-26T23:59", true],
])("until %s it is soon over: %s", (until, soon) => {
  expect(isSoonOver(at(until), now)).toBe(soon);
});

test.each([
  ["2026-11-26T14:32", "2026-12-26T14:32", 100],
  ["2026-11-11T14:32", "2026-12-11T14:32", 50],
  ["2026-10-27T14:32", "2026-11-26T14:32", 0],
  ["2026-10-01T00:00", "2026-10-31T00:00", 0],
  // The phone's clock is behind.
  ["2026-11-27T00:00", "2026-12-27T00:00", 100],
  ["2026-11-26T14:32", "2026-11-26T14:32", 0],
])("of a binding from %s to %s %s %% is left", (from, to, percent) => {
  expect(shareLeft(at(from), at(to), now)).toBe(percent);
});
