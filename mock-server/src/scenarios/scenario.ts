import type { World } from "../storage/world";
import type { Random } from "./random";

/** A named world. `build` fills an empty database as if its story had ended at `now`. */
export interface Scenario {
  readonly name: string;
  /** What a developer chooses it for, as a sentence. */
  readonly summary: string;
  readonly build: (world: World, random: Random, now: number) => void;
  /** Takes seconds to tell: told once a day, and kept for the next start. */
  readonly isLong?: true;
}
