import { eq } from "drizzle-orm";
import { sign } from "@distribution/sdk/contract";
import { eventHandlers } from "../integrations/event-handlers";
import type { OutboxEvent, Write } from "../integrations/handler";
import { post } from "../integrations/post";
import { postJson } from "../integrations/post-json";
import { sendNotification } from "../integrations/send-notification";
import { notifications } from "../storage/outbox-tables";
import type { World } from "../storage/world";
import { deliveryBooks, type Delivery } from "./delivery-books";
import { subscriberOf } from "./subscriber";

/** Makes one attempt. What it leaves to write belongs into the transaction that marks the delivery. Throws where it failed. */
export async function attempt(world: World, delivery: Delivery): Promise<Write | undefined> {
  if (delivery.notificationId !== null) {
    return sendNotification(world, notificationOf(world, delivery.notificationId));
  }
  const event = eventOf(world, delivery);
  const [kind, name = ""] = delivery.receiver.split(":");
  if (kind === "subscriber") {
    await sendWebhook(world, event, delivery.receiver);
    return undefined;
  }
  const handler = eventHandlers[event.eventKey][name];
  if (!handler) throw new Error(`${event.eventKey} has no handler ${name}`);
  const outgoing = handler(world, event);
  return typeof outgoing === "object" ? post(world, outgoing) : outgoing;
}

async function sendWebhook(world: World, event: OutboxEvent, receiver: string): Promise<void> {
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
}

function eventOf(world: World, { deliveryId, eventId }: Delivery): OutboxEvent {
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
