import { expect, test } from "vitest";
import { createClock } from "./clock";

test("a machine whose clock is set back does not take the world's time with it", () => {
  let real = 1_000_000;
  const clock = createClock(() => real);
  clock.set(5_000_000);
  real += 700;
  expect(clock.now()).toBe(5_000_700);
  real -= 600_000;
  expect(clock.now()).toBe(5_000_700);
  real += 50;
  expect(clock.now()).toBe(5_000_750);
  real -= 10;
  clock.set(6_000_000);
  expect(clock.now()).toBe(6_000_000);
});
