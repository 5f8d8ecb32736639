import type { CallOptions, Endpoint, Method, OutputOf, RequestOf } from "@distribution/sdk";
import { keepPreviousData, useQuery } from "@tanstack/react-query";

export interface Answer<Value> {
  /** `undefined` until the first answer has come; of the question before, while another is asked. */
  readonly data: Value | undefined;
  readonly error: Error | null;
  readonly isAsking: boolean;
  readonly refresh: () => Promise<unknown>;
}

export interface AnswerOptions {
  /** False holds the question back. */
  readonly when?: boolean;
  /** Asks again that often while the window is in front: for what happens without this operator. */
  readonly everyMs?: number;
}

type QuestionArguments<E extends Endpoint> =
  {} extends RequestOf<E>
    ? [input?: RequestOf<E>, options?: AnswerOptions]
    : [input: RequestOf<E>, options?: AnswerOptions];

/**
 * What the server answers to `method`. Whoever asks the same shares the answer; every command makes all
 * answers old (see use-command.ts).
 *
 * @example const page = useAnswer(office.distributor.listNormal, { pageindex: 2 });
 */
export function useAnswer<E extends Endpoint>(
  method: Method<E>,
  ...[given, { when = true, everyMs } = {}]: QuestionArguments<E>
): Answer<OutputOf<E>> {
  // The compiler cannot see through Method<E> while E is open: every input is a record.
  const input = (given ?? {}) as object;
  const ask = method as unknown as (input: object, options: CallOptions) => Promise<OutputOf<E>>;
  const query = useQuery<OutputOf<E>>({
    queryKey: [method.endpoint.name, input],
    queryFn: ({ signal }) => ask(input, { signal }),
    enabled: when,
    placeholderData: keepPreviousData,
    ...(everyMs === undefined ? {} : { refetchInterval: everyMs }),
  });
  return {
    data: query.data,
    error: query.error,
    isAsking: query.isFetching,
    refresh: query.refetch,
  };
}
