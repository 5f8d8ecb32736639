import { toBasisPoints, toFen, withdrawalStatuses, type ErrorCode } from "@distribution/sdk/server";
import fc from "fast-check";
import { expect, test } from "vitest";
import { defaultRule } from "./default-rule";
import { availableFen, zeroFen, type Commission } from "./commission";
import { Refusal } from "./refusal";
import {
  allocate,
  applicationAmount,
  feeFen,
  stepsTo,
  unavailableReason,
  type Applicant,
} from "./withdrawal";

const rich: Applicant = {
  locked: false,
  settledFen: toFen(500_000),
  appliedToday: 0,
  mayDrawRest: false,
};

const allowed = { 0: [1, 2, 3, 4], 1: [2, 3], 2: [], 3: [], 4: [] } as const;
const steps = withdrawalStatuses.flatMap((from) =>
  withdrawalStatuses.map((to) => ({
    from,
    to,
    ok: (allowed[from] as readonly number[]).includes(to),
  })),
);

test.each(steps)("a withdrawal in status $from may become $to: $ok", ({ from, to, ok }) => {
  if (from === to) expect(stepsTo(from, to)).toBe(false);
  else if (ok) expect(stepsTo(from, to)).toBe(true);
  else expect(() => stepsTo(from, to)).toThrow(Refusal);
});

test.each([
  { asked: 1_000, takes: 1_000 },
  { asked: 200_000, takes: 200_000 },
  { asked: undefined, takes: 200_000 },
])("an application for $asked takes $takes", ({ asked, takes }) => {
  const amount = asked === undefined ? undefined : toFen(asked);
  expect(applicationAmount(defaultRule, rich, "wechat", amount)).toBe(takes);
});

test("the whole balance may be asked for, and a rest that is more than the minimum in parts", () => {
  const who = { ...rich, settledFen: toFen(5_000) };
  expect(applicationAmount(defaultRule, who, "wechat", toFen(5_000))).toBe(5_000);
  const fired = { ...who, mayDrawRest: true };
  expect(applicationAmount(defaultRule, fired, "wechat", toFen(1_000))).toBe(1_000);
});

const refusals: readonly {
  readonly code: ErrorCode;
  readonly who?: Partial<Applicant>;
  readonly asked?: number;
  readonly method?: "wechat" | "bank";
}[] = [
  { code: "WITHDRAW_BELOW_MINIMUM", asked: 999 },
  { code: "WITHDRAW_BELOW_MINIMUM", who: { settledFen: toFen(999) } },
  { code: "WITHDRAW_ABOVE_MAXIMUM", asked: 200_001 },
  { code: "WITHDRAW_INSUFFICIENT", asked: 5_000, who: { settledFen: toFen(4_999) } },
  { code: "WITHDRAW_LIMIT_REACHED", asked: 1_000, who: { appliedToday: 3 } },
  { code: "WITHDRAW_METHOD_DISABLED", asked: 1_000, method: "bank" },
  { code: "DISTRIBUTOR_LOCKED", asked: 1_000, who: { locked: true } },
];

test.each(refusals)("$code for $asked by $who", ({ code, who, asked, method = "wechat" }) => {
  const rule = { ...defaultRule, withdrawMethods: ["wechat" as const] };
  const apply = () =>
    applicationAmount(
      rule,
      { ...rich, ...who },
      method,
      asked === undefined ? undefined : toFen(asked),
    );
  expect(apply).toThrow(expect.objectContaining({ code }));
});

test.each([
  { who: rich, says: undefined },
  { who: { ...rich, settledFen: defaultRule.minWithdrawFen }, says: undefined },
  { who: { ...rich, settledFen: toFen(999) }, says: /不足最低金额 ¥10\.00/ },
  { who: { ...rich, appliedToday: 3 }, says: /明天 0 点/ },
  { who: { ...rich, locked: true as const }, says: /冻结/ },
])("the reason why nothing can be withdrawn is a sentence", ({ who, says }) => {
  const reason = unavailableReason(defaultRule, who);
  if (says) expect(reason).toMatch(says);
  else expect(reason).toBeUndefined();
});

test.each([
  { amount: 50_000, rate: 60, fee: 300 },
  { amount: 1_001, rate: 60, fee: 6 },
  { amount: 100, rate: 0, fee: 0 },
])("the fee of $amount fen at $rate basis points is $fee", ({ amount, rate, fee }) => {
  expect(feeFen(toFen(amount), toBasisPoints(rate))).toBe(fee);
});

test("allocations take the oldest first, split the last, and sum to the amount", () => {
  const amounts = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(amounts, fc.double({ min: 0, max: 1, noNaN: true }), (parts, share) => {
      const commissions = parts.map((amountFen): Commission => ({
        amountFen: toFen(amountFen),
        clawedFen: zeroFen,
        status: "settled",
        lockedFen: zeroFen,
        withdrawnFen: zeroFen,
        offsetFen: zeroFen,
        forfeitedFen: zeroFen,
      }));
      const asked = Math.floor(parts.reduce((sum, part) => sum + part, 0) * share);
      const allocations = allocate(commissions, toFen(asked));
      expect(allocations.reduce((sum, { amountFen }) => sum + amountFen, 0)).toBe(asked);
      const whole = allocations.slice(0, -1);
      expect(
        whole.every(({ commission, amountFen }) => amountFen === availableFen(commission)),
      ).toBe(true);
      expect(allocations.every(({ amountFen }) => amountFen > 0)).toBe(true);
    }),
  );
});

test("asking for more than the commissions hold breaks off: the books would be wrong", () => {
  expect(() => allocate([], toFen(1))).toThrow(RangeError);
});
