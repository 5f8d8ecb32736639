import { addFen, type Fen, shareOf, toFen } from "@distribution/sdk";
import { dayMs } from "../../ui/shanghai-time";
import type { MethodTerms } from "./check-amount";

export interface Quote {
  readonly fee: Fen;
  readonly net: Fen;
}

/** What an amount comes to before it is applied for. The record then carries the server's own figures. */
export function quoteApplication(amount: Fen, { feerate }: Pick<MethodTerms, "feerate">): Quote {
  const fee = shareOf(amount, feerate);
  return { fee, net: addFen(amount, toFen(-fee)) };
}

/** When it should have arrived. */
export function quoteArrival({ expecteddays }: Pick<MethodTerms, "expecteddays">, now: number) {
  return now + expecteddays * dayMs;
}
