import type { CancelSignal } from "./cancel";

/** What ends an attempt from outside. */
export interface AttemptLimit {
  /** Aborts with the caller's signal, or when the time is up. */
  readonly signal: CancelSignal;
  /** Rejects at that moment, for a transport that does not heed signals; never resolves. */
  readonly ended: Promise<never>;
  isTimedOut(): boolean;
  /** Leaves neither timer nor listener behind. */
  release(): void;
}

/**
 * Limits an attempt to `timeoutMs` from its start to its last byte: the transports' own timeouts count
 * from the last byte that came, or end with the head. Written out, since WeChat has no AbortController.
 */
export function limitAttempt(timeoutMs: number, outer: CancelSignal | undefined): AttemptLimit {
  const listeners = new Set<() => void>();
  let aborted = false;
  let timedOut = false;
  const signal: CancelSignal = {
    get aborted() {
      return aborted;
    },
    addEventListener: (_type, listener) => void listeners.add(listener),
    removeEventListener: (_type, listener) => void listeners.delete(listener),
  };
  let reject: (reason: Error) => void = () => {};
  const ended = new Promise<never>((_resolve, refuse) => (reject = refuse));
  const abort = () => {
    aborted = true;
    reject(new Error("the attempt was ended"));
    // As methods of the signal: axios' listeners look at `this`.
    for (const listener of listeners) listener.call(signal);
  };
  const timer = setTimeout(() => {
    timedOut = true;
    abort();
  }, timeoutMs);
  outer?.addEventListener("abort", abort);
  return {
    signal,
    ended,
    isTimedOut: () => timedOut,
    release() {
      clearTimeout(timer);
      outer?.removeEventListener("abort", abort);
    },
  };
}
