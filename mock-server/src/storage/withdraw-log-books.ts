import { eq } from "drizzle-orm";
import { withdrawLog } from "./outbox-tables";
import { insertInto, slot, type Database } from "./prepare";

type LogRow = typeof withdrawLog.$inferSelect;

/** 提现日志: how far each withdrawal has come, for those who keep such a log. */
export function withdrawLogBooks(db: Database) {
  const known = db
    .select()
    .from(withdrawLog)
    .where(eq(withdrawLog.withdrawalId, slot("id")))
    .prepare();
  const insert = insertInto(db, withdrawLog);
  const update = db
    .update(withdrawLog)
    .set({ status: slot("status"), failReason: slot("failReason"), updatedAt: slot("updatedAt") })
    .where(eq(withdrawLog.withdrawalId, slot("withdrawalId")))
    .prepare();
  return {
    /** An application that is told late, or again, changes nothing that came after it. */
    logWithdrawal(row: LogRow): void {
      if (!known.get({ id: row.withdrawalId })) insert.run({ ...row });
      else if (row.status !== "apply") update.run({ ...row });
    },
  };
}
