import { and, eq, gt, inArray, ne, type SQL } from "drizzle-orm";
import { eventSteps } from "../integrations/handlers";
import type { Handler } from "../integrations/handler";
import { tellBegin, tellEnd } from "../integrations/tell";
import { deliveries } from "../storage/outbox-tables";
import type { World } from "../storage/world";
import { deliveryBooks, type Delivery } from "./delivery-books";

/*
 * The documents log a handler's beginning and its end. Here its steps are deliveries of their own: it
 * begins with the first attempt at any of them, and ends when all of them have arrived.
 */

export function handlerBegins(world: World, delivery: Delivery): void {
  if (delivery.attempts > 1) return;
  const { handler, recordId } = handled(world, delivery) ?? {};
  if (!handler || recordId === undefined) return;
  const tried = and(gt(deliveries.attempts, 0), ne(deliveries.deliveryId, delivery.deliveryId));
  if (!hasDelivery(world, delivery, handler, tried)) tellBegin(world, handler, recordId);
}

export function handlerEnds(world: World, delivery: Delivery): void {
  const { handler, recordId } = handled(world, delivery) ?? {};
  if (!handler || recordId === undefined) return;
  const open = ne(deliveries.status, "delivered");
  if (!hasDelivery(world, delivery, handler, open)) tellEnd(world, handler, recordId);
}

/** Whose step a delivery is; undefined where it is nobody's: a subscriber's, a message. */
function handled(world: World, { eventId, receiver }: Delivery) {
  const [kind, name = ""] = receiver.split(":");
  const event = kind === "handler" && eventId !== null ? deliveryBooks(world).event(eventId) : null;
  const handler = event && eventSteps[event.eventKey][name]?.handler;
  return handler ? { handler, recordId: event.recordId } : undefined;
}

/** Whether the event has such a delivery among the handler's. */
function hasDelivery(
  world: World,
  { eventId }: Delivery,
  { steps }: Handler,
  condition: SQL | undefined,
): boolean {
  const receivers = Object.keys(steps).map((name) => `handler:${name}`);
  const row = world.db
    .select({ deliveryId: deliveries.deliveryId })
    .from(deliveries)
    .where(
      and(eq(deliveries.eventId, eventId ?? 0), inArray(deliveries.receiver, receivers), condition),
    )
    .limit(1)
    .get();
  return row !== undefined;
}
