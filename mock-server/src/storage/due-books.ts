import { sql, type SQL } from "drizzle-orm";
import { reminderMs } from "../domain/binding";
import { goods } from "./goods-tables";
import { commissions, withdrawals } from "./money-tables";
import { bindings, userSettings } from "./people-tables";
import { slot, type Database } from "./prepare";

/** For a story, which stops at thousands of moments of which few bring anything: what the jobs ask, in one statement. */
export function dueBooks(db: Database) {
  const then = slot("time");
  const any = (table: SQL, where: SQL) => sql`EXISTS (SELECT 1 FROM ${table} WHERE ${where})`;
  const isAnyDue = db
    .select({
      isDue: sql<number>`${sql.join(
        [
          any(sql`${commissions}`, sql`status = 'pending' AND withdrawable_at <= ${then}`),
          any(
            sql`${bindings}`,
            sql`reminded_at IS NULL AND expires_at <= ${then} + ${sql.raw(String(reminderMs))}`,
          ),
          any(sql`${bindings}`, sql`expired_at IS NULL AND expires_at <= ${then}`),
          any(sql`${withdrawals}`, sql`status = 1 AND confirm_by <= ${then}`),
          any(sql`${goods}`, sql`on_shelf_at <= ${then}`),
          any(sql`${userSettings}`, sql`auto_withdraw_enabled`),
        ],
        sql` OR `,
      )}`,
    })
    .from(sql`(SELECT 1)`)
    .prepare();
  return {
    /** False where no job has anything to do by `time`; true where one may have. Those of each day have no part in a story. */
    mayBeDue: (time: number): boolean => isAnyDue.get({ time })?.isDue === 1,
  };
}
