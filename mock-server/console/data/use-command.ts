import type { Endpoint, Method, OutputOf, RequestOf } from "@distribution/sdk";
import { useMutation, useQueryClient } from "@tanstack/react-query";

export interface Command<Input, Output> {
  /** Rejects as the method does. */
  readonly send: (input: Input) => Promise<Output>;
  readonly isSending: boolean;
  /** The last one sent has been carried out. */
  readonly isDone: boolean;
}

/**
 * A call that changes something. Whatever the screen shows is asked for again after it, also after a
 * failure: the change may have been made all the same, and a refusal usually means that the screen was
 * out of date. All of it, because little here moves alone: an audit moves a list, its neighbour, three
 * counts and the outbox.
 */
export function useCommand<E extends Endpoint>(
  method: Method<E>,
): Command<RequestOf<E>, OutputOf<E>> {
  const queryClient = useQueryClient();
  const call = method as unknown as (input: RequestOf<E>) => Promise<OutputOf<E>>;
  const mutation = useMutation<OutputOf<E>, Error, RequestOf<E>>({
    mutationKey: [method.endpoint.name],
    mutationFn: call,
    onSettled: () => {
      // What is under way may tell of the time before.
      void queryClient.cancelQueries();
      void queryClient.invalidateQueries();
    },
  });
  return { send: mutation.mutateAsync, isSending: mutation.isPending, isDone: mutation.isSuccess };
}
