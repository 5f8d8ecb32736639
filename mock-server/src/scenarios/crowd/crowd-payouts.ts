import { toFen, withdrawalStatus, type Fen, type WithdrawMethod } from "@distribution/sdk/server";
import { lock, payOut, unlock, zeroFen } from "../../domain/commission";
import {
  accountMismatch,
  notConfirmed,
  payoutFailure,
  type PayoutFailure,
} from "../../domain/payout-failure";
import { methodTerms } from "../../domain/rule";
import { dayMs } from "../../domain/shanghai-time";
import {
  allocate,
  confirmationMs,
  expectedAt,
  feeFen,
  lockMovement,
  payOutMovement,
  returnMovement,
} from "../../domain/withdrawal";
import { untouchedWithdrawal, type WithdrawalRow } from "../../storage/rows";
import { returnSentence, type Move } from "../../use-cases/withdrawal/move-withdrawal";
import { payBackDebt } from "../../use-cases/order/pay-back-debt";
import type { Random } from "../random";
import { payoutAccounts } from "../payout-accounts";
import { isActive, type Crowd, type Seller } from "./crowd";

const hourMs = dayMs / 24;
const { review, approved, paid, rejected, cancelled } = withdrawalStatus;

const methods = ["wechat", "wechat", "wechat", "alipay", "bank"] as const;
interface Payout {
  readonly at: number;
  /** How much of the balance of that time it takes, from 0 to 1, in whole tens of yuan. */
  readonly share: number;
  readonly method: WithdrawMethod;
  /** What becomes of it. */
  readonly moves: readonly TimedMove[];
}

interface TimedMove extends Move {
  readonly at: number;
}

/** Whether a seller applies on a day is chance. */
export function planPayouts(crowd: Crowd, sellers: readonly Seller[], dayStart: number): void {
  const { random } = crowd;
  for (const seller of sellers) {
    if (random.chance(0.9)) continue;
    const at = dayStart + random.whole(8 * 60, 23 * 60) * 60_000;
    const method = random.pick(methods);
    const moves = chooseMoves(random, method, at);
    planPayout(crowd, seller, { at, share: random.whole(3, 9) / 10, method, moves });
  }
}

/** Two that nobody has decided yet: one waits for its review, one for its owner's confirmation. */
export function planOpenPayouts(crowd: Crowd, seller: Seller): void {
  const { now } = crowd;
  const confirming = now - 10 * hourMs;
  const payout = { share: 0.2, method: "wechat" } as const;
  const moves = [approval("wechat", confirming + 5 * hourMs)];
  planPayout(crowd, seller, { ...payout, at: confirming, moves });
  planPayout(crowd, seller, { ...payout, at: now - hourMs, moves: [] });
}

/** One application and what becomes of it. Where the balance is below the minimum by then, there is none. */
function planPayout(crowd: Crowd, seller: Seller, { at, share, method, moves }: Payout): void {
  const { timeline, rule, books } = crowd;
  const { distributorId } = seller;
  let held: HeldWithdrawal | undefined;
  timeline.add(at, () => {
    const { settled } = books.at(at).balancesOf(distributorId);
    const wholeTens = Math.floor((settled * share) / 1_000) * 1_000;
    const amountFen = toFen(Math.min(wholeTens, rule.maxWithdrawFen));
    if (amountFen < rule.minWithdrawFen || !isActive(seller, at)) return;
    held = apply(crowd, at, { distributorId, amountFen, method });
  });
  for (const move of moves) {
    timeline.add(move.at, () => {
      if (held) held = moveOn(crowd, held, move);
    });
  }
}

function approval(method: WithdrawMethod, at: number): TimedMove {
  return method === "wechat"
    ? { at, to: approved, note: "请在 24 小时内确认收款", confirmBy: at + confirmationMs }
    : { at, to: approved, note: "等待打款" };
}

