import type { CallOptions, CursorEndpoint, Method, RequestOf, RowOf } from "@distribution/sdk";
import { hashKey, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { serverTimeOf } from "../platform/server-clock";
import { joinNewest, joinOlder, type Rows } from "./join-rows";
import { useMissing } from "./offers";
import { questionOf, type Question } from "./question";
import { enabledFor, useAllowed } from "./use-allowed";
import { usePerson } from "./use-person";
import { useShown } from "./use-shown";

export interface CursorRows<Row> {
  /** `undefined` until the first page has come. */
  readonly rows: readonly Row[] | undefined;
  readonly keyOf: (row: Row) => string;
  readonly error: Error | null;
  /** When the newest rows were true, by the server's clock. */
  readonly updatedAt: number;
  readonly hasMore: boolean;
  readonly isLoadingMore: boolean;
  /** Whether the next page failed: the rows stay, the list's end offers another try. */
  readonly loadMoreFailed: boolean;
  readonly isRefreshing: boolean;
  /** False where this person is known to be refused: then nothing is asked, and nothing will come. */
  readonly allowed: boolean;
  /** Safe to call at every reach-bottom: does nothing while anything is under way or after the last page. */
  readonly loadMore: () => void;
  /** Asks for the newest page; those below it stay as they are. */
  readonly refresh: () => Promise<unknown>;
}

const pageSize = 20;
/** The most that the contract gives at once. */
const mostRows = 50;

type Filters<E extends CursorEndpoint> = Omit<RequestOf<E>, "lastqueryid" | "size">;
type AskPage<Row> = (input: object, options: CallOptions) => Promise<Rows<Row>>;

/**
 * A cursor list of the contract as rows for a screen. Coming back asks for the newest page only, and
 * joins it to the rows that are there; after a command that touched the list its older rows may be
 * wrong, and it begins anew, as far down as one request reaches.
 *
 * @example const orders = useCursorRows(client.order.list, filters, (order) => order.commissionorderid);
 */
export function useCursorRows<E extends CursorEndpoint>(
  method: Method<E>,
  filters: Filters<E>,
  keyOf: (row: RowOf<E>) => string,
): CursorRows<RowOf<E>> {
  usePerson();
  const shown = useShown();
  const { access } = method.endpoint;
  const missing = useMissing(method.endpoint.name);
  const allowed = useAllowed(access, shown) && !missing;
  const queryClient = useQueryClient();
  const question = questionOf(method, filters);
  const known = () => queryClient.getQueryState<Rows<RowOf<E>>>(question);
  // The compiler cannot see through Method<E> while E is open.
  const ask = method as unknown as AskPage<RowOf<E>>;
  const query = useQuery<Rows<RowOf<E>>>({
    queryKey: question,
    queryFn: async ({ signal }) => {
      const touched = known()?.isInvalidated === true;
      const size = touched ? sizeToCover(known()?.data) : pageSize;
      const newest = await ask({ ...filters, lastqueryid: "0", size }, { signal });
      return touched ? newest : joinNewest(known()?.data, newest, keyOf);
    },
    enabled: enabledFor(access, allowed, queryClient),
    subscribed: shown,
    meta: { access },
  });
  const more = useMore(question, ask, keyOf);
  const { data, error, isFetching } = query;
  return {
    rows: allowed ? data?.list : undefined,
    keyOf,
    error: allowed ? error : null,
    updatedAt: serverTimeOf(query.dataUpdatedAt),
    hasMore: data?.hasmore === true,
    isLoadingMore: more.state === "loading",
    loadMoreFailed: more.state === "failed",
    isRefreshing: isFetching && (data !== undefined || error !== null),
    allowed,
    loadMore: () => {
      if (data?.hasmore === true && !isFetching) more.load();
    },
    refresh: allowed ? query.refetch : () => Promise.resolve(),
  };
}

/** The next page: one at a time, and put below the rows only where they still end where it begins. */
function useMore<Row>(question: Question, ask: AskPage<Row>, keyOf: (row: Row) => string) {
  const queryClient = useQueryClient();
  const place = hashKey(question);
  // A page that is under way when another filter is chosen says nothing of that one.
  const underWay = useRef(new Set<string>());
  const [last, setLast] = useState<{ place: string; state: "loading" | "failed" | "idle" }>();
  const load = async () => {
    const before = queryClient.getQueryData<Rows<Row>>(question);
    if (!before || underWay.current.has(place)) return;
    underWay.current.add(place);
    setLast({ place, state: "loading" });
    const { lastqueryid } = before;
    try {
      const older = await ask({ ...question[2], lastqueryid, size: pageSize }, {});
      const now = queryClient.getQueryState<Rows<Row>>(question);
      if (now?.data?.lastqueryid === lastqueryid && !now.isInvalidated) {
        queryClient.setQueryData<Rows<Row>>(question, joinOlder(now.data, older, keyOf), {
          // Its newest rows are as old as before.
          updatedAt: now.dataUpdatedAt,
        });
      }
      setLast({ place, state: "idle" });
    } catch {
      setLast({ place, state: "failed" });
    } finally {
      underWay.current.delete(place);
    }
  };
  return { state: last?.place === place ? last.state : "idle", load: () => void load() };
}

function sizeToCover(known: Rows<unknown> | undefined): number {
  return Math.min(Math.max(known?.list.length ?? 0, pageSize), mostRows);
}
