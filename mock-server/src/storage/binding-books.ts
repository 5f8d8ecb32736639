import { and, asc, eq, isNull, lte } from "drizzle-orm";
import { bindings } from "./people-tables";
import { outsideOf, slot, type Database } from "./prepare";

/** When customers' bindings end, and who has to be reminded of it. */
export function bindingBooks(db: Database) {
  const inForce = isNull(bindings.expiredAt);
  // Those that ended without a reminder are few, and the job passes over each once: with them in the
  // condition SQLite would read every binding for want of an index.
  const notReminded = isNull(bindings.remindedAt);
  const soonest = { at: bindings.expiresAt };
  const nextToRemind = db
    .select(soonest)
    .from(bindings)
    .where(and(notReminded, outsideOf(bindings.bindingId)))
    .orderBy(asc(bindings.expiresAt))
    .limit(1)
    .prepare();
  const nextToEnd = db
    .select(soonest)
    .from(bindings)
    .where(and(inForce, outsideOf(bindings.bindingId)))
    .orderBy(asc(bindings.expiresAt))
    .limit(1)
    .prepare();
  const ids = { bindingId: bindings.bindingId };
  const toEnd = db
    .select(ids)
    .from(bindings)
    .where(and(inForce, lte(bindings.expiresAt, slot("time"))))
    .prepare();
  const toRemind = db
    .select(ids)
    .from(bindings)
    .where(and(notReminded, lte(bindings.expiresAt, slot("time"))))
    .prepare();
  const byId = db
    .select()
    .from(bindings)
    .where(eq(bindings.bindingId, slot("id")))
    .prepare();
  const remind = db
    .update(bindings)
    .set({ remindedAt: slot("time") })
    .where(eq(bindings.bindingId, slot("id")))
    .prepare();
  const end = db
    .update(bindings)
    .set({ expiredAt: slot("time") })
    .where(eq(bindings.bindingId, slot("id")))
    .prepare();
  return {
    nextBindingToRemind: (aside: readonly number[]) =>
      nextToRemind.get({ aside: JSON.stringify(aside) })?.at,
    nextBindingToEnd: (aside: readonly number[]) =>
      nextToEnd.get({ aside: JSON.stringify(aside) })?.at,
    /** Bindings that have ended by `time`, and those that end by `remindUntil` and whose distributors have not been reminded. */
    dueBindings: (time: number, remindUntil: number): readonly number[] => {
      const rows = [...toEnd.all({ time }), ...toRemind.all({ time: remindUntil })];
      return [...new Set(rows.map(({ bindingId }) => bindingId))];
    },
    findBinding: (bindingId: number) => byId.get({ id: bindingId }),
    markReminded: (bindingId: number, time: number) => remind.run({ id: bindingId, time }),
    endBinding: (bindingId: number, time: number) => end.run({ id: bindingId, time }),
  };
}
