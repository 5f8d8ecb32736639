export interface RateLimit {
  readonly perSecond: number;
  /** How many may come at once after a pause. */
  readonly burst: number;
}

/** One allowance a key, filled up again as time passes. */
export interface TokenBuckets {
  /** The whole seconds until `key` may take one; zero where it may now. */
  readonly waitSeconds: (key: string) => number;
  readonly take: (key: string) => void;
  /** Gives `key` its whole allowance back. */
  readonly refill: (key: string) => void;
}

interface Bucket {
  tokens: number;
  filledAtMs: number;
}

const mostBuckets = 10_000;

/** Measures real time, not the world's: moving the clock must not lift a limit. */
export function createTokenBuckets(
  limit: RateLimit,
  nowMs: () => number = () => performance.now(),
): TokenBuckets {
  const buckets = new Map<string, Bucket>();
  const tokensOf = (key: string, now: number): number => {
    const bucket = buckets.get(key);
    if (!bucket) return limit.burst;
    const refilled = ((now - bucket.filledAtMs) / 1000) * limit.perSecond;
    return Math.min(limit.burst, bucket.tokens + refilled);
  };
  return {
    waitSeconds: (key) => {
      const missing = 1 - tokensOf(key, nowMs());
      return missing <= 0 ? 0 : Math.max(1, Math.ceil(missing / limit.perSecond));
    },
    take: (key) => {
      const now = nowMs();
      const tokens = tokensOf(key, now) - 1;
      // Moved to the end, so that the bucket at the start is the one unused for longest.
      buckets.delete(key);
      buckets.set(key, { tokens, filledAtMs: now });
      if (buckets.size > mostBuckets) forgetOldest(buckets);
    },
    refill: (key) => void buckets.delete(key),
  };
}

/** Callers that invent a new key for every request must not fill the memory. */
function forgetOldest(buckets: Map<string, Bucket>): void {
  for (const key of buckets.keys()) {
    buckets.delete(key);
    return;
  }
}
