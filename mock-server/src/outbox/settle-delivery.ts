import type { Write } from "../integrations/handler";
import { recordResult } from "../integrations/send-notification";
import type { World } from "../storage/world";
import { deliveryBooks, type Delivery } from "./delivery-books";
import { retryDelayMs } from "./retry-delay";

/** Marks a delivery as made, together with what it left to write. */
export function settleDelivered(world: World, claimed: Delivery, write: Write | undefined): void {
  world.transaction(() => {
    const isOurs = deliveryBooks(world).settle({
      ...claimed,
      status: "delivered",
      lastError: null,
      deliveredAt: world.clock.now(),
    });
    if (isOurs) write?.();
  });
}

/** Puts a delivery off that failed, or, after the last attempt, among the dead. */
export function settleFailed(world: World, claimed: Delivery, problem: string): void {
  world.transaction(() => {
    const delayMs = retryDelayMs(claimed.attempts);
    const isDead = delayMs === undefined;
    const isOurs = deliveryBooks(world).settle({
      ...claimed,
      status: isDead ? "dead" : "pending",
      nextAttemptAt: isDead ? claimed.nextAttemptAt : world.clock.now() + delayMs,
      lastError: problem,
    });
    if (isOurs && isDead && claimed.notificationId !== null) {
      recordResult(world, claimed.notificationId, { error: `多次发送失败：${problem}` });
    }
  });
}
