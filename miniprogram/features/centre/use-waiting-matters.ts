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

export const keyOfWithdrawal = ({ withdrawid }: { readonly withdrawid: string }) => withdrawid;

/** What may be lost by waiting: asked together with the figures. */
export function useApproved() {
  const filter = { status: withdrawalStatus.approved };
  return useCursorRows(client.withdrawal.list, filter, keyOfWithdrawal);
}

export function useWaitingMatters(
  approved: ReturnType<typeof useApproved>,
  detail: WaitingFacts["detail"],
): WaitingMatters {
  // What she may read as well a moment later waits until the figures are there.
  const all = useCursorRows(client.withdrawal.list, {}, keyOfWithdrawal);
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
