import { travelTo } from "../jobs/run-due-jobs";
import { sumUpAfter } from "../storage/earning-sums";
import type { World } from "../storage/world";
import { connectionOf } from "./bulk-insert";

/** Something that happens at a time in a scenario's story. */
export interface Happening {
  readonly at: number;
  readonly run: () => void;
}

/** Plays a story in the order of its times, each at its time, up to `now`; what lies later has not happened yet. */
export function play(world: World, happenings: readonly Happening[], now: number): void {
  const past = happenings.filter(({ at }) => at <= now).toSorted((one, other) => one.at - other.at);
  const [first] = past;
  if (first) world.clock.set(first.at);
  // Nobody asks for the sums before the story has ended.
  sumUpAfter(connectionOf(world), () => {
    for (const { at, run } of past) {
      if (world.books.mayBeDue(at)) travelTo(world, at);
      else world.clock.set(at);
      run();
    }
  });
  travelTo(world, now);
}
