export interface RateLimit {
  readonly perSecond: number;
  /** How many requests may come at once after a pause. */
  readonly burst: number;
}

/** Takes one request of `key`: zero where it may pass, else the seconds after which to try again. */
export type RateLimiter = (key: string) => number;

interface Bucket {
  tokens: number;
  filledAtMs: number;
}

const mostBuckets = 10_000;

/** A token bucket a caller. Measures real time, not the world's: moving the clock must not lift the limit. */
export function createRateLimiter(
  limit: RateLimit,
  nowMs: () => number = () => performance.now(),
): RateLimiter {
  const buckets = new Map<string, Bucket>();
  return (key) => {
    const now = nowMs();
    const bucket = buckets.get(key) ?? { tokens: limit.burst, filledAtMs: now };
    const refilled = ((now - bucket.filledAtMs) / 1000) * limit.perSecond;
    bucket.tokens = Math.min(limit.burst, bucket.tokens + refilled);
    bucket.filledAtMs = now;
    // Moved to the end, so that the bucket at the start is the one unused for longest.
    buckets.delete(key);
    buckets.set(key, bucket);
    if (buckets.size > mostBuckets) forgetOldest(buckets);
    if (bucket.tokens < 1) return Math.max(1, Math.ceil((1 - bucket.tokens) / limit.perSecond));
    bucket.tokens -= 1;
    return 0;
  };
}

/** Callers that invent a new token for every request must not fill the memory. */
function forgetOldest(buckets: Map<string, Bucket>): void {
  for (const key of buckets.keys()) {
    buckets.delete(key);
    return;
  }
}
