import { control } from "../data/clients";
import { useAnswer } from "../data/use-answer";

/** The mock server's world, where there is one: a real backend knows nothing of it. */
export function useDemoWorld() {
  return useAnswer(control.world.health, {}, { everyMs: 60_000 }).data;
}
