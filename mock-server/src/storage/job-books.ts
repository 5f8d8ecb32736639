import { eq, sql } from "drizzle-orm";
import { jobRuns, userSettings } from "./people-tables";
import { slot, type Database } from "./prepare";

type PeriodicJob = (typeof jobRuns.$inferSelect)["job"];

/** When the periodic jobs ran, and since when they have somebody to work for. */
export function jobBooks(db: Database) {
  const last = db
    .select({ at: jobRuns.lastAt })
    .from(jobRuns)
    .where(eq(jobRuns.job, slot("job")))
    .prepare();
  const note = db
    .insert(jobRuns)
    .values({ job: slot("job"), lastAt: slot("at") })
    .onConflictDoUpdate({ target: jobRuns.job, set: { lastAt: sql.raw("excluded.last_at") } })
    .prepare();
  const since = db
    .select({ at: sql<number | null>`min(${userSettings.autoWithdrawSince})` })
    .from(userSettings)
    .where(eq(userSettings.autoWithdrawEnabled, true))
    .prepare();
  return {
    lastRun: (job: PeriodicJob): number | null => last.get({ job })?.at ?? null,
    noteRun: (job: PeriodicJob, at: number) => note.run({ job, at }),
    /** The first moment at which somebody had it switched on; null where nobody has. */
    autoWithdrawSince: (): number | null => since.get()?.at ?? null,
  };
}
