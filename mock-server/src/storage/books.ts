import type { Clock } from "./clock";
import { ledgerBooks } from "./ledger-books";
import { orderBooks } from "./order-books";
import { peopleBooks } from "./people-books";
import type { Database } from "./prepare";
import { withdrawalBooks } from "./withdrawal-books";

/**
 * The business as the money rules see it: orders, commissions, withdrawals and the ledger. Every
 * statement is prepared once, since a scenario runs tens of thousands of them before it answers.
 */
export type Books = ReturnType<typeof openBooks>;

export function openBooks(db: Database, clock: Clock) {
  return {
    ...peopleBooks(db),
    ...orderBooks(db),
    ...withdrawalBooks(db),
    ...ledgerBooks(db, clock),
  };
}
