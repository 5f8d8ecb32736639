import { distributorStatusLabels, type DistributorStatus } from "@distribution/sdk/server";
import { Refusal } from "./refusal";

/** A member who never applied has no record, so no status. */
export type RecordedStatus = Exclude<DistributorStatus, "none">;

/** What an operator or the member may make of a distributor. */
const nextStatuses: Record<RecordedStatus, readonly RecordedStatus[]> = {
  audit: ["normal", "reject"],
  reject: ["audit"],
  normal: ["lock", "fire"],
  lock: ["normal", "fire"],
  fire: ["audit"],
};

/** Whether the distributor moves; the status it already has changes nothing. */
export function stepsTo(from: RecordedStatus, to: RecordedStatus): boolean {
  if (from === to) return false;
  if (nextStatuses[from].includes(to)) return true;
  throw new Refusal(
    "STATE_CONFLICT",
    `分销员${distributorStatusLabels[from]}，不能变为${distributorStatusLabels[to]}`,
    { status: from, allowed: [...nextStatuses[from]] },
  );
}

/** Whether somebody acts as a distributor now; one who is locked still is one, and buys and visits as one. */
export function isDistributor(status: RecordedStatus | undefined): boolean {
  return status === "normal" || status === "lock";
}
