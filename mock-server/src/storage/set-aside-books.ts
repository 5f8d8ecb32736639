import { and, eq, sql } from "drizzle-orm";
import { setAside } from "./people-tables";
import { slot, type Database } from "./prepare";

type SetAside = typeof setAside.$inferSelect;

/** The records that a job could not do, until they have their next turn. */
export function setAsideBooks(db: Database) {
  const all = db.select().from(setAside).orderBy(setAside.recordId).prepare();
  const put = db
    .insert(setAside)
    .values({
      job: slot("job"),
      recordId: slot("recordId"),
      attempts: slot("attempts"),
      retryAt: slot("retryAt"),
    })
    .onConflictDoUpdate({
      target: [setAside.job, setAside.recordId],
      set: { attempts: sql.raw("excluded.attempts"), retryAt: sql.raw("excluded.retry_at") },
    })
    .prepare();
  const take = db
    .delete(setAside)
    .where(and(eq(setAside.job, slot("job")), eq(setAside.recordId, slot("recordId"))))
    .prepare();
  return {
    setAside: (): readonly SetAside[] => all.all(),
    putAside: (row: SetAside) => put.run({ ...row }),
    takeBack: (job: string, recordId: number) => take.run({ job, recordId }),
  };
}
