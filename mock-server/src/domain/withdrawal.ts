import {
  formatYuan,
  shareOf,
  toFen,
  withdrawalStatus,
  withdrawalStatusLabels,
  withdrawMethodLabels,
  type BasisPoints,
  type Fen,
  type WithdrawalStatus,
  type WithdrawMethod,
} from "@distribution/sdk/server";
import { availableFen, type Commission } from "./commission";
import { movement, type Movement } from "./ledger";
import { Refusal } from "./refusal";
import { methodTerms, type MethodTerms, type Rule } from "./rule";
import { dayMs, shanghaiDayStart } from "./shanghai-time";

const { review, approved, paid, rejected, cancelled } = withdrawalStatus;

const nextStatuses: Record<WithdrawalStatus, readonly WithdrawalStatus[]> = {
  [review]: [approved, paid, rejected, cancelled],
  [approved]: [paid, rejected],
  [paid]: [],
  [rejected]: [],
  [cancelled]: [],
};

/** An application over ¥1000 is worth a second look. */
const largestUsualFen = 100_000;

export function isLarge(amount: Fen): boolean {
  return amount > largestUsualFen;
}

/** How long a failed withdrawal counts against the account of its owner, from its application. */
export const failureWindowMs = 30 * dayMs;

/** WeChat waits a day for the payee's confirmation; then the transfer fails. */
export const confirmationMs = dayMs;

/** Whether the withdrawal moves; the status it already has changes nothing. */
export function stepsTo(from: WithdrawalStatus, to: WithdrawalStatus): boolean {
  if (from === to) return false;
  if (nextStatuses[from].includes(to)) return true;
  throw new Refusal("STATE_CONFLICT", `这笔提现${withdrawalStatusLabels[from]}，不能再操作`, {
    status: from,
    allowed: [...nextStatuses[from]],
  });
}

export function feeFen(amount: Fen, rate: BasisPoints): Fen {
  return shareOf(amount, rate);
}

/** The start of the Shanghai day by which the money is expected, counted from `since`. */
export function expectedAt(
  since: number,
  { expectedDays }: Pick<MethodTerms, "expectedDays">,
): number {
  return shanghaiDayStart(since) + expectedDays * dayMs;
}

/** What an application is judged by. */
export interface Applicant {
  /** 已冻结. Whoever was fired may withdraw what was kept, also while applying anew. */
  readonly locked: boolean;
  readonly settledFen: Fen;
  /** Applications of this Shanghai day that their owner did not cancel. */
  readonly appliedToday: number;
  /** Fired with what can be withdrawn kept: the rest may be drawn once, however little it is. */
  readonly mayDrawRest: boolean;
}

/** The least that an application may ask for. */
export function minimumFen(
  { minFen }: Pick<MethodTerms, "minFen">,
  { mayDrawRest, settledFen }: Applicant,
): Fen {
  return mayDrawRest ? toFen(Math.max(1, Math.min(minFen, settledFen))) : minFen;
}

/** The amount that an application takes: as asked, or everything up to the maximum. Throws the refusal that the rules demand. */
export function applicationAmount(
  rule: Rule,
  applicant: Applicant,
  method: WithdrawMethod,
  asked: Fen | undefined,
): Fen {
  if (applicant.locked) throw new Refusal("DISTRIBUTOR_LOCKED");
  if (!rule.withdrawMethods.includes(method)) {
    throw new Refusal("WITHDRAW_METHOD_DISABLED", `暂不支持提现到${withdrawMethodLabels[method]}`);
  }
  if (applicant.appliedToday >= rule.dailyWithdrawLimit) {
    throw new Refusal(
      "WITHDRAW_LIMIT_REACHED",
      `每天最多提现 ${rule.dailyWithdrawLimit} 次，请明天再试`,
    );
  }
  const terms = methodTerms(rule, method);
  const minimum = minimumFen(terms, applicant);
  const amount = asked ?? toFen(Math.min(applicant.settledFen, terms.maxFen));
  if (amount < minimum) {
    throw new Refusal("WITHDRAW_BELOW_MINIMUM", `最低提现金额为 ¥${formatYuan(minimum)}`);
  }
  if (amount > terms.maxFen) {
    throw new Refusal("WITHDRAW_ABOVE_MAXIMUM", `单笔最多提现 ¥${formatYuan(terms.maxFen)}`);
  }
  if (amount > applicant.settledFen) {
    throw new Refusal(
      "WITHDRAW_INSUFFICIENT",
      `可提现余额为 ¥${formatYuan(applicant.settledFen)}，不足以提现这笔金额`,
    );
  }
  return amount;
}

/** Why nothing can be withdrawn now, as a sentence; undefined where something can. */
export function unavailableReason(rule: Rule, applicant: Applicant): string | undefined {
  if (applicant.locked) return "分销员资格已冻结，暂时不能提现，请联系客服";
  // The method that asks for the least decides.
  const least = toFen(
    Math.min(
      ...rule.withdrawMethods.map((method) => minimumFen(methodTerms(rule, method), applicant)),
    ),
  );
  if (applicant.settledFen < least) return `可提现不足最低金额 ¥${formatYuan(least)}`;
  if (applicant.appliedToday >= rule.dailyWithdrawLimit) {
    return `今日 ${rule.dailyWithdrawLimit} 次提现已用完，明天 0 点后可再申请`;
  }
  return undefined;
}

/** How many fen a withdrawal takes of one commission. */
export interface Allocation<C extends Commission> {
  readonly commission: C;
  readonly amountFen: Fen;
}

/**
 * Takes `amount` from commissions, in their order (oldest first), splitting the last one where it
 * is larger than what is missing.
 * @throws RangeError where they do not hold enough: the balance said they would, so the books are wrong.
 */
export function allocate<C extends Commission>(
  commissions: Iterable<C>,
  amount: Fen,
): readonly Allocation<C>[] {
  const allocations: Allocation<C>[] = [];
  let missing: number = amount;
  for (const commission of commissions) {
    if (missing === 0) break;
    const taken = Math.min(availableFen(commission), missing);
    if (taken === 0) continue;
    allocations.push({ commission, amountFen: toFen(taken) });
    missing -= taken;
  }
  if (missing > 0) throw new RangeError(`the settled orders lack ${missing} fen of the balance`);
  return allocations;
}

export function lockMovement(amount: Fen): Movement {
  return movement("lock", { settled: -amount, locked: amount });
}

export function payOutMovement(amount: Fen): Movement {
  return movement("pay-out", { locked: -amount, withdrawn: amount });
}

/** All of an unpaid withdrawal goes back to the balance; what is owed is taken from there. */
export function returnMovement(amount: Fen): Movement {
  return movement("return", { locked: -amount, settled: amount });
}
