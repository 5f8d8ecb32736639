import { useEffect } from "react";
import type { Answer } from "../../data/use-answer";
import { useShown } from "../../data/use-shown";
import { checkAutoWithdraw } from "./ask-to-withdraw";
import type { DistributorDetail } from "./auto-withdraw";
import type { Settings } from "./use-settings";

/**
 * Checks when the page is entered and when new commission has come: with figures of now alone, never
 * with those of the last visit, and by the choice of now: another phone may have made another one.
 */
export function useAutoWithdrawCheck(
  detail: Answer<DistributorDetail>,
  { answer, autoWithdraw: { enabled, threshold, next } }: Settings,
): void {
  const shown = useShown();
  const chosen = !answer.isAsking && (answer.data !== undefined || answer.error !== null);
  const known = shown && chosen && !detail.isAsking && detail.error === null;
  const facts = known ? detail.data : undefined;
  useEffect(() => {
    if (facts) checkAutoWithdraw(facts, { enabled, threshold, next });
  }, [facts, enabled, threshold, next]);
}
