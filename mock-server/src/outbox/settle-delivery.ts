import { StepProblem, type Outcome } from "../integrations/handler";
import { problemOf } from "../integrations/problem-of";
import { recordResult } from "../integrations/send-notification";
import type { World } from "../storage/world";
import { deliveryBooks, type Delivery } from "./delivery-books";
import { handlerEnds } from "./handler-progress";
import { retryDelayMs } from "./retry-delay";

/** Marks a delivery as made, together with what it left to write. */
export function settleDelivered(world: World, claimed: Delivery, outcome: Outcome): void {
  const isOurs = world.transaction(() => {
    const settled = deliveryBooks(world).settle({
      ...claimed,
      status: "delivered",
      lastError: null,
      deliveredAt: world.clock.now(),
    });
    if (settled) outcome.write?.();
    return settled;
  });
  if (!isOurs) return;
  if (outcome.log) world.log(outcome.log);
  handlerEnds(world, claimed);
}

/** Puts a delivery off that failed, or, after the last attempt, among the dead; told in either case. */
export function settleFailed(world: World, claimed: Delivery, error: unknown): void {
  const { deliveryId, receiver, attempts } = claimed;
  const problem = problemOf(world, error);
  const delayMs = retryDelayMs(attempts);
  const isDead = delayMs === undefined;
  const isOurs = world.transaction(() => {
    const settled = deliveryBooks(world).settle({
      ...claimed,
      status: isDead ? "dead" : "pending",
      nextAttemptAt: isDead ? claimed.nextAttemptAt : world.clock.now() + delayMs,
      lastError: problem,
    });
    if (settled && isDead && claimed.notificationId !== null) {
      recordResult(world, claimed.notificationId, { error: `多次发送失败：${problem}` });
    }
    return settled;
  });
  if (!isOurs) return;
  const fate = isDead ? "不再重试" : "稍后重试";
  world.log({
    // The documents have a sentence for some failures, which are errors from the first one on.
    level: isDead || error instanceof StepProblem ? "error" : "warn",
    message:
      error instanceof StepProblem
        ? problemOf(world, new Error(error.sentence))
        : `投递失败，${fate}: ${problem}`,
    deliveryid: deliveryId,
    receiver,
    attempts,
    status: isDead ? "dead" : "pending",
  });
}
