import { and, asc, eq, isNull, lte, or } from "drizzle-orm";
import { bindings } from "./people-tables";
import { outsideOf, slot, type Database } from "./prepare";

/** When customers' bindings end, and who has to be reminded of it. */
export function bindingBooks(db: Database) {
  const inForce = isNull(bindings.expiredAt);
  const toRemind = and(isNull(bindings.remindedAt), inForce);
  const soonest = { at: bindings.expiresAt };
  const nextToRemind = db
    .select(soonest)
    .from(bindings)
    .where(and(toRemind, outsideOf(bindings.bindingId)))
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
  const due = db
    .select({ bindingId: bindings.bindingId })
    .from(bindings)
    .where(
      or(
        and(inForce, lte(bindings.expiresAt, slot("time"))),
        and(toRemind, lte(bindings.expiresAt, slot("remindUntil"))),
      ),
    )
    .orderBy(asc(bindings.bindingId))
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
    /** Bindings that have ended by `time`, and those in force that end by `remindUntil` and whose distributors have not been reminded. */
    dueBindings: (time: number, remindUntil: number): readonly number[] =>
      due.all({ time, remindUntil }).map(({ bindingId }) => bindingId),
    findBinding: (bindingId: number) => byId.get({ id: bindingId }),
    markReminded: (bindingId: number, time: number) => remind.run({ id: bindingId, time }),
    endBinding: (bindingId: number, time: number) => end.run({ id: bindingId, time }),
  };
}
