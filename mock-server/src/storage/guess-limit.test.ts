import { expect, test } from "vitest";
import { createGuessLimit } from "./guess-limit";

/** Of the account or address of a guess. */
type Name = (guess: number) => string;

function start() {
  let now = 0;
  const limit = createGuessLimit(() => now);
  return {
    ...limit,
    pass: (seconds: number) => {
      now += seconds * 1000;
    },
    /** How many of so many guesses are listened to. */
    guess: (times: number, accountOf: Name, addressOf: Name = () => "a") =>
      Array.from({ length: times }).reduce<number>((heard, _, index) => {
        if (limit.waitSeconds(accountOf(index), addressOf(index)) > 0) return heard;
        limit.noteWrong(accountOf(index), addressOf(index));
        return heard + 1;
      }, 0),
  };
}
const operator = () => "operator";

test("five wrong guesses, then one a minute, however long one goes on", () => {
  const { guess, pass, waitSeconds } = start();
  expect(guess(1000, operator)).toBe(5);
  expect(waitSeconds("operator", "a")).toBe(60);
  pass(59);
  expect(guess(1000, operator)).toBe(0);
  pass(1);
  expect(guess(1000, operator)).toBe(1);
  pass(24 * 3600);
  expect(guess(1000, operator)).toBe(5);
});

test("a right password after a few wrong ones gives all of them back", () => {
  const { guess, noteRight } = start();
  guess(4, operator);
  noteRight("operator", "a");
  expect(guess(10, operator)).toBe(5);
});

test("another account for every guess runs into the address's limit", () => {
  const { guess } = start();
  expect(guess(1000, (index) => `account-${index}`)).toBe(20);
  expect(guess(1000, operator)).toBe(0);
  expect(guess(1, operator, () => "b")).toBe(1);
});

test("another address for every guess runs into the account's limit, which no owner has to wait for", () => {
  const { guess, noteRight, waitSeconds } = start();
  noteRight("operator", "home");
  expect(guess(10_000, operator, (index) => `address-${index}`)).toBe(100);
  expect(waitSeconds("operator", "elsewhere")).toBe(10);
  expect(waitSeconds("operator", "home")).toBe(0);
  // From where its owner signs in nobody has more guesses for that.
  expect(guess(1000, operator, () => "home")).toBe(5);
});

test("a year of guessing from everywhere finds no password of eight characters", () => {
  const { guess, pass } = start();
  let heard = 0;
  for (let hour = 0; hour < 24; hour += 1) {
    heard += guess(2000, operator, (index) => `address-${hour}-${index}`);
    pass(3600);
  }
  // A day's guesses; eight lower-case letters alone are 2 × 10^11.
  expect(heard * 365).toBeLessThan(4_000_000);
});
