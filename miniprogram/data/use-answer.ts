import type { CallOptions, Endpoint, Method, OutputOf } from "@distribution/sdk";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { serverTimeOf } from "../platform/server-clock";
import { askOrInstead, useMissing } from "./offers";
import { questionOf, type QuestionArguments } from "./question";
import { enabledFor, useAllowed } from "./use-allowed";
import { usePerson } from "./use-person";
import { useShown } from "./use-shown";

export interface Answer<Value> {
  /** `undefined` until the first answer has come. */
  readonly data: Value | undefined;
  /** Why the last asking failed; what was known before it stays. */
  readonly error: Error | null;
  /** When `data` was true, by the server's clock. */
  readonly updatedAt: number;
  readonly isAsking: boolean;
  /** False where this person is known to be refused: then nothing is asked, and nothing will come. */
  readonly allowed: boolean;
  /** False where the backend has no such endpoint: what shows the answer is left out. */
  readonly offered: boolean;
  readonly refresh: () => Promise<unknown>;
}

export interface AnswerOptions<Value> {
  /** False holds the question back, where a part of it is not known yet. */
  readonly when?: boolean;
  /** The documented way to the same, which tells less, for a backend that does not have this endpoint. */
  readonly instead?: () => Promise<Value>;
}

/**
 * What the server answers to `method`, asked when the page comes to the front and the last answer may
 * be old. Whoever asks the same shares the answer; a command that touches its noun makes it old at once.
 *
 * @example const record = useAnswer(client.withdrawal.detail, { withdrawid });
 */
export function useAnswer<E extends Endpoint>(
  method: Method<E>,
  ...[given, { when = true, instead } = {}]: QuestionArguments<E, AnswerOptions<OutputOf<E>>>
): Answer<OutputOf<E>> {
  usePerson();
  const shown = useShown();
  const queryClient = useQueryClient();
  const { access } = method.endpoint;
  const allowed = useAllowed(access, shown);
  const missing = useMissing(method.endpoint.name);
  const offered = !missing || instead !== undefined;
  const coming = allowed && offered;
  // The compiler cannot see through Method<E> while E is open: every input is a record.
  const input = (given ?? {}) as object;
  const ask = method as unknown as (input: object, options: CallOptions) => Promise<OutputOf<E>>;
  const query = useQuery<OutputOf<E>>({
    queryKey: questionOf(method, input),
    queryFn: ({ signal }) => askOrInstead(method.endpoint, () => ask(input, { signal }), instead),
    enabled: enabledFor(access, when && coming, queryClient),
    subscribed: shown,
    meta: { access },
  });
  return {
    data: coming ? query.data : undefined,
    error: coming ? query.error : null,
    updatedAt: serverTimeOf(query.dataUpdatedAt),
    isAsking: query.isFetching,
    allowed,
    offered,
    refresh: coming ? query.refetch : () => Promise.resolve(),
  };
}
