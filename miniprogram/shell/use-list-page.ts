import { stopPullDownRefresh, usePullDownRefresh, useReachBottom } from "../platform/lifecycle";
import { refreshShown } from "../data/refresh-shown";
import type { CursorRows } from "../data/use-cursor-rows";

/** Joins a cursor list to its page: the bottom loads more, pulling down asks again for what it shows. */
export function useListPage(list: Pick<CursorRows<unknown>, "loadMore">): void {
  useReachBottom(list.loadMore);
  usePullDownRefresh(() => void refreshShown().finally(stopPullDownRefresh));
}
