/** The server's own time: real time moved by an offset, so that a developer can travel. Never reads any other clock. */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
  /** Moves the clock so that `now()` is `time`, and goes on from there. */
  set(time: number): void;
  /** Stands still for a while, on the way to a time that was set: a restart does not find it there. */
  stopAt(time: number): void;
  /** Ends the stop: on from the time that was set. */
  goOn(): void;
  /** Works as if it were `time`, which may be over: nobody else sees the clock there. */
  during<Result>(time: number, work: () => Result): Result;
}

/** A machine's clock that is set back (by hand, by NTP) does not take this one with it: it goes on from where it was. */
export function createClock(realNow: () => number = Date.now): Clock {
  let offsetMs = 0;
  let lastRealMs = Number.NEGATIVE_INFINITY;
  let stopped: number | null = null;
  const readReal = (): number => {
    const real = realNow();
    if (real < lastRealMs) offsetMs += lastRealMs - real;
    lastRealMs = real;
    return real;
  };
  const stopAt = (time: number | null): void => {
    stopped = time;
  };
  return {
    now: () => {
      // First of all, since it may change the offset.
      const real = readReal();
      return stopped ?? real + offsetMs;
    },
    set: (time) => {
      stopAt(null);
      offsetMs = time - readReal();
    },
    stopAt,
    goOn: () => stopAt(null),
    during: (time, work) => {
      const before = stopped;
      stopAt(time);
      try {
        return work();
      } finally {
        stopAt(before);
      }
    },
  };
}
