import { and, gt, lt } from "drizzle-orm";
import { toFen, type Fen } from "@distribution/sdk/server";
import { lostPartsSentence, offset, offsetMovement } from "../../domain/commission";
import type { Balances, Movement } from "../../domain/ledger";
import { allocate, type Allocation } from "../../domain/withdrawal";
import { balances } from "../../storage/money-tables";
import type { CommissionRow } from "../../storage/rows";
import type { World } from "../../storage/world";

/** The books that money moves in: the world's own, or those of a story that is told in bulk. */
export interface MoneyBooks {
  balancesOf(distributorId: number): Balances;
  /** What a withdrawal may take of, oldest first. */
  settledCommissions(distributorId: number): Iterable<CommissionRow>;
  saveCommission(row: CommissionRow): void;
  book(
    distributorId: number,
    movement: Movement,
    cause: { readonly commissionId?: number; readonly withdrawalId?: number },
  ): void;
}

/**
 * Whatever can be withdrawn pays back what is owed: nobody has withdrawable money and a debt at once.
 * Call it wherever money has become withdrawable. Gives how much was paid back.
 */
export function payBackDebt(books: MoneyBooks, distributorId: number): Fen {
  const { settled, debt } = books.balancesOf(distributorId);
  const amount = toFen(Math.min(settled, -debt));
  for (const { commission, amountFen } of takeSettled(books, distributorId, amount)) {
    const { commissionId } = commission;
    books.book(distributorId, offsetMovement(amountFen), { commissionId });
  }
  return amount;
}

/** Takes `amount` of what can be withdrawn for what is owed, oldest first, as a withdrawal would. */
export function takeSettled(
  books: MoneyBooks,
  distributorId: number,
  amount: Fen,
): readonly Allocation<CommissionRow>[] {
  if (amount === 0) return [];
  const parts = allocate(books.settledCommissions(distributorId), amount);
  for (const { commission, amountFen } of parts) {
    const taken = offset(commission, amountFen);
    books.saveCommission({ ...taken, failReason: lostPartsSentence(taken) });
  }
  return parts;
}

/** A world of an older version may have been left with both: what is owed there is paid back when it opens. */
export function payBackOldDebts(world: World): void {
  world.transaction(() => {
    const both = world.db
      .select({ distributorId: balances.distributorId })
      .from(balances)
      .where(and(gt(balances.settled, 0), lt(balances.debt, 0)))
      .all();
    for (const { distributorId } of both) payBackDebt(world.books, distributorId);
  });
}
