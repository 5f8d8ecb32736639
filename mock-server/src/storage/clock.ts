/** The server's own time: real time moved by an offset, so that a developer can travel. Never reads any other clock. */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
  /** Moves the clock so that `now()` is `time`, and goes on from there. */
  set(time: number): void;
  /** The same for a while only, on the way to a time that was set: a restart does not find it there. */
  stopAt(time: number): void;
}

export function createClock(realNow: () => number = Date.now): Clock {
  let offsetMs = 0;
  const set = (time: number): void => {
    offsetMs = time - realNow();
  };
  return { now: () => realNow() + offsetMs, set, stopAt: set };
}
