import { useInfiniteQuery } from "@tanstack/react-query";

/** One page of rows, newest first, and the cursor of the next. */
interface CursorPage<Row> {
  readonly list: readonly Row[];
  readonly lastqueryid: string;
  readonly hasmore: boolean;
}

export interface CursorList<Row> {
  /** `undefined` until the first page has come. */
  readonly rows: readonly Row[] | undefined;
  readonly error: Error | null;
  /** When the rows were true, in epoch milliseconds; shown where they could not be refreshed. */
  readonly updatedAt: number;
  readonly hasMore: boolean;
  readonly isLoadingMore: boolean;
  /** Whether the next page failed: the rows stay, the list's end offers another try. */
  readonly loadMoreFailed: boolean;
  readonly isRefreshing: boolean;
  /** Safe to call at every reach-bottom: does nothing while a page is under way or after the last. */
  readonly loadMore: () => void;
  readonly refresh: () => Promise<unknown>;
}

const pageSize = 20;

/** A cursor list of the contract as rows for a screen. `key` is the endpoint's name and its filters. */
export function useCursorList<Row>(
  key: readonly [name: string, filters: object],
  load: (
    cursor: { lastqueryid: string; size: number },
    signal: AbortSignal,
  ) => Promise<CursorPage<Row>>,
): CursorList<Row> {
  const query = useInfiniteQuery({
    queryKey: key,
    initialPageParam: "0",
    queryFn: ({ pageParam, signal }) => load({ lastqueryid: pageParam, size: pageSize }, signal),
    getNextPageParam: (last) => (last.hasmore ? last.lastqueryid : undefined),
  });
  return {
    rows: query.data?.pages.flatMap((page) => page.list),
    error: query.error,
    updatedAt: query.dataUpdatedAt,
    hasMore: query.hasNextPage,
    isLoadingMore: query.isFetchingNextPage,
    loadMoreFailed: query.isFetchNextPageError,
    isRefreshing: query.isRefetching && !query.isFetchingNextPage,
    loadMore: () => {
      if (query.hasNextPage && !query.isFetching) void query.fetchNextPage();
    },
    refresh: () => query.refetch(),
  };
}
