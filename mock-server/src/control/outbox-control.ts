import { and, asc, count, countDistinct, desc, eq, exists, inArray, lt } from "drizzle-orm";
import { Refusal } from "../domain/refusal";
import { deliverLocally } from "../outbox/deliver";
import { redeliver as redeliverEvent } from "../outbox/redeliver";
import { mostAttempts } from "../outbox/retry-delay";
import {
  deliveries,
  events,
  notifications as notificationRows,
  sink as sinkRows,
  withdrawLog as logRows,
} from "../storage/outbox-tables";
import type { World } from "../storage/world";
import type { SlowUseCase, UseCase, UseCasesOf } from "../use-cases/use-case";
import type { ControlApi } from "./contract/control-api";

const mostRows = 100;

const outbox: UseCase<ControlApi["outbox"]["list"]> = (
  world,
  { status, eventkey, lastqueryid },
) => {
  const rows = world.db
    .select()
    .from(events)
    .where(
      and(
        status && hasDelivery(world, status),
        eventkey && eq(events.eventKey, eventkey),
        lastqueryid ? lt(events.eventId, Number(lastqueryid)) : undefined,
      ),
    )
    .orderBy(desc(events.eventId))
    .limit(mostRows)
    .all();
  return {
    events: eventViews(world, rows),
    counts: {
      total: world.db.select({ count: count() }).from(events).get()?.count ?? 0,
      pending: countOf(world, "pending"),
      delivered: countOf(world, "delivered"),
      dead: countOf(world, "dead"),
    },
    mostattempts: mostAttempts,
  };
};

const redeliver: UseCase<ControlApi["outbox"]["redeliver"]> = (world, { eventid }) =>
  world.transaction(() => {
    const eventId = Number(eventid);
    redeliverEvent(world, eventId);
    const rows = world.db.select().from(events).where(eq(events.eventId, eventId)).all();
    const [view] = eventViews(world, rows);
    if (!view) throw new Refusal("NOT_FOUND", "事件不存在");
    return view;
  });

/** What is due to come here comes first: whoever looks has just done something that it was to tell of. Nobody outside is waited for. */
const sink: SlowUseCase<ControlApi["outbox"]["sink"]> = async (world, { channel }) => {
  await deliverLocally(world);
  const rows = world.db
    .select()
    .from(sinkRows)
    .where(channel === undefined ? undefined : eq(sinkRows.channel, channel))
    .orderBy(desc(sinkRows.sinkId))
    .limit(mostRows)
    .all();
  return { list: rows.map(({ sinkId, ...row }) => ({ sinkid: String(sinkId), ...row })) };
};

const notifications: UseCase<ControlApi["outbox"]["notifications"]> = (world, { memberid }) => {
  const rows = world.db
    .select()
    .from(notificationRows)
    .where(memberid === undefined ? undefined : eq(notificationRows.memberId, Number(memberid)))
    .orderBy(desc(notificationRows.notificationId))
    .limit(mostRows)
    .all();
  return {
    list: rows.map((row) => ({
      notificationid: String(row.notificationId),
      memberid: String(row.memberId),
      kind: row.kind,
      channel: row.channel,
      content: row.content,
      at: row.at,
      ...(row.result !== null && { result: row.result }),
      ...(row.errorCode !== null && { errorcode: row.errorCode }),
      ...(row.error !== null && { error: row.error }),
    })),
  };
};

const withdrawLog: UseCase<ControlApi["outbox"]["withdrawLog"]> = (world, { withdrawid }) => {
  const rows = world.db
    .select()
    .from(logRows)
    .where(withdrawid === undefined ? undefined : eq(logRows.withdrawalId, Number(withdrawid)))
    .orderBy(desc(logRows.withdrawalId))
    .limit(mostRows)
    .all();
  return {
    list: rows.map((row) => ({
      withdrawid: String(row.withdrawalId),
      memberid: String(row.memberId),
      amount: row.amountFen,
      status: row.status,
      ...(row.failReason !== null && { failreason: row.failReason }),
      createdat: row.createdAt,
      updatedat: row.updatedAt,
    })),
  };
};

function countOf(world: World, status: (typeof deliveries.$inferSelect)["status"]): number {
  const row = world.db
    .select({ count: countDistinct(deliveries.eventId) })
    .from(deliveries)
    .where(eq(deliveries.status, status))
    .get();
  return row?.count ?? 0;
}

function hasDelivery(world: World, status: (typeof deliveries.$inferSelect)["status"]) {
  return exists(
    world.db
      .select({ id: deliveries.deliveryId })
      .from(deliveries)
      .where(and(eq(deliveries.eventId, events.eventId), eq(deliveries.status, status))),
  );
}

function eventViews(world: World, rows: readonly (typeof events.$inferSelect)[]) {
  const ids = rows.map(({ eventId }) => eventId);
  const made = world.db
    .select()
    .from(deliveries)
    .where(inArray(deliveries.eventId, ids))
    .orderBy(asc(deliveries.deliveryId))
    .all();
  return rows.map((row) => ({
    eventid: String(row.eventId),
    webhookid: row.webhookId,
    eventkey: row.eventKey,
    payload: String(row.recordId),
    at: row.at,
    deliveries: made.filter(({ eventId }) => eventId === row.eventId).map(deliveryView),
  }));
}

function deliveryView(row: typeof deliveries.$inferSelect) {
  return {
    deliveryid: String(row.deliveryId),
    receiver: row.receiver,
    status: row.status,
    attempts: row.attempts,
    ...(row.status === "pending" && { nextattemptat: row.nextAttemptAt }),
    ...(row.lastError !== null && { lasterror: row.lastError }),
    ...(row.deliveredAt !== null && { deliveredat: row.deliveredAt }),
  };
}

/** What the outside world was told. */
export const outboxUseCases: UseCasesOf<ControlApi["outbox"]> = {
  list: outbox,
  redeliver,
  sink,
  notifications,
  withdrawLog,
};
