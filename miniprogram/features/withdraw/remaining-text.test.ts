import { expect, test } from "vitest";
import { remainingText } from "./remaining-text";

const now = Date.UTC(2025, 10, 21, 4);
const minute = 60_000;

test.each([
  [21 * 60 + 8, "还剩 21 小时 08 分，超时自动退回余额"],
  [24 * 60, "还剩 24 小时 00 分，超时自动退回余额"],
  [59, "还剩 59 分钟，超时自动退回余额"],
  [0.2, "还剩 1 分钟，超时自动退回余额"],
  [0, "已超时，等待微信的最终结果"],
  [-5, "已超时，等待微信的最终结果"],
])("%s minutes before the end", (minutes, text) => {
  expect(remainingText(now + minutes * minute, now)).toBe(text);
});
