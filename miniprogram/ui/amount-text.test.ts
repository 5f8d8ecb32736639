import { expect, test } from "vitest";
import { amountText } from "./amount-text";

test.each([
  ["", ""],
  ["500", "500"],
  [" 500 ", "500"],
  ["12.", "12."],
  ["５０.５", "50.5"],
  ["12。5", "12.5"],
  ["12．5", "12.5"],
  ["12｡5", "12.5"],
  ["50，5", "50.5"],
  ["50,5", "50.5"],
  [",5", ".5"],
  // A thousand of yuan, or three decimals: not for us to say, so it comes to three decimals, which no amount has.
  ["1,286", "1.286"],
])("%j is meant as %j", (typed, meant) => {
  expect(amountText(typed)).toBe(meant);
});

test.each(["1e3", "-5", "¥12", "12元", "1,286.40", "1,286,400", "1.2.3", "1 000", "12.345"])(
  "%j stays as it is, since leaving anything out would make another amount of it",
  (typed) => {
    expect(amountText(typed)).toBe(typed);
  },
);
