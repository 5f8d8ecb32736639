import { toBasisPoints, toFen } from "@distribution/sdk";
import { expect, test } from "vitest";
import { quoteApplication } from "./quote-application";

test.each([
  [50_000, 60, 300, 49_700],
  [1_050, 60, 6, 1_044],
  [1_000, 0, 0, 1_000],
  [1, 60, 0, 1],
])("%s fen at %s basis points cost %s and bring %s", (amount, feerate, fee, net) => {
  const rule = { feerate: toBasisPoints(feerate), expecteddays: 3 };
  expect(quoteApplication(toFen(amount), rule, 0)).toEqual({
    fee,
    net,
    expectedAt: 3 * 86_400_000,
  });
});
