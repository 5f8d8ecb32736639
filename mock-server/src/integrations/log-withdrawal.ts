import { withdrawLog } from "../storage/outbox-tables";
import type { Handler } from "./handler";

type LogStatus = (typeof withdrawLog.$inferSelect)["status"];

/**
 * Keeps the log of withdrawals. All its events have one receiver, so that they come in their order;
 * an application that is told again changes nothing that came after it.
 */
export const logWithdrawal =
  (status: LogStatus): Handler =>
  (world, { recordId, at }) => {
    const withdrawal = world.books.withdrawal(recordId);
    const { memberId } = world.books.distributor(withdrawal.distributorId);
    const change = { status, failReason: withdrawal.failMessage, updatedAt: at };
    const insert = world.db.insert(withdrawLog).values({
      withdrawalId: recordId,
      memberId,
      amountFen: withdrawal.amountFen,
      createdAt: withdrawal.createdAt,
      ...change,
    });
    return () => {
      if (status === "apply") insert.onConflictDoNothing().run();
      else insert.onConflictDoUpdate({ target: withdrawLog.withdrawalId, set: change }).run();
    };
  };
