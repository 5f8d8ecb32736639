import fc from "fast-check";
import { expect, test } from "vitest";
import { emptyBalances, ledgerAccounts, movement, post } from "./ledger";

test("a movement that does not sum to zero is refused", () => {
  expect(() => movement("accrue", { pending: 100 })).toThrow(RangeError);
  expect(() => movement("accrue", { pending: 100, platform: -99 })).toThrow(RangeError);
});

test("a movement of a part of a fen is refused", () => {
  expect(() => movement("accrue", { pending: 0.5, platform: -0.5 })).toThrow(RangeError);
});

test.each(["pending", "settled", "locked", "withdrawn"] as const)(
  "%s is never below zero",
  (account) => {
    const overdraft = movement("return", { [account]: -1, platform: 1 });
    expect(() => post(emptyBalances, overdraft)).toThrow(RangeError);
  },
);

test("a debt may be owed, and is never more than paid back", () => {
  const owing = post(emptyBalances, movement("claw-back", { debt: -5, platform: 5 }));
  expect(owing.debt).toBe(-5);
  expect(() => post(owing, movement("release", { debt: 6, platform: -6 }))).toThrow(RangeError);
});

test("balances sum to zero after any movements that can be posted", () => {
  const change = fc.record({
    from: fc.constantFrom(...ledgerAccounts),
    to: fc.constantFrom(...ledgerAccounts),
    amount: fc.integer({ min: 0, max: 1_000_000 }),
  });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 60 }), (changes) => {
      let balances = emptyBalances;
      for (const { from, to, amount } of changes) {
        if (from === to) continue;
        try {
          balances = post(balances, movement("return", { [from]: -amount, [to]: amount }));
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }
      expect(ledgerAccounts.reduce((sum, account) => sum + balances[account], 0)).toBe(0);
      expect(
        Math.min(balances.pending, balances.settled, balances.locked, balances.withdrawn),
      ).toBeGreaterThanOrEqual(0);
    }),
  );
});
