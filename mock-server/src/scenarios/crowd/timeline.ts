import type { Happening } from "../play";

/** What is going to happen in a story that is planned while it is played. */
export interface Timeline {
  /** Dropped where it lies after the story's end. */
  add(at: number, run: () => void): void;
  /** Plays what happens up to `time`, in the order of the times. */
  playUntil(time: number): void;
}

export function createTimeline(end: number): Timeline {
  /** The soonest last, and of those at the same time the one that was added first. */
  const ahead: Happening[] = [];
  return {
    add(at, run) {
      if (at > end) return;
      let place = ahead.length;
      let low = 0;
      while (low < place) {
        const middle = (low + place) >> 1;
        if ((ahead[middle]?.at ?? 0) > at) low = middle + 1;
        else place = middle;
      }
      ahead.splice(place, 0, { at, run });
    },
    playUntil(time) {
      for (let next = ahead.at(-1); next !== undefined && next.at <= time; next = ahead.at(-1)) {
        ahead.pop();
        next.run();
      }
    },
  };
}
