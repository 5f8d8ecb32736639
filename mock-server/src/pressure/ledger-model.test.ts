import { and, eq, isNotNull } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { Refusal } from "../domain/refusal";
import { methodTerms } from "../domain/rule";
import { openWorld } from "../scenarios/open-world";
import { commissions, withdrawals } from "../storage/money-tables";
import { checkLedger, differencesOf, unevenWithdrawals } from "../use-cases/check-ledger";
import { populateBusiness } from "./business";
import type { Tally } from "./action";
import { ledgerActions } from "./ledger-actions";
import { expectSoundPayouts } from "./payout-actions";

/*
 * Whatever anybody does, in whatever order: the ledger sums to zero, stored balances are what orders
 * and withdrawals say, every withdrawal's allocations are its amount, and the books agree with a
 * second, much simpler bookkeeping that is kept beside them. MODEL_RUNS=5000 tries longer.
 */

const runs = Number(process.env["MODEL_RUNS"] ?? 500);
const world = openWorld({
  scenario: "empty",
  now: Date.parse("2026-11-22T10:00:00+08:00"),
});
afterAll(() => world.close());
const { actions, earnSomething } = ledgerActions(world);

/** How often each kind of action was not refused. */
const done = new Map<string, number>();

/** The books against themselves, and against the tally. */
function expectSoundBooks({ earned, paid }: Tally): void {
  const accounts = checkLedger(world);
  expect(accounts.filter((one) => differencesOf(one).length > 0)).toEqual([]);
  expect(unevenWithdrawals(world)).toEqual([]);
  // A job that fails would hide behind its record that is put aside.
  expect(world.books.setAside()).toEqual([]);
  for (const { distributorId, stored } of accounts) {
    const { pending, settled, locked, withdrawn, debt, platform } = stored;
    expect(pending + settled + locked + withdrawn + debt + platform).toBe(0);
    expect(Math.min(pending, settled, locked, withdrawn, -debt)).toBeGreaterThanOrEqual(0);
    // Whoever has money to withdraw owes nothing.
    expect(settled > 0 && debt < 0).toBe(false);
    const paidOut = [...(paid.get(distributorId)?.values() ?? [])].reduce(
      (sum, one) => sum + one,
      0,
    );
    expect(withdrawn).toBe(paidOut);
    // Money is never made: what is there, less what is owed, was promised by an order.
    expect(-platform).toBeLessThanOrEqual(earned.get(distributorId) ?? 0);
  }
  const uneasy = world.db
    .select()
    .from(commissions)
    .all()
    .filter(
      ({ status, lockedFen, withdrawnFen }) =>
        (status === "pending" && lockedFen + withdrawnFen > 0) ||
        (status === "locked" && lockedFen === 0),
    );
  expect(uneasy).toEqual([]);
  const { minFen } = methodTerms(world.books.rule(), "wechat");
  const lowered = world.db
    .select()
    .from(withdrawals)
    .where(and(isNotNull(withdrawals.originalFen), eq(withdrawals.status, 0)))
    .all();
  // What a failed order lowers below the minimum does not wait for its review any more.
  expect(lowered.filter(({ amountFen, isRest }) => !isRest && amountFen < minFen)).toEqual([]);
  expectSoundPayouts(world);
}

test(`in ${runs} random sequences of ${actions.length} kinds of action no fen is made or lost`, () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(...actions), { minLength: 15, maxLength: 60 }), (sequence) => {
      world.reset();
      populateBusiness(world);
      const tally: Tally = { earned: new Map(), paid: new Map() };
      earnSomething(tally);
      for (const { kind, run } of sequence) {
        try {
          world.transaction(() => run(tally));
          done.set(kind, (done.get(kind) ?? 0) + 1);
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
        }
        expectSoundBooks(tally);
      }
    }),
    { numRuns: runs },
  );
  // An action that is always refused would test nothing.
  const kinds = actions.map(({ kind }) => kind);
  console.log([...done].map((p) => p.join(" ")).join(", "));
  expect(kinds.filter((kind) => (done.get(kind) ?? 0) < runs / 250)).toEqual([]);
}, 600_000);
