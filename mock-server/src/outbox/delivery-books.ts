import { and, asc, eq, lt, lte, notExists, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { deliveries, events } from "../storage/outbox-tables";
import { slot, type Database } from "../storage/prepare";
import { onceAWorld } from "./once-a-world";

export type Delivery = typeof deliveries.$inferSelect;

interface Claim {
  /** The world's time. */
  readonly now: number;
  /** The machine's, as the end of the claim. */
  readonly realNow: number;
  readonly leasedUntil: number;
  /** Receivers that are given no more for now. */
  readonly busy: readonly string[];
  /** The only receivers that are given any; null: all of them. */
  readonly only: readonly string[] | null;
}

/** How deliveries are taken and ended. */
export const deliveryBooks = onceAWorld((db: Database) => {
  const event = db
    .select()
    .from(events)
    .where(eq(events.eventId, slot("eventId")))
    .prepare();
  const claim = db
    .update(deliveries)
    .set({ leasedUntil: slot("leasedUntil"), attempts: sql`${deliveries.attempts} + 1` })
    .where(sql`${deliveries.deliveryId} = ${nextDelivery(db)}`)
    .returning()
    .prepare();
  const settle = db
    .update(deliveries)
    .set({
      status: slot("status"),
      nextAttemptAt: slot("nextAttemptAt"),
      lastError: slot("lastError"),
      deliveredAt: slot("deliveredAt"),
      leasedUntil: sql`0`,
    })
    .where(
      and(
        eq(deliveries.deliveryId, slot("deliveryId")),
        eq(deliveries.leasedUntil, slot("leasedUntil")),
      ),
    )
    .prepare();
  return {
    event: (eventId: number) => event.get({ eventId }),
    /** Takes the next delivery for oneself, and counts the attempt: even one that kills the process. */
    claim: (given: Claim): Delivery | undefined =>
      claim.get({
        ...given,
        busy: JSON.stringify(given.busy),
        only: given.only && JSON.stringify(given.only),
      }),
    /**
     * Ends a claim. False where it has run out and somebody else has the delivery, or where it was
     * reset meanwhile: then the outcome is nobody's business any more.
     */
    settle: (claimed: Delivery): boolean => settle.run({ ...claimed }).changes > 0,
  };
});

/** The longest due one that nobody has claimed, with nothing pending before it in its lane. */
function nextDelivery(db: Database) {
  const due = alias(deliveries, "due");
  const earlier = alias(deliveries, "earlier");
  // Spelt out, since a bound value would keep SQLite from the index of what is pending.
  const pending = sql`'pending'`;
  const pendingBefore = db
    .select({ one: sql`1` })
    .from(earlier)
    .where(
      and(
        eq(earlier.lane, due.lane),
        lt(earlier.deliveryId, due.deliveryId),
        eq(earlier.status, pending),
      ),
    );
  return db
    .select({ deliveryId: due.deliveryId })
    .from(due)
    .where(
      and(
        eq(due.status, pending),
        lte(due.nextAttemptAt, slot("now")),
        lte(due.leasedUntil, slot("realNow")),
        sql`${due.receiver} NOT IN (SELECT value FROM json_each(${sql.placeholder("busy")}))`,
        sql`(${sql.placeholder("only")} IS NULL OR ${due.receiver} IN (SELECT value FROM json_each(${sql.placeholder("only")})))`,
        notExists(pendingBefore),
      ),
    )
    .orderBy(asc(due.nextAttemptAt), asc(due.deliveryId))
    .limit(1);
}
