import type { World } from "../storage/world";
import type { Happened, Outcome, Step } from "./handler";
import { post } from "./post";

/** Does what a step says; what it leaves to write belongs into the transaction that marks it as done. Throws where it failed. */
export function performStep(
  world: World,
  step: Step,
  happened: Happened,
): Outcome | Promise<Outcome> {
  const made = step.run(world, happened);
  return "channel" in made ? post(world, made) : made;
}
