import { setImmediate } from "node:timers/promises";
import type { Outcome } from "../integrations/handler";
import { problemOf } from "../integrations/problem-of";
import type { World } from "../storage/world";
import { attempt } from "./attempt";
import { deliveryBooks, type Delivery } from "./delivery-books";
import { handlerBegins } from "./handler-progress";
import { onceAWorld } from "./once-a-world";
import { localReceivers } from "./local-receivers";
import { settleDelivered, settleFailed } from "./settle-delivery";

/** Longer than any attempt takes. A server that was killed leaves its deliveries for that long. */
const leaseMs = 15_000;
/** Of those that wait for the network. */
const mostAtOnce = 8;
/** Of one receiver, so that one that hangs does not hold up the others. */
const mostOfOneReceiver = 4;

/** What is under way in a world, whoever started it, and how many deliveries have arrived so far. */
const roundsOf = onceAWorld(() => ({ underWay: new Map<Promise<void>, string>(), arrived: 0 }));

/**
 * Makes every delivery that is due, also those that become due meanwhile, waits for those that
 * were under way already, and gives the number of all that arrived. Deliveries of one lane are made one
 * after the other; an earlier one that waits for its next attempt holds the later ones back, a dead one does not.
 */
export async function deliverDue(
  world: World,
  isStopping: () => boolean = () => false,
): Promise<number> {
  const rounds = roundsOf(world);
  const before = rounds.arrived;
  for (;;) {
    // Requests get their turn in between.
    await setImmediate();
    const isFull = rounds.underWay.size >= mostAtOnce;
    const claimed = isStopping() ? undefined : claim(world, isFull ? "local" : "any");
    if (claimed) start(world, claimed);
    else if (rounds.underWay.size === 0) return rounds.arrived - before;
    else await oneOf(rounds.underWay.keys());
  }
}

/** Makes what goes no further than this server, so that nobody has to be waited for. */
export async function deliverLocally(world: World): Promise<void> {
  for (let claimed = claim(world, "local"); claimed; claimed = claim(world, "local")) {
    start(world, claimed);
    await setImmediate();
  }
}

function claim(world: World, which: "any" | "local"): Delivery | undefined {
  const receivers = [...roundsOf(world).underWay.values()];
  const busy = receivers.filter(
    (one) => receivers.filter((other) => other === one).length >= mostOfOneReceiver,
  );
  const realNow = Date.now();
  return deliveryBooks(world).claim({
    now: world.clock.now(),
    realNow,
    leasedUntil: realNow + leaseMs,
    busy,
    only: which === "local" ? localReceivers() : null,
  });
}

/** Begins a delivery, and ends it at once where there is nobody to wait for. */
function start(world: World, delivery: Delivery): void {
  const rounds = roundsOf(world);
  const end = (outcome: Outcome): void => {
    settleDelivered(world, delivery, outcome);
    rounds.arrived += 1;
  };
  const fail = (error: unknown): void => settleFailed(world, delivery, error);
  try {
    handlerBegins(world, delivery);
    const outcome = attempt(world, delivery);
    if (!(outcome instanceof Promise)) return end(outcome);
    const made = outcome
      .then(end)
      .catch(fail)
      .catch((error: unknown) => {
        // Its outcome cannot be written: the claim runs out, and it is made again.
        world.log({ level: "error", job: "deliver-events", problem: problemOf(world, error) });
      })
      .finally(() => rounds.underWay.delete(made));
    rounds.underWay.set(made, delivery.receiver);
  } catch (error) {
    fail(error);
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
