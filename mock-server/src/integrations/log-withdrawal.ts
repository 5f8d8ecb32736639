import { eq } from "drizzle-orm";
import { withdrawals } from "../storage/money-tables";
import type { withdrawLog } from "../storage/outbox-tables";
import { missing, type Step } from "./handler";

type LogStatus = (typeof withdrawLog.$inferSelect)["status"];

/** Keeps the log of withdrawals. All its events have one receiver, so that they come in their order. */
export const logWithdrawal = (status: LogStatus): Step => ({
  run: (world, { recordId, at }) => {
    const withdrawal = world.db
      .select()
      .from(withdrawals)
      .where(eq(withdrawals.withdrawalId, recordId))
      .get();
    if (!withdrawal) throw missing("提现记录", recordId);
    const { memberId } = world.books.distributor(withdrawal.distributorId);
    return {
      write: () =>
        world.books.logWithdrawal({
          withdrawalId: recordId,
          memberId,
          amountFen: withdrawal.amountFen,
          status,
          failReason: withdrawal.failMessage,
          createdAt: withdrawal.createdAt,
          updatedAt: at,
        }),
    };
  },
});
