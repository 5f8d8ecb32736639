import { useEffect } from "react";
import type { Answer } from "../../data/use-answer";
import { useShown } from "../../data/use-shown";
import { checkAutoWithdraw } from "./ask-to-withdraw";
import type { AutoWithdrawChoice, DistributorDetail } from "./auto-withdraw";

/**
 * Checks when the page is entered and when new commission has come: with figures of now alone, never
 * with those of the last visit.
 */
export function useAutoWithdrawCheck(
  detail: Answer<DistributorDetail>,
  { enabled, threshold, next }: AutoWithdrawChoice,
): void {
  const shown = useShown();
  const facts = shown && !detail.isAsking && detail.error === null ? detail.data : undefined;
  useEffect(() => {
    if (facts) checkAutoWithdraw(facts, { enabled, threshold, next });
  }, [facts, enabled, threshold, next]);
}
