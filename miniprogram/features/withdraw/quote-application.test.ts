import { toBasisPoints, toFen } from "@distribution/sdk";
import { expect, test } from "vitest";
import { quoteApplication, quoteArrival } from "./quote-application";

test.each([
  [50_000, 60, 300, 49_700],
  [1_050, 60, 6, 1_044],
  [1_000, 0, 0, 1_000],
  [1, 60, 0, 1],
])("%s fen at %s basis points cost %s and bring %s", (amount, feerate, fee, net) => {
  expect(quoteApplication(toFen(amount), { feerate: toBasisPoints(feerate) })).toEqual({
    fee,
    net,
  });
});

test("it arrives as many days later as the method takes", () => {
  expect(quoteArrival({ expecteddays: 3 }, 1_000)).toBe(3 * 86_400_000 + 1_000);
});
