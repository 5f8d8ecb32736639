import { setImmediate } from "node:timers/promises";

/** Work in small steps, between any two of which others may have their turn. */
export type Steps<Result> = Generator<void, Result>;

/** All of it at once: for a scenario's story, and before anybody asks. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** How long others may be kept waiting. */
const sliceMs = 8;

/** A slice at a time: requests are answered in between. */
export async function bySlices<Result>(steps: Steps<Result>): Promise<Result> {
  for (;;) {
    const until = performance.now() + sliceMs;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < until);
    // oxlint-disable-next-line no-await-in-loop -- one slice after the other
    await setImmediate();
  }
}
