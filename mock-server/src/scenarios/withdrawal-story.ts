import {
  toFen,
  withdrawalStatus,
  type Masked,
  type WithdrawMethod,
} from "@distribution/sdk/server";
import { accountMismatch, payoutFailure } from "../domain/payout-failure";
import { confirmationMs } from "../domain/withdrawal";
import { dayMs } from "../domain/shanghai-time";
import type { World } from "../storage/world";
import { createWithdrawal } from "../use-cases/withdrawal/apply-withdrawal";
import { moveWithdrawal, type Move } from "../use-cases/withdrawal/move-withdrawal";
import type { Happening } from "./play";

/** How a withdrawal of a story ends, or where it stands. */
export type Outcome =
  | "paid"
  | "rejected"
  | "failed"
  | "cancelled"
  | "confirming"
  /** Nobody confirms it within its day, and WeChat takes its time to say so. */
  | "closing"
  | "review";

export interface WithdrawalPlan {
  readonly distributorId: number;
  readonly at: number;
  /** In the same afternoon where it is left out. */
  readonly auditedAt?: number;
  /** How much of the balance of that time it takes, from 0 to 1, in whole tens of yuan. */
  readonly share: number;
  readonly method: WithdrawMethod;
  readonly account: Masked;
  readonly outcome: Outcome;
}

const hourMs = dayMs / 24;
const { approved, paid, rejected, cancelled } = withdrawalStatus;

/** One withdrawal's life. Where the balance is below the minimum at that time, there is none. */
export function withdrawalStory(world: World, plan: WithdrawalPlan): readonly Happening[] {
  const requestId = `story:${plan.distributorId}-${plan.at}`;
  const auditedAt = plan.auditedAt ?? plan.at + 4 * hourMs;
  const step = (at: number, move: () => Move): Happening => ({
    at,
    run: () => {
      const row = world.books.findByRequest(plan.distributorId, requestId);
      if (row) moveWithdrawal(world, row, move());
    },
  });
  const approval = step(auditedAt, () =>
    plan.method === "wechat"
      ? {
          to: approved,
          note: "请在 24 小时内确认收款",
          confirmBy: world.clock.now() + confirmationMs,
        }
      : { to: approved, note: "等待打款" },
  );
  const endings: Record<Outcome, readonly Happening[]> = {
    review: [],
    confirming: [approval],
    closing: [
      approval,
      {
        at: auditedAt,
        run: () => {
          const row = world.books.findByRequest(plan.distributorId, requestId);
          if (row) world.books.saveWithdrawal({ ...row, closesLate: true });
        },
      },
    ],
    paid: [
      approval,
      // WeChat pays as soon as its owner confirms, the others on the next working day.
      step(auditedAt + (plan.method === "wechat" ? 5 : 20) * hourMs, () => ({ to: paid })),
    ],
    cancelled: [step(plan.at + hourMs, () => ({ to: cancelled }))],
    rejected: [
      step(auditedAt, () => ({
        to: rejected,
        ...accountMismatch,
      })),
    ],
    failed: [
      approval,
      step(auditedAt + 2 * hourMs, () => ({
        to: rejected,
        ...payoutFailure("DAY_RECEIVED_QUOTA_EXCEED"),
      })),
    ],
  };
  return [{ at: plan.at, run: () => apply(world, plan, requestId) }, ...endings[plan.outcome]];
}

function apply(world: World, plan: WithdrawalPlan, requestId: string): void {
  const rule = world.books.rule();
  const { settled } = world.books.balancesOf(plan.distributorId);
  const amount = Math.min(Math.floor((settled * plan.share) / 1_000) * 1_000, rule.maxWithdrawFen);
  if (amount < rule.minWithdrawFen) return;
  createWithdrawal(world, plan.distributorId, toFen(amount), {
    requestId,
    askedFen: toFen(amount),
    method: plan.method,
    account: plan.account,
    accountDigest: null,
    source: "manual",
  });
}
