import { setImmediate } from "node:timers/promises";
import type { World } from "../storage/world";
import { attempt } from "./attempt";
import { deliveryBooks, type Delivery } from "./delivery-books";
import { settleDelivered, settleFailed } from "./settle-delivery";

/** Longer than any attempt takes. A server that was killed leaves its deliveries for that long. */
const leaseMs = 15_000;
const mostAtOnce = 8;
/** Of one receiver, so that one that hangs does not hold up the others. */
const mostOfOneReceiver = 4;

/**
 * Makes every delivery that is due, also those that become due meanwhile, and gives the number of
 * those that arrived. Deliveries of one lane are made one after the other; an earlier one that waits
 * for its next attempt holds the later ones back, a dead one does not.
 */
export async function deliverDue(
  world: World,
  isStopping: () => boolean = () => false,
): Promise<number> {
  const underWay = new Map<Promise<void>, string>();
  let delivered = 0;
  try {
    for (;;) {
      const claimed =
        isStopping() || underWay.size === mostAtOnce ? undefined : claim(world, underWay);
      if (claimed) {
        const made = deliver(world, claimed)
          .then((arrived) => {
            delivered += Number(arrived);
          })
          .finally(() => underWay.delete(made));
        underWay.set(made, claimed.receiver);
      } else if (underWay.size === 0) {
        return delivered;
      } else {
        await oneOf(underWay.keys());
      }
    }
  } finally {
    await Promise.allSettled(underWay.keys());
  }
}

function claim(world: World, underWay: ReadonlyMap<unknown, string>): Delivery | undefined {
  const receivers = [...underWay.values()];
  const busy = receivers.filter(
    (one) => receivers.filter((other) => other === one).length >= mostOfOneReceiver,
  );
  const realNow = Date.now();
  return deliveryBooks(world).claim({
    now: world.clock.now(),
    realNow,
    leasedUntil: realNow + leaseMs,
    busy,
  });
}

async function deliver(world: World, delivery: Delivery): Promise<boolean> {
  // Deliveries to the sink wait for nothing: requests get their turn in between.
  await setImmediate();
  try {
    settleDelivered(world, delivery, await attempt(world, delivery));
    return true;
  } catch (error) {
    settleFailed(world, delivery, problemOf(error));
    return false;
  }
}

/** Waits until an attempt ends, a second at most: something else may have become due. */
function oneOf(attempts: Iterable<Promise<void>>): Promise<void> {
  return new Promise((resolve, reject) => {
    const second = setTimeout(resolve, 1000);
    void Promise.race(attempts)
      .then(resolve, reject)
      .finally(() => clearTimeout(second));
  });
}

/** `fetch failed` says nothing: its cause does. */
function problemOf(error: unknown): string {
  if (!(error instanceof Error)) return "a thrown value";
  const { cause } = error;
  return cause instanceof Error ? `${error.message}: ${cause.message}` : error.message;
}
