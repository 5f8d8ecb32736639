import type { CallOptions, Endpoint, Method, OutputOf } from "@distribution/sdk";
import { queryClient } from "./query-client";
import { questionOf } from "./question";
import { isAllowedNow } from "./use-allowed";

/**
 * Asks what a screen will ask without an input, before it is there: it finds the answer, or the asking
 * under way. What is known to be refused is not asked; what fails is asked again by the screen.
 */
export function askAhead<E extends Endpoint>(method: Method<E>): void {
  const { access } = method.endpoint;
  if (!isAllowedNow(access, queryClient)) return;
  // The compiler cannot see through Method<E> while E is open: every input is a record.
  const ask = method as unknown as (input: object, options: CallOptions) => Promise<OutputOf<E>>;
  void queryClient.prefetchQuery({
    queryKey: questionOf(method, {}),
    queryFn: ({ signal }) => ask({}, { signal }),
    meta: { access },
  });
}
