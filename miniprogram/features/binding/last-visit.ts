import type { Receipt } from "../../data/tell-visits";
import {
  keptReferrer,
  notBoundWords,
  type NotBoundReason,
} from "../../parts/binding/binding-words";

/** The last visit by somebody's link or code, where it bound nobody. */
export interface NotBoundVisit {
  readonly reason: NotBoundReason;
  /** Absent where the server kept no word of it. */
  readonly at?: number;
  readonly fact: string;
}

/** @param told Why the code that was just scanned leads nowhere, which the server does not keep. */
export function lastVisit(
  { lastattempt: attempt }: Receipt,
  told: "code-expired" | undefined,
): NotBoundVisit | undefined {
  if (told) return { reason: told, fact: notBoundWords[told].fact };
  if (!attempt || attempt.bound) return undefined;
  const { reason, at } = attempt;
  if (reason === "bound" || reason === "already-bound") return undefined;
  if (reason === "bound-to-another") return { reason, at, fact: keptReferrer.fact };
  return { reason, at, fact: notBoundWords[reason].fact };
}
