import { randomUUID } from "node:crypto";
import type { EventKey } from "@distribution/sdk/server";
import { eventSteps } from "../integrations/handlers";
import type { World } from "../storage/world";
import { outboxBooks } from "./outbox-books";
import { subscribersTo } from "./subscriber";

/** Whose id the payload is. Two records of different kinds may have the same. */
const recordKinds = {
  DISTRIBUTION_APPLY: "application",
  DISTRIBUTION_AUDIT_PASS: "distributor",
  DISTRIBUTION_WITHDRAW_APPLY: "withdrawal",
  DISTRIBUTION_WITHDRAW_SUCCESS: "withdrawal",
  DISTRIBUTION_WITHDRAW_FAIL: "withdrawal",
  PRODUCT_CREATE_SUCCESS: "product",
  PRODUCT_UPDATE: "product",
  PRODUCT_ON_SHELF: "product",
  PRODUCT_OFF_SHELF: "product",
} as const satisfies Record<EventKey, string>;

/** Records that something happened to a record, and for whom it is to be delivered. Call it inside the transaction that changed the record. */
export function appendEvent(world: World, eventKey: EventKey, recordId: number): void {
  if (world.quiet) return;
  const books = outboxBooks(world);
  const at = world.clock.now();
  // Random even in a world that repeats its seed: a receiver drops an id that it has seen.
  const webhookId = `msg_${randomUUID().replaceAll("-", "")}`;
  const eventId = books.insertEvent({ webhookId, eventKey, recordId, at });
  const receivers = [
    ...Object.keys(eventSteps[eventKey]).map((name) => `handler:${name}`),
    ...subscribersTo(world, eventKey),
  ];
  const record = `${recordKinds[eventKey]} ${recordId}`;
  for (const receiver of receivers) books.insertDelivery({ eventId }, { receiver, record, at });
}
