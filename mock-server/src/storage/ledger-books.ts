import { eq, sql } from "drizzle-orm";
import {
  emptyBalances,
  ledgerAccounts,
  post,
  type Balances,
  type Movement,
} from "../domain/ledger";
import type { Clock } from "./clock";
import { insertInto, slot, type Database } from "./prepare";
import { balances, ledgerEntries } from "./money-tables";

/** Every movement of a distributor's money, and what they sum up to. */
export function ledgerBooks(db: Database, clock: Clock) {
  const insertEntry = insertInto(db, ledgerEntries);
  const select = db
    .select()
    .from(balances)
    .where(eq(balances.distributorId, slot("id")))
    .prepare();
  const upsert = db
    .insert(balances)
    .values(
      Object.fromEntries(
        ["distributorId", ...ledgerAccounts].map((column) => [column, sql.placeholder(column)]),
      ) as never,
    )
    .onConflictDoUpdate({
      target: balances.distributorId,
      set: Object.fromEntries(
        ledgerAccounts.map((account) => [account, sql.raw(`excluded.${account}`)]),
      ),
    })
    .prepare();
  const balancesOf = (distributorId: number): Balances =>
    select.get({ id: distributorId }) ?? emptyBalances;
  return {
    balancesOf,
    /** Enters a movement into the distributor's ledger and balances. Call it inside a transaction. */
    book(
      distributorId: number,
      movement: Movement,
      cause: { readonly commissionId?: number; readonly withdrawalId?: number },
    ): void {
      const next = post(balancesOf(distributorId), movement);
      insertEntry.run({
        entryId: null,
        distributorId,
        kind: movement.kind,
        at: clock.now(),
        commissionId: cause.commissionId ?? null,
        withdrawalId: cause.withdrawalId ?? null,
        ...movement.changes,
        settledAfter: next.settled,
      });
      upsert.run({ ...next, distributorId });
    },
  };
}
