import { stopPullDownRefresh, usePullDownRefresh, useReachBottom } from "../platform/lifecycle";
import type { CursorList } from "../data/use-cursor-list";
import { useRefetchOnShow } from "./refetch-on-show";

/**
 * Joins a cursor list to its page: the bottom loads more, pulling down asks again for the list and
 * for whatever else the page shows, and so does coming back to it.
 */
export function useListPage(
  list: Pick<CursorList<unknown>, "loadMore" | "refresh">,
  refreshAlso?: () => Promise<unknown>,
): void {
  useReachBottom(list.loadMore);
  usePullDownRefresh(() => {
    // A refetch never rejects; allSettled is missing on iOS 12.
    void Promise.all([list.refresh(), refreshAlso?.()]).finally(stopPullDownRefresh);
  });
  useRefetchOnShow();
}
