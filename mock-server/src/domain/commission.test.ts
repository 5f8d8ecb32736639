import { toBasisPoints, toFen } from "@distribution/sdk/contract";
import { describe, expect, test } from "vitest";
import {
  availableFen,
  commissionFen,
  forfeit,
  invalidate,
  lock,
  payOut,
  rateOf,
  release,
  unlock,
  withdrawableFrom,
  zeroFen,
  type Commission,
} from "./commission";

const pending: Commission = {
  amountFen: toFen(1_000),
  status: "pending",
  lockedFen: zeroFen,
  withdrawnFen: zeroFen,
  offsetFen: zeroFen,
  forfeitedFen: zeroFen,
};
const settled = release(pending, zeroFen).commission;
const at = (text: string) => Date.parse(`${text}+08:00`);

test.each([
  { order: 9_999, rate: 1_200, earns: 1_199 },
  { order: 1, rate: 9_999, earns: 0 },
  { order: 10_000, rate: 10_000, earns: 10_000 },
  { order: 12_860, rate: 1_000, earns: 1_286 },
  { order: 9_007_199_254_740_991, rate: 9_000, earns: 8_106_479_329_266_891 },
])("$order fen at $rate basis points earn $earns, rounded down", ({ order, rate, earns }) => {
  expect(commissionFen(toFen(order), toBasisPoints(rate))).toBe(earns);
});

test("a special product's rate goes before the grade's, even where it is zero", () => {
  expect(rateOf(toBasisPoints(0), toBasisPoints(800))).toBe(0);
  expect(rateOf(undefined, toBasisPoints(800))).toBe(800);
});

test.each([
  { settledAt: "2026-11-21T23:59:59", days: 7, from: "2026-11-28T00:00:00" },
  { settledAt: "2026-11-22T00:00:00", days: 7, from: "2026-11-29T00:00:00" },
  { settledAt: "2026-12-31T12:00:00", days: 1, from: "2027-01-01T00:00:00" },
  { settledAt: "2026-11-22T15:30:00", days: 0, from: "2026-11-22T15:30:00" },
])(
  "settled at $settledAt with $days freeze days is withdrawable from $from",
  ({ settledAt, days, from }) => {
    expect(withdrawableFrom(at(settledAt), days)).toBe(at(from));
  },
);

describe("release", () => {
  test.each([
    { owed: 0, available: 1_000, status: "settled" },
    { owed: 400, available: 600, status: "settled" },
    { owed: 1_000, available: 0, status: "withdrawn" },
    { owed: 5_000, available: 0, status: "withdrawn" },
  ])("of ¥10 with $owed fen owed leaves $available", ({ owed, available, status }) => {
    const decided = release(pending, toFen(owed));
    expect(availableFen(decided.commission)).toBe(available);
    expect(decided.commission.status).toBe(status);
    expect(decided.movement.changes).toMatchObject({
      pending: -1_000,
      settled: available,
      debt: 1_000 - available,
    });
  });
});

test("a commission is withdrawable while any fen of it is left, then locked, then withdrawn", () => {
  const part = lock(settled, toFen(300));
  expect([part.status, availableFen(part)]).toEqual(["settled", 700]);
  const whole = lock(part, toFen(700));
  expect(whole.status).toBe("locked");
  expect(payOut(whole, toFen(1_000)).status).toBe("withdrawn");
  expect(unlock(whole, toFen(1_000))).toEqual(settled);
});

describe("an order that fails", () => {
  const inReview = lock(settled, toFen(300));
  const paid = payOut(inReview, toFen(300));
  const hold = (inReviewNow: boolean) => [
    { withdrawalId: 1, amountFen: toFen(300), inReview: inReviewNow },
  ];
  test.each([
    { name: "while pending", before: pending, holds: [], changes: { pending: -1_000 } },
    { name: "while withdrawable", before: settled, holds: [], changes: { settled: -1_000 } },
    {
      name: "while part of it is in a withdrawal in review",
      before: inReview,
      holds: hold(true),
      changes: { settled: -700, locked: -300 },
    },
    {
      name: "while part of it is being paid out",
      before: inReview,
      holds: hold(false),
      changes: { settled: -700, debt: -300 },
    },
    {
      name: "after part of it was paid out",
      before: paid,
      holds: [],
      changes: { settled: -700, debt: -300 },
    },
    {
      name: "after part of it paid back a debt",
      before: release(pending, toFen(400)).commission,
      holds: [],
      changes: { settled: -600, debt: -400 },
    },
  ])("$name takes the whole commission back", ({ before, holds, changes }) => {
    const decided = invalidate(before, holds);
    expect(decided.commission.status).toBe("invalid");
    expect(availableFen(decided.commission)).toBe(0);
    const zero = { pending: 0, settled: 0, locked: 0, withdrawn: 0, debt: 0 };
    expect(decided.movement.changes).toEqual({ ...zero, ...changes, platform: 1_000 });
  });
});

describe("a distributor who is fired forfeits", () => {
  const locked = lock(settled, toFen(300));
  const paid = payOut(locked, toFen(300));
  const offset = release(pending, toFen(400)).commission;
  test.each([
    { name: "all that can be withdrawn", before: settled, given: 1_000, status: "invalid" },
    { name: "what no withdrawal holds", before: locked, given: 700, status: "locked" },
    { name: "what was not paid out", before: paid, given: 700, status: "withdrawn" },
    { name: "what no debt has taken", before: offset, given: 600, status: "withdrawn" },
  ])("$name", ({ before, given, status }) => {
    const decided = forfeit(before);
    expect(decided.movement.changes).toMatchObject({ settled: -given, platform: given });
    expect(decided.commission).toMatchObject({ forfeitedFen: given, status });
    expect(availableFen(decided.commission)).toBe(0);
  });

  test("and owes, when the order fails later, only what was not forfeited", () => {
    const rest = forfeit(paid).commission;
    expect(invalidate(rest, []).movement.changes).toMatchObject({
      settled: 0,
      debt: -300,
      platform: 300,
    });
  });
});
