import { lostPartsSentence, release, remainingFen } from "../../domain/commission";
import type { CommissionRow } from "../../storage/rows";
import { payBackDebt, type MoneyBooks } from "./pay-back-debt";

/** The freeze of a commission is over: it becomes withdrawable, less what pays back a debt. */
export function releaseCommission(books: MoneyBooks, commission: CommissionRow): void {
  const { commission: released, movement } = release(commission);
  books.saveCommission({ ...released, failReason: lostPartsSentence(released) });
  if (remainingFen(commission) === 0) return;
  const { commissionId, distributorId } = commission;
  books.book(distributorId, movement, { commissionId });
  payBackDebt(books, distributorId);
}
