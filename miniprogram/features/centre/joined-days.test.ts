import { expect, test } from "vitest";
import { joinedDays } from "./joined-days";

const at = (text: string) => Date.parse(`${text}+08:00`);

test("the day of joining is the first", () => {
  expect(joinedDays(at("2026-11-22T00:01"), at("2026-11-22T23:59"))).toBe(1);
});

test("midnight in Shanghai begins the next day", () => {
  expect(joinedDays(at("2026-11-22T23:59"), at("2026-11-23T00:00"))).toBe(2);
});

test("a phone whose clock is behind still shows one day", () => {
  expect(joinedDays(at("2026-11-22T12:00"), at("2026-11-20T12:00"))).toBe(1);
});
