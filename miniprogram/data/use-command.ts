import type { Endpoint, Method, OutputOf, RequestOf } from "@distribution/sdk";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Noun } from "./question";
import { touch } from "./touch";

export interface Command<Input, Output> {
  /** Rejects as the method does; what it touched is old by then, whatever the outcome. */
  readonly send: (input: Input) => Promise<Output>;
  readonly isSending: boolean;
  readonly error: Error | null;
  /** Forgets the error. */
  readonly reset: () => void;
}

/**
 * A call that changes something. `touches` names the nouns that read otherwise after it. A failure
 * touches them too: the change may have been made all the same, and a refusal usually means that the
 * screen was out of date.
 *
 * @example const cancel = useCommand(client.withdrawal.cancel, { touches: moneyNouns });
 */
export function useCommand<E extends Endpoint>(
  method: Method<E>,
  { touches }: { readonly touches: readonly Noun[] },
): Command<RequestOf<E>, OutputOf<E>> {
  const queryClient = useQueryClient();
  // The compiler cannot see through Method<E> while E is open.
  const call = method as unknown as (input: RequestOf<E>) => Promise<OutputOf<E>>;
  const mutation = useMutation<OutputOf<E>, Error, RequestOf<E>>({
    mutationKey: [method.endpoint.name],
    mutationFn: call,
    onSettled: () => touch(queryClient, touches),
  });
  return {
    send: mutation.mutateAsync,
    isSending: mutation.isPending,
    error: mutation.error,
    reset: mutation.reset,
  };
}
