import { problemOf } from "../integrations/problem-of";
import type { World } from "../storage/world";
import { deliverDue } from "./deliver";

const intervalMs = 1000;

/** Delivers what is due once a second, one round after the other. The returned function stops it, and waits for what is under way. */
export function startDelivering(world: World): () => Promise<void> {
  const onProblem = (error: unknown): void =>
    world.log({ level: "error", job: "deliver-events", problem: problemOf(world, error) });
  let isStopping = false;
  let round: Promise<void> | undefined;
  const timer = setInterval(() => {
    round ??= deliverDue(world, () => isStopping)
      .then(() => undefined, onProblem)
      .finally(() => {
        round = undefined;
      });
  }, intervalMs);
  timer.unref();
  return async () => {
    isStopping = true;
    clearInterval(timer);
    await round;
  };
}
