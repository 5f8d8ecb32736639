import { eq, isNull } from "drizzle-orm";
import { deliveries, events, notifications, subscribers } from "../storage/outbox-tables";
import { userSettings } from "../storage/people-tables";
import { insertInto, keyOf, slot, type Database } from "../storage/prepare";
import { onceAWorld } from "./once-a-world";

type EventRow = typeof events.$inferSelect;
type NotificationRow = typeof notifications.$inferSelect;

/** What is written within every withdrawal and every order: prepared, since it must cost them nothing. */
export const outboxBooks = onceAWorld((db: Database) => {
  const insertEvent = insertInto(db, events);
  const insertNotification = insertInto(db, notifications);
  const insertDelivery = insertInto(db, deliveries);
  const settings = db
    .select()
    .from(userSettings)
    .where(eq(userSettings.memberId, slot("memberId")))
    .prepare();
  const everySubscriber = db
    .select()
    .from(subscribers)
    .where(isNull(subscribers.removedAt))
    .prepare();
  return {
    settingsOf: (memberId: number) => settings.get({ memberId }),
    subscribers: () => everySubscriber.all(),
    insertEvent: (row: Omit<EventRow, "eventId">): number =>
      keyOf(insertEvent.run({ eventId: null, ...row })),
    insertNotification: (
      row: Omit<NotificationRow, "notificationId" | "result" | "errorCode" | "error">,
    ): number =>
      keyOf(
        insertNotification.run({
          notificationId: null,
          result: null,
          errorCode: null,
          error: null,
          ...row,
        }),
      ),
    /** For one receiver, due at once. */
    insertDelivery: (
      cause: { eventId: number } | { notificationId: number },
      { receiver, record, at }: { receiver: string; record: string; at: number },
    ) =>
      insertDelivery.run({
        deliveryId: null,
        eventId: null,
        notificationId: null,
        ...cause,
        receiver,
        lane: `${receiver} ${record}`,
        status: "pending",
        attempts: 0,
        nextAttemptAt: at,
        leasedUntil: 0,
        lastError: null,
        deliveredAt: null,
      }),
  };
});
