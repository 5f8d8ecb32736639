import { expect, test } from "vitest";
import { shanghaiSentence, shanghaiText } from "./shanghai-text";

test("times are told in Shanghai's time, whatever the machine's", () => {
  const time = Date.parse("2025-12-31T16:05:09Z");
  expect(shanghaiText(time)).toBe("2026-01-01 00:05:09");
  expect(shanghaiSentence(time)).toBe("2026年1月1日 00:05");
});
