import { toBasisPoints, toFen } from "@distribution/sdk";
import { expect, test } from "vitest";
import { expectedSum, orderSum } from "./order-sum";

const order = {
  orderamount: toFen(6_580),
  commissionrate: toBasisPoints(1_500),
  commissionamount: toFen(987),
  estimatedamount: toFen(987),
  commissionstatus: "pending",
} as const;

test.each([
  ["a whole order", {}, "65.80 - 0 × 15 = 9.87", "按下单时的规则，不足 1 分的部分舍去"],
  [
    "a part that came back",
    { refundedamount: toFen(3_290), commissionamount: toFen(493) },
    "65.80 - 32.9 × 15 = 4.93",
    "原来预计 ¥9.87。按剩下的实付重算，不足 1 分的部分舍去",
  ],
  [
    "a part whose rest is a whole number of fen",
    { refundedamount: toFen(2_580), commissionamount: toFen(600) },
    "65.80 - 25.8 × 15 = 6.00",
    "原来预计 ¥9.87。按剩下的实付重算",
  ],
] as const)("of %s every factor is told", (_, facts, sum, note) => {
  const told = orderSum({ ...order, ...facts });
  const yuan = (fen = 0) => (fen / 100).toFixed(2);
  expect(
    told &&
      `${yuan(told.paidFen)} - ${told.refundedFen / 100} × ${told.ratePercent} = ${yuan(told.earnedFen)}`,
  ).toBe(sum);
  expect(told?.note).toBe(note);
});

test.each([
  ["was lost", { commissionstatus: "invalid", commissionamount: toFen(0) }],
  ["came about in another way", { commissionamount: toFen(500) }],
  ["had more come back than was paid", { refundedamount: toFen(9_999) }],
] as const)("of one that %s there is no sum", (_, facts) => {
  expect(orderSum({ ...order, ...facts })).toBeUndefined();
});

test("what was expected is a sum where it adds up", () => {
  expect(expectedSum(order)).toBe("¥65.80 × 15% = ¥9.87");
  expect(expectedSum({ ...order, estimatedamount: toFen(0) })).toBeUndefined();
});