function chooseMoves(
  random: Random,
  method: WithdrawMethod,
  appliedAt: number,
): readonly TimedMove[] {
  const after = (hours: number) => appliedAt + hours * hourMs;
  const fail = (at: number, failure: PayoutFailure): TimedMove => ({
    at,
    to: rejected,
    ...failure,
  });
  const pass = approval(method, after(5));
  const fate = random.next();
  if (fate < 0.05) return [{ at: after(1), to: cancelled }];
  if (fate < 0.12) return [fail(after(22), accountMismatch)];
  if (method === "wechat" && fate < 0.16) {
    return [pass, fail(pass.at + confirmationMs, notConfirmed)];
  }
  if (method === "wechat" && fate < 0.2)
    return [pass, fail(after(9), payoutFailure("DAY_RECEIVED_QUOTA_EXCEED"))];
  return [pass, { at: after(20), to: paid }];
}

interface HeldWithdrawal {
  readonly row: WithdrawalRow;
  readonly parts: readonly { readonly commissionId: number; readonly amountFen: Fen }[];
}

function apply(
  { books, rule }: Crowd,
  at: number,
  application: Pick<WithdrawalRow, "distributorId" | "amountFen" | "method">,
): HeldWithdrawal {
  const { distributorId, amountFen, method } = application;
  const withdrawalId = books.nextWithdrawalId();
  const row: WithdrawalRow = {
    ...application,
    withdrawalId,
    requestId: `story:${withdrawalId}`,
    askedFen: amountFen,
    feeFen: feeFen(amountFen, rule.withdrawFeeRate),
    feeRate: rule.withdrawFeeRate,
    account: payoutAccounts[method],
    accountDigest: null,
    status: review,
    ...untouchedWithdrawal,
    source: "manual",
    createdAt: at,
    expectedAt: expectedAt(at, methodTerms(rule, method)),
  };
  const parts = allocate(books.at(at).settledCommissions(distributorId), amountFen).map((part) => ({
    commissionId: part.commission.commissionId,
    amountFen: part.amountFen,
  }));
  for (const part of parts) {
    books.addAllocation({ withdrawalId, ...part });
    books.saveCommission(lock(books.commission(part.commissionId), part.amountFen));
  }
  books.saveWithdrawal(row);
  books.addStep({ withdrawalId, status: review, at, note: null });
  books.at(at).book(distributorId, lockMovement(amountFen), { withdrawalId });
  return { row, parts };
}

function moveOn(
  { books }: Crowd,
  { row, parts }: HeldWithdrawal,
  { at, to, note, failMessage, failCode, confirmBy }: TimedMove,
): HeldWithdrawal {
  const { withdrawalId, distributorId, amountFen } = row;
  const returns = to !== paid && to !== approved;
  for (const part of to === approved ? [] : parts) {
    const commission = books.commission(part.commissionId);
    books.saveCommission((returns ? unlock : payOut)(commission, part.amountFen));
  }
  const now = books.at(at);
  if (to === paid) now.book(distributorId, payOutMovement(amountFen), { withdrawalId });
  // No part of it has failed meanwhile: the failed orders of this story wait for that.
  if (returns) now.book(distributorId, returnMovement(amountFen), { withdrawalId });
  const paidBack = returns ? payBackDebt(now, distributorId) : zeroFen;
  const left = toFen(amountFen - paidBack);
  const returned = returns ? returnSentence(left, paidBack, zeroFen) : null;
  books.addStep({ withdrawalId, status: to, at, note: note ?? returned });
  const moved = {
    ...row,
    status: to,
    returnedFen: returns ? left : null,
    failMessage: failMessage ?? null,
    failCode: to === rejected ? (failCode ?? "other") : null,
    confirmBy: confirmBy ?? null,
    transferState: confirmBy === undefined ? null : ("waiting" as const),
  };
  books.saveWithdrawal(moved);
  return { row: moved, parts };
}
