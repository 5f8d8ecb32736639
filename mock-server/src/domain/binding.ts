import type { BindingReason } from "@distribution/sdk/server";
import { isDistributor, type RecordedStatus } from "./distributor";
import { dayMs } from "./shanghai-time";

/** How long before a binding's end its distributor is reminded. */
export const reminderMs = 3 * dayMs;

/** A member comes by somebody's link or code. */
export interface Visit {
  readonly memberId: number;
  /** The visitor's own status as a distributor; absent for everybody else. */
  readonly visitorStatus: RecordedStatus | undefined;
  /** Whose link it is; absent where nobody is known by it. */
  readonly distributor:
    | {
        readonly distributorId: number;
        readonly memberId: number;
        readonly status: RecordedStatus;
      }
    | undefined;
  /** Who the visitor is bound to now; absent where no binding is in force. */
  readonly boundTo: number | undefined;
}

/** What comes of a visit. Only `bound` starts a binding. */
export function decideBinding(visit: Visit): BindingReason {
  const { distributor } = visit;
  if (!distributor) return "distributor-unknown";
  if (distributor.memberId === visit.memberId) return "own-link";
  if (isDistributor(visit.visitorStatus)) return "visitor-is-distributor";
  if (visit.boundTo === distributor.distributorId) return "already-bound";
  if (distributor.status === "fire") return "distributor-fired";
  if (distributor.status === "lock") return "distributor-locked";
  if (distributor.status !== "normal") return "distributor-unknown";
  return visit.boundTo === undefined ? "bound" : "bound-to-another";
}

/** Whether the visitor is the distributor's customer after it. */
export function isBound(reason: BindingReason): boolean {
  return reason === "bound" || reason === "already-bound";
}

/** From this very moment on the binding is over: another may take its place. */
export function expiresAt(lockedAt: number, lockDays: number): number {
  return lockedAt + lockDays * dayMs;
}
