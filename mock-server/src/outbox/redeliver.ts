import { and, eq } from "drizzle-orm";
import { deliveries } from "../storage/outbox-tables";
import type { World } from "../storage/world";

/** Makes an event's dead deliveries due again, as if they had never been tried; all of them where none is dead. Its webhook id stays. */
export function redeliver(world: World, eventId: number): void {
  const again = {
    status: "pending",
    attempts: 0,
    nextAttemptAt: world.clock.now(),
    leasedUntil: 0,
    lastError: null,
    deliveredAt: null,
  } as const;
  const ofEvent = eq(deliveries.eventId, eventId);
  const dead = and(ofEvent, eq(deliveries.status, "dead"));
  const revived = world.db.update(deliveries).set(again).where(dead).run();
  // Whoever got it already is not told a second time, unless that is what is asked for.
  if (revived.changes === 0) world.db.update(deliveries).set(again).where(ofEvent).run();
}
