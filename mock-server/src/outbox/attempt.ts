import { eq } from "drizzle-orm";
import { sign } from "@distribution/sdk/server";
import { eventSteps } from "../integrations/handlers";
import type { Outcome } from "../integrations/handler";
import { performStep } from "../integrations/perform-step";
import { postJson } from "../integrations/post-json";
import { sendNotification } from "../integrations/send-notification";
import { notifications, type events } from "../storage/outbox-tables";
import type { World } from "../storage/world";
import { deliveryBooks, type Delivery } from "./delivery-books";
import { subscriberOf } from "./subscriber";

export type EventRow = typeof events.$inferSelect;

/**
 * Makes one attempt. What it leaves to write belongs into the transaction that marks the delivery.
 * What goes no further than this server has its outcome at once. Throws where it failed.
 */
export function attempt(world: World, delivery: Delivery): Outcome | Promise<Outcome> {
  if (delivery.notificationId !== null) {
    return sendNotification(world, notificationOf(world, delivery.notificationId));
  }
  const event = eventOf(world, delivery);
  const [kind, name = ""] = delivery.receiver.split(":");
  if (kind === "subscriber") return sendWebhook(world, event, delivery.receiver);
  const handled = eventSteps[event.eventKey][name];
  if (!handled) throw new Error(`${event.eventKey} has no handler ${name}`);
  return performStep(world, handled.step, event);
}

async function sendWebhook(world: World, event: EventRow, receiver: string): Promise<Outcome> {
  const { url, secret } = subscriberOf(world, receiver);
  const body = JSON.stringify({
    eventKey: event.eventKey,
    payload: event.recordId,
    timestamp: event.at,
  });
  // The machine's time, not the world's: the receiver holds it against its own clock.
  const headers = sign({ webhookId: event.webhookId, sentAt: Date.now(), body }, secret);
  const reply = await postJson(url, body, headers);
  await reply.body?.cancel();
  return {};
}

function eventOf(world: World, { deliveryId, eventId }: Delivery): EventRow {
  const row = eventId === null ? undefined : deliveryBooks(world).event(eventId);
  if (!row) throw new Error(`delivery ${deliveryId} is of no event`);
  return row;
}

function notificationOf(world: World, notificationId: number) {
  const row = world.db
    .select()
    .from(notifications)
    .where(eq(notifications.notificationId, notificationId))
    .get();
  if (!row) throw new Error(`there is no notification ${notificationId}`);
  return row;
}
