import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type {
  EventKey,
  Fen,
  NotificationChannel,
  NotificationKind,
} from "@distribution/sdk/server";

/*
 * What others have to be told. Rows are written in the transaction that changed the business, and
 * delivered afterwards: what committed is told, what was undone is not.
 */

export const events = sqliteTable("events", {
  eventId: integer("event_id").primaryKey(),
  /** `webhook-id`: the same over all attempts and subscribers. */
  webhookId: text("webhook_id").notNull().unique(),
  eventKey: text("event_key").$type<EventKey>().notNull(),
  recordId: integer("record_id").notNull(),
  at: integer("at").notNull(),
});

/** A message to one member over one channel. */
export const notifications = sqliteTable(
  "notifications",
  {
    notificationId: integer("notification_id").primaryKey(),
    memberId: integer("member_id").notNull(),
    kind: text("kind").$type<NotificationKind>().notNull(),
    channel: text("channel").$type<NotificationChannel>().notNull(),
    /** The words of the message by field, as its template names them. */
    content: text("content", { mode: "json" }).$type<Readonly<Record<string, string>>>().notNull(),
    at: integer("at").notNull(),
    /** Absent while it waits. `errorCode` is WeChat's, where it refused. */
    result: text("result").$type<"sent" | "refused">(),
    errorCode: integer("error_code"),
    error: text("error"),
  },
  (table) => [index("notifications_by_member").on(table.memberId, table.notificationId)],
);

/** One event or notification for one receiver, with its attempts. */
export const deliveries = sqliteTable(
  "deliveries",
  {
    deliveryId: integer("delivery_id").primaryKey(),
    eventId: integer("event_id"),
    notificationId: integer("notification_id"),
    /** `handler:NAME`, `subscriber:ID`, `subscriber:env` or `notification:CHANNEL`. */
    receiver: text("receiver").notNull(),
    /** Deliveries of one lane are made one after the other: receiver and record. */
    lane: text("lane").notNull(),
    status: text("status").$type<"pending" | "delivered" | "dead">().notNull(),
    attempts: integer("attempts").notNull(),
    /** In the world's time, so that moving its clock makes a retry due. */
    nextAttemptAt: integer("next_attempt_at").notNull(),
    /** In real time: whoever delivers it now has until then. */
    leasedUntil: integer("leased_until").notNull(),
    lastError: text("last_error"),
    deliveredAt: integer("delivered_at"),
  },
  (table) => [
    index("deliveries_due")
      .on(table.nextAttemptAt, table.deliveryId)
      .where(sql`status = 'pending'`),
    index("deliveries_by_lane").on(table.lane, table.deliveryId),
    index("deliveries_by_event").on(table.eventId),
  ],
);

export const subscribers = sqliteTable("subscribers", {
  subscriberId: integer("subscriber_id").primaryKey(),
  url: text("url").notNull(),
  secret: text("secret").notNull(),
  /** Absent: all. */
  eventKeys: text("event_keys", { mode: "json" }).$type<readonly EventKey[]>(),
  /** The row stays, since its number must not become another's; its secret does not. */
  removedAt: integer("removed_at"),
});

/** Which steps of a handler were done for a webhook that came to its interface path: one that comes again is not done again. */
export const handledSteps = sqliteTable(
  "handled_steps",
  {
    webhookId: text("webhook_id").notNull(),
    step: text("step").notNull(),
    at: integer("at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.webhookId, table.step] })],
);

/** What the built-in receivers got, where no address of a real one is set. */
export const sink = sqliteTable(
  "sink",
  {
    sinkId: integer("sink_id").primaryKey(),
    channel: text("channel").notNull(),
    at: integer("at").notNull(),
    path: text("path").notNull(),
    body: text("body", { mode: "json" }).$type<unknown>().notNull(),
  },
  (table) => [index("sink_by_channel").on(table.channel, table.sinkId)],
);

/** 提现日志, kept by the withdrawal events' handlers; that its owner cancelled it is no event, and written with it. */
export const withdrawLog = sqliteTable("withdraw_log", {
  withdrawalId: integer("withdrawal_id").primaryKey(),
  memberId: integer("member_id").notNull(),
  amountFen: integer("amount_fen").$type<Fen>().notNull(),
  status: text("status").$type<"apply" | "success" | "fail" | "cancelled">().notNull(),
  failReason: text("fail_reason"),
  createdAt: integer("created_at").notNull(),
  updatedAt: integer("updated_at").notNull(),
});
