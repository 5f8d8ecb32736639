import { CancelledError } from "./errors";

/** The part of an AbortSignal that the client needs: a real one fits, and so does a polyfill's. */
export interface CancelSignal {
  readonly aborted: boolean;
  addEventListener(type: "abort", listener: () => void): void;
  removeEventListener(type: "abort", listener: () => void): void;
}

export function throwIfCancelled(signal: CancelSignal | undefined, endpoint: string): void {
  if (signal?.aborted) throw new CancelledError(endpoint);
}

/** `work`, or a CancelledError as soon as `signal` aborts. The work itself goes on: others may wait for it too. */
export async function untilCancelled<Value>(
  work: Promise<Value>,
  signal: CancelSignal | undefined,
  endpoint: string,
): Promise<Value> {
  if (!signal) return work;
  throwIfCancelled(signal, endpoint);
  return new Promise<Value>((resolve, reject) => {
    const cancel = () => reject(new CancelledError(endpoint));
    const stopListening = () => signal.removeEventListener("abort", cancel);
    signal.addEventListener("abort", cancel);
    work.then(resolve, reject).then(stopListening, stopListening);
  });
}

/** Waits `delayMs`; a CancelledError at once when `signal` aborts. */
export async function pause(
  delayMs: number,
  signal: CancelSignal | undefined,
  endpoint: string,
): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const elapsed = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, delayMs);
  });
  try {
    await untilCancelled(elapsed, signal, endpoint);
  } finally {
    clearTimeout(timer);
  }
}
