import type { Endpoint } from "../contract/define-endpoint";
import { pause, type CancelSignal } from "./cancel";
import { ApiError, NetworkError, TimeoutError, UnexpectedError } from "./errors";

const maxRetries = 2;
const baseDelayMs = 300;
/** Nobody looks at a spinner for longer: a server that asks for more gets no retry, and its error is thrown. */
const maxRetryAfterMs = 10_000;
const passingStatuses: readonly (number | undefined)[] = [502, 503, 504];

/**
 * Runs `attempt` (numbered from 1) again while its failure is likely to pass: no reply, 502, 503, 504,
 * or 429 with a Retry-After. Only for endpoints that are idempotent: where no reply came, the server
 * may have acted.
 */
export async function withRetries<Value>(
  endpoint: Endpoint,
  signal: CancelSignal | undefined,
  onRetry: (attempt: number, delayMs: number) => void,
  attempt: (number: number) => Promise<Value>,
): Promise<Value> {
  for (let number = 1; ; number += 1) {
    try {
      return await attempt(number);
    } catch (error) {
      const delayMs =
        endpoint.idempotent && number <= maxRetries ? retryDelayMs(error, number) : undefined;
      if (delayMs === undefined) throw error;
      onRetry(number + 1, delayMs);
      await pause(delayMs, signal, endpoint.name);
    }
  }
}

/** How long to wait before the retry after attempt `number`; `undefined` where another try would not help. */
function retryDelayMs(error: unknown, number: number): number | undefined {
  // Full jitter: clients that failed together do not come back together.
  const delayMs = Math.round(Math.random() * baseDelayMs * 2 ** (number - 1));
  if (error instanceof NetworkError || error instanceof TimeoutError) return delayMs;
  if (!(error instanceof ApiError || error instanceof UnexpectedError)) return undefined;
  const { retryAfterMs, status } = error;
  if (retryAfterMs !== undefined && retryAfterMs > maxRetryAfterMs) return undefined;
  if (status === 429 && retryAfterMs === undefined) return undefined;
  if (status === 429 || passingStatuses.includes(status)) return delayMs + (retryAfterMs ?? 0);
  return undefined;
}
