import { emptyBalances, post, type Balances, type Movement } from "../../domain/ledger";
import {
  allocations,
  balances,
  commissions,
  ledgerEntries,
  withdrawals,
  withdrawalSteps,
} from "../../storage/money-tables";
import type { CommissionRow, New, WithdrawalRow } from "../../storage/rows";
import type { World } from "../../storage/world";
import type { MoneyBooks } from "../../use-cases/order/pay-back-debt";
import { bulkInsert } from "../bulk-insert";

export type CrowdBooks = ReturnType<typeof openCrowdBooks>;

/**
 * A crowd's money while its story is told: what still changes is kept in memory and written once, at
 * the end. Entered in the order of time, since ids grow with it.
 */
export function openCrowdBooks(world: World) {
  const earned: CommissionRow[] = [];
  const paid: WithdrawalRow[] = [];
  const ledger = openCrowdLedger(world);
  const earnedBy = new Map<number, number[]>();
  const taken = bulkInsert(world, allocations);
  const steps = bulkInsert(world, withdrawalSteps);
  const commission = (id: number): CommissionRow => {
    const row = earned[id - 1];
    if (!row) throw new RangeError(`there is no commission ${id}`);
    return row;
  };
  const saveCommission = (row: CommissionRow): void => {
    const kept = earned[row.commissionId - 1];
    if (kept) Object.assign(kept, row);
  };
  /** What a distributor earned, oldest first. */
  const earnedByOne = function* (distributorId: number): Iterable<CommissionRow> {
    for (const id of earnedBy.get(distributorId) ?? []) yield commission(id);
  };
  return {
    /** The books at one moment of the story. */
    at: (at: number): MoneyBooks => ({
      balancesOf: ledger.balancesOf,
      settledCommissions: earnedByOne,
      saveCommission,
      book: (distributorId, movement, cause) => ledger.book(at, distributorId, movement, cause),
    }),
    commission,
    saveCommission,
    addCommission(row: New<CommissionRow, "commissionId">): number {
      const commissionId = earned.push({ commissionId: earned.length + 1, ...row });
      const ids = earnedBy.get(row.distributorId);
      if (ids) ids.push(commissionId);
      else earnedBy.set(row.distributorId, [commissionId]);
      return commissionId;
    },
    nextWithdrawalId: () => paid.length + 1,
    saveWithdrawal(row: WithdrawalRow): void {
      paid[row.withdrawalId - 1] = row;
    },
    addAllocation: taken.add,
    addStep: steps.add,
    /** Writes everything that has not been written yet. */
    close(): void {
      const rest = {
        earned: bulkInsert(world, commissions),
        paid: bulkInsert(world, withdrawals),
      };
      for (const row of earned) rest.earned.add(row);
      for (const row of paid) rest.paid.add(row);
      for (const writer of [taken, steps, ...Object.values(rest)]) writer.flush();
      ledger.close();
    },
  };
}

function openCrowdLedger(world: World) {
  const accounts = new Map<number, Balances>();
  const entries = bulkInsert(world, ledgerEntries);
  const balancesOf = (distributorId: number) => accounts.get(distributorId) ?? emptyBalances;
  return {
    balancesOf,
    book(
      at: number,
      distributorId: number,
      movement: Movement,
      cause: { readonly commissionId?: number; readonly withdrawalId?: number },
    ): void {
      const next = post(balancesOf(distributorId), movement);
      accounts.set(distributorId, next);
      entries.add({
        distributorId,
        kind: movement.kind,
        at,
        commissionId: cause.commissionId ?? null,
        withdrawalId: cause.withdrawalId ?? null,
        ...movement.changes,
        settledAfter: next.settled,
      });
    },
    close(): void {
      const sums = bulkInsert(world, balances);
      for (const [distributorId, sum] of accounts) sums.add({ distributorId, ...sum });
      for (const writer of [entries, sums]) writer.flush();
    },
  };
}
