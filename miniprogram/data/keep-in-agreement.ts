import type { QueryClient } from "@tanstack/react-query";
import { moneyNouns } from "./touch";

const nouns: ReadonlySet<unknown> = new Set(moneyNouns);

/**
 * Screens agree with one another. An answer that differs from the one before it says that money has
 * moved, by a hand that this app does not see: WeChat's pay-out, the middle office, a buyer. Whatever
 * was answered before that answer was asked for may be of the time before, and is old from now on,
 * however young: it is asked for again when its page is shown.
 */
export function keepInAgreement(queryClient: QueryClient): () => void {
  const cache = queryClient.getQueryCache();
  /** What each question was answered before, and when the answer that is under way was asked for. */
  const asked = new Map<string, { readonly at: number; readonly before: unknown }>();
  return cache.subscribe((event) => {
    if (event.type !== "updated" || !nouns.has(event.query.queryKey[0])) return;
    const { query, action } = event;
    if (action.type === "fetch") {
      asked.set(query.queryHash, { at: Date.now(), before: query.state.data });
      return;
    }
    if (action.type !== "success" || action.manual === true) return;
    const asking = asked.get(query.queryHash);
    asked.delete(query.queryHash);
    // Structural sharing hands an equal answer back as the same object.
    if (!asking || asking.before === undefined || asking.before === query.state.data) return;
    void queryClient.invalidateQueries({
      refetchType: "none",
      predicate: ({ queryKey, state }) =>
        nouns.has(queryKey[0]) && state.data !== undefined && state.dataUpdatedAt < asking.at,
    });
  });
}
