import type { ReactNode } from "react";
import { useReachBottom } from "../platform/lifecycle";
import { ListFooter } from "../ui/list-footer";
import { Skeleton } from "../ui/skeleton";
import { ListRows } from "./list-rows";
import { LoadError } from "./load-error";
import type { CursorRows } from "../data/use-cursor-rows";
import { StaleNotice } from "./stale-notice";

export interface ListBodyProps<Row> {
  list: CursorRows<Row>;
  renderRow: (row: Row) => ReactNode;
  /** Shown where there are no rows: says so, and what to do next. */
  empty: ReactNode;
  skeleton?: "list" | "lines";
  /** Said at the end, and what may follow it: a list that is one of several. */
  endText?: string;
  afterEnd?: ReactNode;
}

/** A cursor list in whatever state it is: on its way, failed, empty, out of date, growing, or complete. */
export function ListBody<Row>(props: ListBodyProps<Row>) {
  const { list, renderRow, empty, skeleton = "list", endText, afterEnd } = props;
  const { rows, error, keyOf } = list;
  useReachBottom(list.loadMore);
  if (rows === undefined) {
    if (error)
      return <LoadError error={error} retrying={list.isRefreshing} onRetry={list.refresh} />;
    return <Skeleton shape={skeleton} rows={skeleton === "list" ? 4 : 6} />;
  }
  return (
    <>
      <StaleNotice
        error={list.loadMoreFailed ? null : error}
        updatedAt={list.updatedAt}
        onRetry={() => void list.refresh()}
      />
      {rows.length === 0 ? empty : <ListRows rows={rows} keyOf={keyOf} renderRow={renderRow} />}
      {rows.length > 0 ? (
        <ListFooter
          state={footerState(list)}
          onLoadMore={list.loadMore}
          {...(endText === undefined ? {} : { endText })}
        />
      ) : null}
      {rows.length > 0 && footerState(list) === "end" ? afterEnd : null}
    </>
  );
}

function footerState(
  list: Omit<CursorRows<unknown>, "keyOf">,
): "loading" | "more" | "end" | "error" {
  if (list.isLoadingMore) return "loading";
  if (list.loadMoreFailed) return "error";
  return list.hasMore ? "more" : "end";
}
