import { and, asc, isNull, lte, sql, eq } from "drizzle-orm";
import { bindings } from "./people-tables";
import { slot, type Database } from "./prepare";

/** When customers' bindings end, and who has to be reminded of it. */
export function bindingBooks(db: Database) {
  const soonest = sql<number | null>`min(${bindings.expiresAt})`;
  const nextToRemind = db
    .select({ at: soonest })
    .from(bindings)
    .where(and(isNull(bindings.remindedAt), isNull(bindings.expiredAt)))
    .prepare();
  const nextToEnd = db
    .select({ at: soonest })
    .from(bindings)
    .where(isNull(bindings.expiredAt))
    .prepare();
  const toRemind = db
    .select()
    .from(bindings)
    .where(
      and(
        isNull(bindings.remindedAt),
        isNull(bindings.expiredAt),
        lte(bindings.expiresAt, slot("time")),
      ),
    )
    .orderBy(asc(bindings.bindingId))
    .prepare();
  const remind = db
    .update(bindings)
    .set({ remindedAt: slot("time") })
    .where(eq(bindings.bindingId, slot("id")))
    .prepare();
  const end = db
    .update(bindings)
    .set({ expiredAt: slot("time") })
    .where(and(isNull(bindings.expiredAt), lte(bindings.expiresAt, slot("time"))))
    .prepare();
  return {
    nextBindingToRemind: (): number | null => nextToRemind.get()?.at ?? null,
    nextBindingToEnd: (): number | null => nextToEnd.get()?.at ?? null,
    /** Bindings in force that end by `time`, and whose distributors have not been reminded. */
    bindingsToRemind: (time: number) => toRemind.all({ time }),
    markReminded: (bindingId: number, time: number) => remind.run({ id: bindingId, time }),
    /** Notes which bindings have ended by `time`; gives how many. */
    endBindings: (time: number): number => end.run({ time }).changes,
  };
}
