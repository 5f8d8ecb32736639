const baseMs = 5_000;
const longestMs = 3_600_000;
export const mostAttempts = 8;

/**
 * How long to wait after an attempt that failed, the first being 1; undefined: no more. Exponential
 * with full jitter, so that a receiver that comes back is not met by all at once.
 */
export function retryDelayMs(attempts: number, random: () => number = Math.random) {
  if (attempts >= mostAttempts) return undefined;
  return Math.ceil(random() * Math.min(baseMs * 2 ** (attempts - 1), longestMs));
}
