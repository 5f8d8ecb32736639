import { expect, test } from "vitest";
import { isLastHour, remainingText } from "./remaining-text";

const minute = 60_000;
const now = Date.UTC(2026, 10, 26, 4);

test.each([
  [19 * 60 + 23, "还剩 19 小时 · 超时退回可提现"],
  [60, "还剩 1 小时 · 超时退回可提现"],
  [59, "还剩 59 分钟 · 超时退回可提现"],
  [0.5, "还剩 1 分钟 · 超时退回可提现"],
  [0, "已过确认时间，正在等微信关单"],
  [-5, "已过确认时间，正在等微信关单"],
])("%d minutes before the deadline: %s", (minutes, text) => {
  expect(remainingText(now + minutes * minute, now)).toBe(text);
});

test.each([
  [60, false],
  [59, true],
])("%d minutes before it the last hour has begun: %s", (minutes, last) => {
  expect(isLastHour(now + minutes * minute, now)).toBe(last);
});
