/** The server's own time: real time moved by an offset, so that a developer can travel. Never reads any other clock. */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
  /** Moves the clock so that `now()` is `time`, and goes on from there. */
  set(time: number): void;
  /** The same for a while only, on the way to a time that was set: a restart does not find it there. */
  stopAt(time: number): void;
}

/** A machine's clock that is set back (by hand, by NTP) does not take this one with it: it goes on from where it was. */
export function createClock(realNow: () => number = Date.now): Clock {
  let offsetMs = 0;
  let lastRealMs = Number.NEGATIVE_INFINITY;
  const readReal = (): number => {
    const real = realNow();
    if (real < lastRealMs) offsetMs += lastRealMs - real;
    lastRealMs = real;
    return real;
  };
  const now = (): number => {
    // First of all, since it may change the offset.
    const real = readReal();
    return real + offsetMs;
  };
  const set = (time: number): void => {
    offsetMs = time - readReal();
  };
  return { now, set, stopAt: set };
}
