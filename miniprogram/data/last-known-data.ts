import type { InfiniteData, Query, QueryClient } from "@tanstack/react-query";
import { readStorage, writeStorage } from "../platform/storage";

interface KeptQuery {
  readonly key: readonly unknown[];
  readonly data: unknown;
  readonly at: number;
}

/** Well below WeChat's 1 MB a key, so that restoring never delays the first screen. */
const largestSnapshot = 200_000;
const saveDelayMs = 1_000;

/**
 * Keeps the newest answers on the phone under `storageKey`, and puts them back at the start: what a
 * person sees without a network is what she saw last, with its time.
 */
export function keepLastKnownData(
  queryClient: QueryClient,
  storageKey: string,
  /** Whether what an earlier version of the app kept can still be shown by this one. */
  stillFits: (key: readonly unknown[], data: unknown) => boolean,
): () => void {
  for (const kept of (readStorage(storageKey) ?? []) as readonly KeptQuery[]) {
    if (!stillFits(kept.key, kept.data)) continue;
    queryClient.setQueryData(kept.key, kept.data, { updatedAt: kept.at });
    // However young, it is of an earlier visit: shown at once, and asked for again.
    void queryClient.invalidateQueries({ queryKey: kept.key, exact: true, refetchType: "none" });
  }
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = queryClient.getQueryCache().subscribe((event) => {
    if (event.type !== "updated" || event.action.type !== "success") return;
    timer ??= setTimeout(() => {
      timer = undefined;
      writeStorage(storageKey, snapshotOf(queryClient.getQueryCache().getAll()));
    }, saveDelayMs);
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}

function snapshotOf(queries: readonly Query[]): KeptQuery[] {
  const newestFirst = queries
    .filter((query) => query.state.data !== undefined)
    // Of a new array; toSorted is missing from WeChat's engine.
    // oxlint-disable-next-line unicorn/no-array-sort
    .sort((one, other) => other.state.dataUpdatedAt - one.state.dataUpdatedAt);
  const snapshot: KeptQuery[] = [];
  let room = largestSnapshot;
  for (const query of newestFirst) {
    const kept = {
      key: query.queryKey,
      data: firstPageOf(query.state.data),
      at: query.state.dataUpdatedAt,
    };
    room -= JSON.stringify(kept).length;
    if (room < 0) break;
    snapshot.push(kept);
  }
  return snapshot;
}

/** A long list is kept by its first page: the rest is fetched again where there is a network. */
function firstPageOf(data: unknown): unknown {
  if (!isInfinite(data)) return data;
  return { pages: data.pages.slice(0, 1), pageParams: data.pageParams.slice(0, 1) };
}

export function isInfinite(data: unknown): data is InfiniteData<unknown> {
  return typeof data === "object" && data !== null && "pages" in data && "pageParams" in data;
}
