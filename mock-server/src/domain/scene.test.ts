import { expect, test } from "vitest";
import { isExpired, reusableAfter, sceneMs } from "./scene";
import { dayMs } from "./shanghai-time";

const created = Date.parse("2026-11-22T12:00:00+08:00");
const expiresAt = created + sceneMs;

test.each([
  [0, false],
  [30 * dayMs - 1, false],
  [30 * dayMs, true],
  [30 * dayMs + 1, true],
])("%i ms after it was made, a code's being expired is %s", (afterMs, expired) => {
  expect(isExpired({ expiresAt }, created + afterMs)).toBe(expired);
});

test.each([
  [29 * dayMs - 1, true],
  [29 * dayMs, false],
  [30 * dayMs, false],
])("%i ms after it was made, a code's being handed out again is %s", (afterMs, reused) => {
  expect(expiresAt > reusableAfter(created + afterMs)).toBe(reused);
});
