import type { Withdrawal } from "@distribution/sdk";
import type { CursorRows } from "../../data/use-cursor-rows";

/** Two lists as one, newest first. What is under way is little, so that each has one page as a rule. */
export function joinOpenRows(
  one: CursorRows<Withdrawal>,
  other: CursorRows<Withdrawal>,
): CursorRows<Withdrawal> {
  const both = [one, other];
  const rows =
    one.rows && other.rows
      ? // Of a new array; toSorted is missing from WeChat's engine.
        // oxlint-disable-next-line unicorn/no-array-sort
        [...one.rows, ...other.rows].sort((a, b) => b.createdat - a.createdat)
      : undefined;
  return {
    rows,
    keyOf: one.keyOf,
    error: one.error ?? other.error,
    updatedAt: Math.min(one.updatedAt, other.updatedAt),
    hasMore: one.hasMore || other.hasMore,
    isLoadingMore: one.isLoadingMore || other.isLoadingMore,
    loadMoreFailed: one.loadMoreFailed || other.loadMoreFailed,
    isRefreshing: one.isRefreshing || other.isRefreshing,
    allowed: one.allowed && other.allowed,
    loadMore: () => {
      for (const list of both) list.loadMore();
    },
    refresh: () => Promise.all(both.map((list) => list.refresh())),
  };
}
