import type { QueryClient } from "@tanstack/react-query";
import type { Noun } from "./question";

/** All that money shows in: a withdrawal, an order that fails, a claw-back move every one of them. */
export const moneyNouns = ["distributor", "order", "withdrawal", "fund"] as const satisfies Noun[];

/**
 * Something has changed these nouns. Whatever was asked about them before this moment is old, also
 * what is still under way: it may tell of the time before. What the page in front shows is asked for
 * again, the others ask when they are shown.
 */
export function touch(queryClient: QueryClient, nouns: readonly Noun[]): void {
  for (const noun of nouns) {
    const queryKey = [noun];
    void queryClient.cancelQueries({ queryKey });
    void queryClient.invalidateQueries({ queryKey });
  }
}
