import type { World } from "../storage/world";

/** Something that happens because time passes, to one record after the other. */
export interface Job {
  /**
   * When it has something to do next, the records in `aside` left out; undefined where nothing is in
   * sight. What a story may bring is asked in storage/due-books too.
   */
  readonly next: (world: World, aside: readonly number[]) => number | undefined;
  /** The ids of the records that are due at the world's time. */
  readonly due: (world: World) => readonly number[];
  /**
   * Does what is due for one record, in a transaction of its own, and says whether it changed anything.
   * Others had their turn since it was listed: it may be due no more.
   */
  readonly run: (world: World, recordId: number) => boolean;
  /** When all of them had their turn. */
  readonly finish?: (world: World) => void;
}
