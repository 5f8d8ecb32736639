import { toBasisPoints, toFen } from "@distribution/sdk/server";
import { describe, expect, test } from "vitest";
import {
  availableFen,
  commissionFen,
  forfeit,
  lock,
  lostPartsSentence,
  offset,
  owedFen,
  payOut,
  rateOf,
  release,
  remainingFen,
  restoreOffset,
  takeBack,
  unlock,
  withdrawableFrom,
  zeroFen,
  type Commission,
} from "./commission";

const pending: Commission = {
  amountFen: toFen(1_000),
  clawedFen: zeroFen,
  status: "pending",
  lockedFen: zeroFen,
  withdrawnFen: zeroFen,
  offsetFen: zeroFen,
  forfeitedFen: zeroFen,
};
const settled = release(pending).commission;
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
  { settledAt: "2026-11-21T23:59:59", days: 7, from: "2026-11-29T00:00:00" },
  { settledAt: "2026-11-22T00:00:00", days: 7, from: "2026-11-30T00:00:00" },
  { settledAt: "2026-12-31T12:00:00", days: 1, from: "2027-01-02T00:00:00" },
  { settledAt: "2026-11-22T15:30:00", days: 0, from: "2026-11-22T15:30:00" },
])(
  "settled at $settledAt with $days freeze days is withdrawable from $from",
  ({ settledAt, days, from }) => {
    expect(withdrawableFrom(at(settledAt), days)).toBe(at(from));
  },
);

test("a release moves what is left of it, and what pays back a debt is withdrawable no more", () => {
  const shrunk = takeBack(pending, toFen(700), []).commission;
  const { commission, movement } = release(shrunk);
  expect(movement.changes).toMatchObject({ pending: -700, settled: 700, platform: 0 });
  const used = offset(commission, toFen(400));
  expect([used.status, availableFen(used)]).toEqual(["settled", 300]);
  expect(offset(commission, toFen(700)).status).toBe("withdrawn");
  expect(restoreOffset(used, toFen(400))).toEqual(commission);
  expect(lostPartsSentence(used)).toBe("¥3.00 因部分退款扣回，¥4.00 用于抵扣此前失效订单");
});

test("a commission is withdrawable while any fen of it is left, then locked, then withdrawn", () => {
  const part = lock(settled, toFen(300));
  expect([part.status, availableFen(part)]).toEqual(["settled", 700]);
  const whole = lock(part, toFen(700));
  expect(whole.status).toBe("locked");
  expect(payOut(whole, toFen(1_000)).status).toBe("withdrawn");
  expect(unlock(whole, toFen(1_000))).toEqual(settled);
});

describe("taking a part of ¥10 back", () => {
  const inReview = lock(settled, toFen(300));
  const paid = payOut(inReview, toFen(300));
  const forfeited = forfeit(paid).commission;
  const hold = (withdrawalId: number, amount: number, isInReview = true) => ({
    withdrawalId,
    amountFen: toFen(amount),
    inReview: isInReview,
  });
  const nothing = { pendingFen: 0, settledFen: 0, takings: [], owedFen: 0 };
  test.each([
    { name: "while pending", before: pending, remaining: 400, finds: { pendingFen: 600 } },
    { name: "while withdrawable", before: settled, remaining: 0, finds: { settledFen: 1_000 } },
    {
      name: "takes what is withdrawable before what is in review",
      before: inReview,
      holds: [hold(1, 300)],
      remaining: 200,
      finds: { settledFen: 700, takings: [{ withdrawalId: 1, amountFen: 100 }] },
    },
    {
      name: "takes the newest review first",
      before: lock(inReview, toFen(700)),
      holds: [hold(1, 300), hold(2, 700)],
      remaining: 200,
      finds: {
        takings: [
          { withdrawalId: 2, amountFen: 700 },
          { withdrawalId: 1, amountFen: 100 },
        ],
      },
    },
    {
      name: "leaves a pay-out under way, and has it owed",
      before: inReview,
      holds: [hold(1, 300, false)],
      remaining: 0,
      finds: { settledFen: 700, owedFen: 300 },
    },
    {
      name: "after a part was paid out has only the rest owed",
      before: paid,
      remaining: 200,
      finds: { settledFen: 700, owedFen: 100 },
    },
    {
      name: "has owed again what had paid back a debt",
      before: offset(settled, toFen(400)),
      remaining: 0,
      finds: { settledFen: 600, owedFen: 400 },
    },
    {
      name: "finds first what was forfeited, which nobody misses",
      before: forfeited,
      remaining: 200,
      finds: { owedFen: 100 },
    },
  ])("$name", ({ before, holds = [], remaining, finds }) => {
    const taken = takeBack(before, toFen(remaining), holds);
    const { commission, ...found } = taken;
    expect(found).toEqual({ ...nothing, ...finds });
    expect(remainingFen(commission)).toBe(remaining);
    expect(availableFen(commission)).toBe(availableFen(before) - found.settledFen);
    // Where something is owed, nothing of it is anywhere else any more.
    if (owedFen(commission) > 0) expect(commission.offsetFen + commission.forfeitedFen).toBe(0);
  });

  test("from one whose pay-out is under way is owed only until that comes back", () => {
    const { commission } = takeBack(inReview, zeroFen, [hold(1, 300, false)]);
    expect(owedFen(commission)).toBe(300);
    expect(owedFen(payOut(commission, toFen(300)))).toBe(300);
    expect(owedFen(unlock(commission, toFen(300)))).toBe(0);
  });
});

describe("a distributor who is fired forfeits", () => {
  const locked = lock(settled, toFen(300));
  const paid = payOut(locked, toFen(300));
  const used = offset(settled, toFen(400));
  test.each([
    { name: "all that can be withdrawn", before: settled, given: 1_000, status: "invalid" },
    { name: "what no withdrawal holds", before: locked, given: 700, status: "locked" },
    { name: "what was not paid out", before: paid, given: 700, status: "withdrawn" },
    { name: "what no debt has taken", before: used, given: 600, status: "withdrawn" },
  ])("$name", ({ before, given, status }) => {
    const decided = forfeit(before);
    expect(decided.movement.changes).toMatchObject({ settled: -given, platform: given });
    expect(decided.commission).toMatchObject({ forfeitedFen: given, status });
    expect(availableFen(decided.commission)).toBe(0);
  });

  test("all that is left of one of which a part came back, and it is invalid", () => {
    const { commission } = forfeit(takeBack(settled, toFen(400), []).commission);
    expect(commission).toMatchObject({ forfeitedFen: 400, status: "invalid" });
  });

  test("and owes, when the order fails later, only what was not forfeited", () => {
    const rest = forfeit(paid).commission;
    const failed = takeBack(rest, zeroFen, []);
    expect(failed).toMatchObject({ settledFen: 0, owedFen: 300 });
    expect(failed.commission.forfeitedFen).toBe(0);
  });
});
