import { and, asc, eq, inArray, lte, sql } from "drizzle-orm";
import { withdrawalStatus, type Fen } from "@distribution/sdk/server";
import type { Hold } from "../domain/commission";
import { Refusal } from "../domain/refusal";
import type { Allocation } from "../domain/withdrawal";
import { insertInto, keyOf, outsideOf, slot, type Database } from "./prepare";
import type { CommissionRow, New, WithdrawalRow } from "./rows";
import { allocations, commissions, withdrawals, withdrawalSteps } from "./money-tables";

const open = [withdrawalStatus.review, withdrawalStatus.approved];

// oxlint-disable-next-line max-lines-per-function -- one statement after the other
const prepare = (db: Database) => {
  const insertWithdrawal = insertInto(db, withdrawals);
  const insertStep = insertInto(db, withdrawalSteps);
  const insertAllocation = insertInto(db, allocations);
  const withdrawal = db
    .select()
    .from(withdrawals)
    .where(eq(withdrawals.withdrawalId, slot("id")))
    .prepare();
  const byRequest = db
    .select()
    .from(withdrawals)
    .where(
      and(eq(withdrawals.distributorId, slot("id")), eq(withdrawals.requestId, slot("requestId"))),
    )
    .prepare();
  // Closing is WeChat's own affair: no time of ours ends it.
  const unconfirmed = and(
    eq(withdrawals.status, sql`1`),
    sql`coalesce(${withdrawals.transferState}, 'waiting') <> 'closing'`,
  );
  const toExpire = db
    .select()
    .from(withdrawals)
    .where(and(unconfirmed, lte(withdrawals.confirmBy, slot("time"))))
    .prepare();
  const nextExpiry = db
    .select({ at: sql<number | null>`min(${withdrawals.confirmBy})` })
    .from(withdrawals)
    .where(and(unconfirmed, outsideOf(withdrawals.withdrawalId)))
    .prepare();
  const approved = db
    .select()
    .from(withdrawals)
    .where(and(eq(withdrawals.distributorId, slot("id")), eq(withdrawals.status, sql`1`)))
    .orderBy(asc(withdrawals.withdrawalId))
    .prepare();
  const updateWithdrawal = db
    .update(withdrawals)
    .set({
      amountFen: slot("amountFen"),
      originalFen: slot("originalFen"),
      returnedFen: slot("returnedFen"),
      feeFen: slot("feeFen"),
      status: slot("status"),
      failMessage: slot("failMessage"),
      failCode: slot("failCode"),
      confirmBy: slot("confirmBy"),
      transferState: slot("transferState"),
      // Not slots: the driver takes no booleans, so that the columns have to turn them into numbers.
      closesLate: sql.placeholder("closesLate") as never,
      authorised: sql.placeholder("authorised") as never,
      attention: slot("attention"),
      forfeitedAt: slot("forfeitedAt"),
      expectedAt: slot("expectedAt"),
    })
    .where(eq(withdrawals.withdrawalId, slot("withdrawalId")))
    .prepare();
  const allocated = db
    .select({ amountFen: allocations.amountFen, commission: commissions })
    .from(allocations)
    .innerJoin(commissions, eq(commissions.commissionId, allocations.commissionId))
    .where(eq(allocations.withdrawalId, slot("id")))
    .orderBy(asc(commissions.commissionId))
    .prepare();
  const allocation = and(
    eq(allocations.withdrawalId, slot("withdrawalId")),
    eq(allocations.commissionId, slot("commissionId")),
  );
  // Two statements, since an allocation of nothing is none.
  const dropAllocation = db
    .delete(allocations)
    .where(and(allocation, eq(allocations.amountFen, slot("takenFen"))))
    .prepare();
  const lowerAllocation = db
    .update(allocations)
    .set({ amountFen: sql`${allocations.amountFen} - ${slot("takenFen")}` })
    .where(allocation)
    .prepare();
  const holds = db
    .select({
      withdrawalId: allocations.withdrawalId,
      amountFen: allocations.amountFen,
      status: withdrawals.status,
    })
    .from(allocations)
    .innerJoin(withdrawals, eq(withdrawals.withdrawalId, allocations.withdrawalId))
    .where(and(eq(allocations.commissionId, slot("id")), inArray(withdrawals.status, open)))
    .prepare();
  return {
    insertWithdrawal,
    insertStep,
    insertAllocation,
    withdrawal,
    byRequest,
    toExpire,
    nextExpiry,
    approved,
    updateWithdrawal,
    allocated,
    dropAllocation,
    lowerAllocation,
    holds,
  };
};

/** Withdrawals, and what they took of which commission. */
export function withdrawalBooks(db: Database) {
  const run = prepare(db);
  return {
    insertWithdrawal: (row: New<WithdrawalRow, "withdrawalId">): WithdrawalRow => ({
      ...row,
      withdrawalId: keyOf(run.insertWithdrawal.run({ withdrawalId: null, ...row })),
    }),
    withdrawal(id: number): WithdrawalRow {
      const row = run.withdrawal.get({ id });
      if (!row) throw new Refusal("NOT_FOUND", "提现记录不存在");
      return row;
    },
    findByRequest: (distributorId: number, requestId: string): WithdrawalRow | undefined =>
      run.byRequest.get({ id: distributorId, requestId }),
    saveWithdrawal: (row: WithdrawalRow) => run.updateWithdrawal.run({ ...row }),
    /** Approved WeChat transfers that their owners have not confirmed by `time`. */
    unconfirmedWithdrawals: (time: number): WithdrawalRow[] => run.toExpire.all({ time }),
    /** A distributor's pay-outs under way. */
    approvedWithdrawals: (distributorId: number): WithdrawalRow[] =>
      run.approved.all({ id: distributorId }),
    nextExpiry: (aside: readonly number[]): number | null =>
      run.nextExpiry.get({ aside: JSON.stringify(aside) })?.at ?? null,
    insertStep: (step: Omit<typeof withdrawalSteps.$inferSelect, "stepId">) =>
      run.insertStep.run({ stepId: null, ...step }),
    insertAllocation: (withdrawalId: number, commissionId: number, amountFen: Fen) =>
      run.insertAllocation.run({ withdrawalId, commissionId, amountFen }),
    /** Takes `takenFen` out of what a withdrawal took of a commission. */
    lowerAllocation(withdrawalId: number, commissionId: number, takenFen: Fen): void {
      const taking = { withdrawalId, commissionId, takenFen };
      if (run.dropAllocation.run(taking).changes === 0) run.lowerAllocation.run(taking);
    },
    /** What a withdrawal took, of which commissions, oldest first. */
    allocationsOf: (withdrawalId: number): Allocation<CommissionRow>[] =>
      run.allocated.all({ id: withdrawalId }),
    /** Withdrawals under way that took a part of the commission. */
    holdsOf: (commissionId: number): Hold[] =>
      run.holds.all({ id: commissionId }).map(({ status, ...hold }) => ({
        ...hold,
        inReview: status === withdrawalStatus.review,
      })),
  };
}
