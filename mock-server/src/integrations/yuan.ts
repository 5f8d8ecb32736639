import type { Fen } from "@distribution/sdk/server";

/** As the receivers outside want it: the one place where money leaves as a float. */
export function yuan(amount: Fen): number {
  return amount / 100;
}
