/** The server's own time: real time moved by an offset, so that a developer can travel. Never reads any other clock. */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
  /** Moves the clock so that `now()` is `time`, and goes on from there. */
  set(time: number): void;
}

export function createClock(realNow: () => number = Date.now): Clock {
  let offsetMs = 0;
  return {
    now: () => realNow() + offsetMs,
    set: (time) => {
      offsetMs = time - realNow();
    },
  };
}
