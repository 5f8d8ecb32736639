import { bindingBooks } from "./binding-books";
import type { Clock } from "./clock";
import { dueBooks } from "./due-books";
import { goodsBooks } from "./goods-books";
import { jobBooks } from "./job-books";
import { ledgerBooks } from "./ledger-books";
import { orderBooks } from "./order-books";
import { peopleBooks } from "./people-books";
import type { Database } from "./prepare";
import { setAsideBooks } from "./set-aside-books";
import { withdrawLogBooks } from "./withdraw-log-books";
import { withdrawalBooks } from "./withdrawal-books";

/**
 * The business as the rules and jobs see it: orders, commissions, withdrawals, the ledger, bindings. Every
 * statement is prepared once, since a scenario runs tens of thousands of them before it answers.
 */
export type Books = ReturnType<typeof openBooks>;

export function openBooks(db: Database, clock: Clock) {
  return {
    ...peopleBooks(db),
    ...orderBooks(db),
    ...withdrawalBooks(db),
    ...ledgerBooks(db, clock),
    ...bindingBooks(db),
    ...goodsBooks(db),
    ...dueBooks(db),
    ...jobBooks(db),
    ...setAsideBooks(db),
    ...withdrawLogBooks(db),
  };
}
