import { withdrawalStatus } from "@distribution/sdk";
import { client } from "../../data/client";
import { useCursorRows } from "../../data/use-cursor-rows";
import { useServerNow } from "../../data/use-server-now";
import { useSeenRefusals } from "../../session/seen-refusals";
import { waitingMatters, type WaitingFacts, type WaitingMatter } from "./waiting-matters";

export interface WaitingMatters {
  readonly matters: readonly WaitingMatter[];
  readonly now: number;
  /** What waits could not be found out. */
  readonly failed: boolean;
  readonly retry: () => void;
}

const keyOf = ({ withdrawid }: { readonly withdrawid: string }) => withdrawid;

/** Asked together with the figures, and shown when it comes: neither waits for the other. */
export function useWaitingWithdrawals() {
  const approved = useCursorRows(
    client.withdrawal.list,
    { status: withdrawalStatus.approved },
    keyOf,
  );
  const all = useCursorRows(client.withdrawal.list, {}, keyOf);
  return { approved, all };
}

export function useWaitingMatters(
  { approved, all }: ReturnType<typeof useWaitingWithdrawals>,
  detail: WaitingFacts["detail"],
): WaitingMatters {
  const seenRefusals = useSeenRefusals((seen) => seen.withdrawids);
  const counting = approved.rows?.some(({ confirm }) => confirm !== undefined) === true;
  const now = useServerNow(counting);
  const matters = waitingMatters({
    approved: approved.rows ?? [],
    newest: all.rows?.[0],
    detail,
    seenRefusals,
    now,
  });
  const lists = [approved, all];
  return {
    matters,
    now,
    failed: lists.some(({ rows, error }) => rows === undefined && error !== null),
    retry: () => {
      for (const list of lists) if (list.error) void list.refresh();
    },
  };
}
