import { expect, test } from "vitest";
import { agoText, dayTimeText, exactMomentText, momentText, spanText } from "./moment-text";

const now = Date.parse("2026-11-26T14:32:07+08:00");
const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];

test("a moment reads as it does in Shanghai, wherever the operator sits", () => {
  expect(momentText(now)).toBe("2026-11-26 14:32");
  expect(exactMomentText(now)).toBe("11-26 14:32:07");
  expect(dayTimeText(now)).toBe("2026-11-26 星期四 14:32");
  expect(dayTimeText(Date.parse("2026-11-28T17:00:00Z"))).toBe("2026-11-29 星期日 01:00");
});

test.each([
  [0, "刚刚"],
  [minute - 1, "刚刚"],
  [minute, "1 分钟前"],
  [hour - 1, "59 分钟前"],
  [hour, "1 小时前"],
  [day - 1, "23 小时前"],
  [2 * day, "2 天前"],
  [-minute, "刚刚"],
])("%i ms ago is %s", (passed, text) => {
  expect(agoText(now - passed, now)).toBe(text);
});

test.each([
  [minute - 1, "不到 1 分"],
  [24 * minute, "24 分"],
  [19 * hour + 24 * minute, "19 小时 24 分"],
  [day, "1 天 0 小时"],
])("%i ms are %s", (ms, text) => {
  expect(spanText(ms)).toBe(text);
});
