import { and, eq, inArray, isNotNull, lt, ne, notExists, sql } from "drizzle-orm";
import { dayMs } from "../domain/shanghai-time";
import { deliveries, events, handledSteps, notifications, sink } from "../storage/outbox-tables";
import { sessions } from "../storage/people-tables";
import type { World } from "../storage/world";
import type { Job } from "./job";
import { nextAtHour } from "./next-at-hour";

const keptEventsMs = 30 * dayMs;
const keptNotificationsMs = 90 * dayMs;
/** Of a kind in one go; what is left goes the next day. */
const mostRows = 5_000;

/** Each night at four: forgets what nobody asks for any more, so that a kept world does not grow for ever. */
export const prune: Job = {
  next: (world) => {
    const last = world.quiet ? null : world.books.lastRun("prune");
    return last === null ? undefined : nextAtHour(last, 4);
  },
  due: () => [...kinds.keys()],
  run: (world, kind) => (kinds[kind]?.(world, world.clock.now()) ?? 0) > 0,
  finish: (world) => {
    world.books.noteRun("prune", world.clock.now());
  },
};

/** Each forgets one kind of rows, and gives how many. */
const kinds: readonly ((world: World, now: number) => number)[] = [
  endedSessions,
  deliveredEvents,
  oldNotifications,
  ({ db }, now) => {
    const old = db
      .select({ id: sink.sinkId })
      .from(sink)
      .where(lt(sink.at, now - keptEventsMs))
      .limit(mostRows);
    return db.delete(sink).where(inArray(sink.sinkId, old)).run().changes;
  },
  ({ db }, now) =>
    db
      .delete(handledSteps)
      .where(lt(handledSteps.at, now - keptEventsMs))
      .run().changes,
];

function endedSessions({ db }: World, now: number): number {
  return db.delete(sessions).where(lt(sessions.expiresAt, now)).run().changes;
}

/** What waits or is dead stays: somebody may still be told. */
function deliveredEvents({ db }: World, now: number): number {
  const open = db
    .select({ one: sql`1` })
    .from(deliveries)
    .where(and(eq(deliveries.eventId, events.eventId), ne(deliveries.status, "delivered")));
  const ids = db
    .select({ eventId: events.eventId })
    .from(events)
    .where(and(lt(events.at, now - keptEventsMs), notExists(open)))
    .orderBy(events.eventId)
    .limit(mostRows)
    .all()
    .map(({ eventId }) => eventId);
  const these = sql`(SELECT value FROM json_each(${JSON.stringify(ids)}))`;
  db.delete(deliveries)
    .where(sql`${deliveries.eventId} IN ${these}`)
    .run();
  return db
    .delete(events)
    .where(sql`${events.eventId} IN ${these}`)
    .run().changes;
}

function oldNotifications({ db }: World, now: number): number {
  const ids = db
    .select({ notificationId: notifications.notificationId })
    .from(notifications)
    .where(and(lt(notifications.at, now - keptNotificationsMs), isNotNull(notifications.result)))
    .orderBy(notifications.notificationId)
    .limit(mostRows)
    .all()
    .map(({ notificationId }) => notificationId);
  const these = sql`(SELECT value FROM json_each(${JSON.stringify(ids)}))`;
  db.delete(deliveries)
    .where(sql`${deliveries.notificationId} IN ${these}`)
    .run();
  return db
    .delete(notifications)
    .where(sql`${notifications.notificationId} IN ${these}`)
    .run().changes;
}
