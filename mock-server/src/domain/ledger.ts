/**
 * A distributor's accounts, and the platform's account opposite. All but two are never below zero:
 * `debt` is zero or less (what later commission pays back), `platform` mirrors the sum of the rest.
 */
export const ledgerAccounts = [
  "pending",
  "settled",
  "locked",
  "withdrawn",
  "debt",
  "platform",
] as const;
export type LedgerAccount = (typeof ledgerAccounts)[number];

/** An amount in fen for every account. */
export type Balances = Readonly<Record<LedgerAccount, number>>;

/**
 * Why money moved; the word that the ledger keeps with every entry. `invalidate` takes back what was
 * pending, `claw-back` what was released, `take-out` brings it back from a withdrawal in review first,
 * and `offset` pays back a debt.
 */
export type MovementKind =
  | "accrue"
  | "release"
  | "invalidate"
  | "take-out"
  | "claw-back"
  | "offset"
  | "forfeit"
  | "lock"
  | "return"
  | "pay-out";

/** One balanced movement of a distributor's money. The changes sum to zero. */
export interface Movement {
  readonly kind: MovementKind;
  readonly changes: Balances;
}

export const emptyBalances: Balances = {
  pending: 0,
  settled: 0,
  locked: 0,
  withdrawn: 0,
  debt: 0,
  platform: 0,
};

/** @throws RangeError where the changes do not sum to zero, or one is not a whole number: the transaction must not commit. */
export function movement(kind: MovementKind, changes: Partial<Balances>): Movement {
  const all: Record<LedgerAccount, number> = { ...emptyBalances };
  // Added to zero, since a negated zero is another value.
  for (const account of ledgerAccounts) all[account] += changes[account] ?? 0;
  const sum = ledgerAccounts.reduce((total, account) => total + all[account], 0);
  if (sum !== 0 || !ledgerAccounts.every((account) => Number.isSafeInteger(all[account]))) {
    throw new RangeError(`an unbalanced ${kind}: ${JSON.stringify(changes)}`);
  }
  return { kind, changes: all };
}

/** @throws RangeError where an account would be overdrawn. */
export function post(balances: Balances, { kind, changes }: Movement): Balances {
  const next = { ...balances };
  for (const account of ledgerAccounts) next[account] += changes[account];
  if (
    next.pending < 0 ||
    next.settled < 0 ||
    next.locked < 0 ||
    next.withdrawn < 0 ||
    next.debt > 0
  ) {
    throw new RangeError(`${kind} overdraws an account: ${JSON.stringify(next)}`);
  }
  return next;
}
