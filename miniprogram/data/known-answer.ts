import type { Endpoint, Method, OutputOf, RequestOf } from "@distribution/sdk";
import { queryClient } from "./query-client";
import { questionOf } from "./question";

/** What was answered last, for code that runs in a tap and cannot wait; nothing is asked. */
export function knownAnswer<E extends Endpoint>(
  method: Method<E>,
  input: RequestOf<E> & object,
): OutputOf<E> | undefined {
  return queryClient.getQueryData<OutputOf<E>>(questionOf(method, input));
}
