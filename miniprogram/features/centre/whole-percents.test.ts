import { expect, test } from "vitest";
import { wholePercents } from "./whole-percents";

test.each([
  [
    [346_828, 143_423],
    [71, 29],
  ],
  [
    [1, 1, 1],
    [34, 33, 33],
  ],
  [
    [0, 0],
    [0, 0],
  ],
  [
    [500, 0],
    [100, 0],
  ],
  [[], []],
])("%j are %j percent", (amounts, percents) => {
  expect(wholePercents(amounts)).toEqual(percents);
});
