import type { World } from "../storage/world";

/** Something that happens because time passes. */
export interface Job {
  /** When it has something to do next; undefined where nothing is in sight. */
  readonly next: (world: World) => number | undefined;
  /** Does what is due at the world's time, in one transaction. Gives how many records it changed. */
  readonly run: (world: World) => number;
}
