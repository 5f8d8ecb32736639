import { between, eq, sql, type Column } from "drizzle-orm";
import { emptyBalances, ledgerAccounts, type Balances } from "../domain/ledger";
import {
  allocations,
  balances,
  commissions,
  ledgerEntries,
  withdrawals,
} from "../storage/money-tables";
import { distributors } from "../storage/people-tables";
import type { World } from "../storage/world";

/** What a distributor's accounts hold: as stored, as the entries sum up, and as orders and withdrawals say. */
export interface CheckedAccounts {
  readonly distributorId: number;
  readonly stored: Balances;
  readonly entered: Balances;
  readonly derived: Balances;
}

/** Distributors by their ids, both ends among them. */
export interface Whose {
  readonly from: number;
  readonly to: number;
}

const everybody: Whose = { from: Number.MIN_SAFE_INTEGER, to: Number.MAX_SAFE_INTEGER };
const mostAtOnce = 25;

/** Everybody in parts that are checked in a moment each: what is checked together is of one moment. */
export function partsOf(world: World): readonly Whose[] {
  const ids = world.db
    .select({ id: distributors.distributorId })
    .from(distributors)
    .orderBy(distributors.distributorId)
    .all()
    .filter((_row, index) => index > 0 && index % mostAtOnce === 0)
    .map(({ id }) => id);
  // The first and the last part reach as far as any id may, whosever it is.
  return [everybody.from, ...ids].map((from, index) => ({
    from,
    to: (ids[index] ?? everybody.to + 1) - 1,
  }));
}

/** Derives distributors' accounts again, from nothing but the orders and the withdrawals. */
export function checkLedger(world: World, whose: Whose = everybody): readonly CheckedAccounts[] {
  const stored = byDistributor(
    world.db.select().from(balances).where(among(whose, balances.distributorId)).all(),
  );
  const entered = byDistributor(sumEntries(world, whose));
  const derived = deriveBalances(world, whose);
  const ids = new Set([...stored.keys(), ...entered.keys(), ...derived.keys()]);
  return [...ids]
    .toSorted((one, other) => one - other)
    .map((id) => ({
      distributorId: id,
      stored: stored.get(id) ?? emptyBalances,
      entered: entered.get(id) ?? emptyBalances,
      derived: derived.get(id) ?? emptyBalances,
    }));
}

/** Withdrawals whose allocations do not sum to their amount, while they hold or have paid money. */
export function unevenWithdrawals(world: World, whose: Whose = everybody): readonly number[] {
  return world.db
    .select({ withdrawalId: withdrawals.withdrawalId })
    .from(withdrawals)
    .leftJoin(allocations, eq(allocations.withdrawalId, withdrawals.withdrawalId))
    .where(among(whose, withdrawals.distributorId))
    .groupBy(withdrawals.withdrawalId)
    .having(sql`coalesce(sum(${allocations.amountFen}), 0) <> ${withdrawals.amountFen}`)
    .all()
    .map((row) => row.withdrawalId);
}

function among({ from, to }: Whose, distributorId: Column) {
  return between(distributorId, from, to);
}

function byDistributor(rows: readonly ({ distributorId: number } & Balances)[]) {
  return new Map(rows.map((row) => [row.distributorId, row]));
}

function sumEntries(world: World, whose: Whose) {
  const sum = (account: string) => sql<number>`sum(${sql.identifier(account)})`;
  return world.db
    .select({
      distributorId: ledgerEntries.distributorId,
      pending: sum("pending"),
      settled: sum("settled"),
      locked: sum("locked"),
      withdrawn: sum("withdrawn"),
      debt: sum("debt"),
      platform: sum("platform"),
    })
    .from(ledgerEntries)
    .where(among(whose, ledgerEntries.distributorId))
    .groupBy(ledgerEntries.distributorId)
    .all();
}

function deriveBalances(world: World, whose: Whose): Map<number, Balances> {
  const when = (condition: string, amount: string) =>
    sql<number>`coalesce(sum(CASE WHEN ${sql.raw(condition)} THEN ${sql.raw(amount)} END), 0)`;
  const left = "amount_fen - clawed_fen - locked_fen - withdrawn_fen - offset_fen - forfeited_fen";
  const earned = world.db
    .select({
      distributorId: commissions.distributorId,
      pending: when("status = 'pending'", "amount_fen - clawed_fen"),
      settled: when("status NOT IN ('pending', 'invalid')", `max(0, ${left})`),
      offset: when("true", "offset_fen"),
      owed: when("true", `max(0, -(${left}))`),
    })
    .from(commissions)
    .where(among(whose, commissions.distributorId))
    .groupBy(commissions.distributorId)
    .all();
  const held = sumAllocations(world, whose);
  return new Map(
    earned.map(({ distributorId, pending, settled, offset, owed }) => {
      const { locked = 0, withdrawn = 0 } = held.get(distributorId) ?? {};
      // Plus zero, since a negated zero would be another value.
      const debt = offset - owed + 0;
      const platform = -(pending + settled + locked + withdrawn + debt) + 0;
      return [distributorId, { pending, settled, locked, withdrawn, debt, platform }];
    }),
  );
}

function sumAllocations(world: World, whose: Whose) {
  const rows = world.db
    .select({
      distributorId: withdrawals.distributorId,
      locked: sql<number>`sum(CASE WHEN ${withdrawals.status} IN (0, 1) THEN ${allocations.amountFen} ELSE 0 END)`,
      withdrawn: sql<number>`sum(CASE WHEN ${withdrawals.status} = 2 THEN ${allocations.amountFen} ELSE 0 END)`,
    })
    .from(allocations)
    .innerJoin(withdrawals, eq(withdrawals.withdrawalId, allocations.withdrawalId))
    .where(among(whose, withdrawals.distributorId))
    .groupBy(withdrawals.distributorId)
    .all();
  return new Map(rows.map((row) => [row.distributorId, row]));
}

/** Whatever can be withdrawn pays back what is owed, so nobody has both. */
export function hasMoneyAndDebt({ stored }: CheckedAccounts): boolean {
  return stored.settled > 0 && stored.debt < 0;
}

/** The accounts whose stored balance is not what their entries or the business say. */
export function differencesOf({ stored, entered, derived }: CheckedAccounts) {
  return ledgerAccounts.filter(
    (account) => stored[account] !== derived[account] || stored[account] !== entered[account],
  );
}
