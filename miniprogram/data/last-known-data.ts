import type { Query, QueryClient } from "@tanstack/react-query";
import * as v from "valibot";
import { keptValue } from "../platform/kept-value";
import { newestOf, type Rows } from "./join-rows";

const keptAnswers = v.array(
  v.object({ question: v.array(v.unknown()), data: v.unknown(), at: v.number() }),
);
type KeptAnswers = v.InferOutput<typeof keptAnswers>;

/** Well below WeChat's 1 MB a key, so that restoring never delays the first screen. */
const largestSnapshot = 200_000;
const saveDelayMs = 1_000;

/**
 * Keeps the newest answers of `account` on the phone, and puts them back at the start: what a person
 * sees without a network is what she saw last, with its time. Returns how to stop: with what was
 * answered since the last saving, or without it.
 */
export function keepLastKnownData(
  queryClient: QueryClient,
  account: string,
  /** Whether what an earlier version of the app kept can still be shown by this one. */
  stillFits: (question: readonly unknown[], data: unknown) => boolean,
): (saving: boolean) => void {
  const kept = keptValue(`last-known-data:${account}`, 1, keptAnswers);
  for (const { question, data, at } of kept.read() ?? []) {
    if (!stillFits(question, data)) continue;
    queryClient.setQueryData(question, data, { updatedAt: at });
    // However young, it is of an earlier visit: shown at once, and asked for again.
    void queryClient.invalidateQueries({ queryKey: question, exact: true, refetchType: "none" });
  }
  const save = () => kept.keep(snapshotOf(queryClient.getQueryCache().getAll()));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = queryClient.getQueryCache().subscribe((event) => {
    if (event.type !== "updated" || event.action.type !== "success") return;
    timer ??= setTimeout(() => {
      timer = undefined;
      save();
    }, saveDelayMs);
  });
  return (saving) => {
    stop();
    if (timer === undefined) return;
    clearTimeout(timer);
    if (saving) save();
  };
}

function snapshotOf(queries: readonly Query[]): KeptAnswers {
  const newestFirst = queries
    .filter((query) => query.state.data !== undefined)
    // Of a new array; toSorted is missing from WeChat's engine.
    // oxlint-disable-next-line unicorn/no-array-sort
    .sort((one, other) => other.state.dataUpdatedAt - one.state.dataUpdatedAt);
  const snapshot: KeptAnswers = [];
  let room = largestSnapshot;
  for (const { queryKey, state } of newestFirst) {
    const data = isRows(state.data) ? newestOf(state.data) : state.data;
    const answer = { question: [...queryKey], data, at: state.dataUpdatedAt };
    room -= JSON.stringify(answer).length;
    if (room < 0) break;
    snapshot.push(answer);
  }
  return snapshot;
}

function isRows(data: unknown): data is Rows<unknown> {
  return typeof data === "object" && data !== null && "list" in data && "lastqueryid" in data;
}
