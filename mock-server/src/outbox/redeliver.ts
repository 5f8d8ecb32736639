import { eq } from "drizzle-orm";
import { deliveries } from "../storage/outbox-tables";
import type { World } from "../storage/world";

/** Makes all deliveries of an event due again, as if they had never been tried; its webhook id stays. */
export function redeliver(world: World, eventId: number): void {
  world.db
    .update(deliveries)
    .set({
      status: "pending",
      attempts: 0,
      nextAttemptAt: world.clock.now(),
      leasedUntil: 0,
      lastError: null,
      deliveredAt: null,
    })
    .where(eq(deliveries.eventId, eventId))
    .run();
}
