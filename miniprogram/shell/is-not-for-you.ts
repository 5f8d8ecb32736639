import { ApiError } from "@distribution/sdk";

/**
 * Whether an answer is for distributors and this person is none: known beforehand, or refused just now.
 * Then there is nothing to filter, to retry or to wait for.
 */
export function isNotForYou({
  allowed,
  error,
}: {
  readonly allowed: boolean;
  readonly error: Error | null;
}): boolean {
  return !allowed || (error instanceof ApiError && error.code === "DISTRIBUTOR_REQUIRED");
}
