import { addFen, type Fen, shareOf, toFen } from "@distribution/sdk";
import type { MethodTerms } from "./check-amount";

export interface Quote {
  readonly fee: Fen;
  readonly net: Fen;
  readonly expectedAt: number;
}

const dayMs = 24 * 60 * 60 * 1000;

/** What an amount comes to before it is applied for. The record then carries the server's own figures. */
export function quoteApplication(
  amount: Fen,
  rule: Pick<MethodTerms, "feerate" | "expecteddays">,
  now: number,
): Quote {
  const fee = shareOf(amount, rule.feerate);
  return { fee, net: addFen(amount, toFen(-fee)), expectedAt: now + rule.expecteddays * dayMs };
}
