export interface UntilOptions {
  readonly timeoutMs?: number;
  /** Said when the wait is over without success; a function is asked at that moment. */
  readonly message?: string | (() => string);
}

/** Waits until `predicate` gives something truthy, and hands that back; what it throws counts as "not yet". */
export async function until<T>(
  predicate: () => T | Promise<T>,
  options: UntilOptions = {},
): Promise<NonNullable<T>> {
  const timeoutMs = options.timeoutMs ?? 20_000;
  const endsAt = Date.now() + timeoutMs;
  let lastError: unknown;
  for (;;) {
    try {
      const value = await predicate();
      if (value) return value;
      lastError = undefined;
    } catch (error) {
      lastError = error;
    }
    if (Date.now() > endsAt) {
      const message = typeof options.message === "function" ? options.message() : options.message;
      throw new Error(`not within ${timeoutMs} ms: ${message ?? predicate.toString()}`, {
        cause: lastError,
      });
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
