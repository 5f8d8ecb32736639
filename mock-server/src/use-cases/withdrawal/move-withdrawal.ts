import {
  formatYuan,
  toFen,
  withdrawalStatus,
  type Fen,
  type WithdrawalFailCode,
  type WithdrawalStatus,
} from "@distribution/sdk/server";
import {
  clawBackMovement,
  lostPartsSentence,
  owedFen,
  payOut,
  restoreOffset,
  unlock,
} from "../../domain/commission";
import { Refusal } from "../../domain/refusal";
import { payOutMovement, returnMovement, stepsTo } from "../../domain/withdrawal";
import type { CommissionRow, WithdrawalRow } from "../../storage/rows";
import type { World } from "../../storage/world";
import { appendEvent } from "../../outbox/append-event";
import { notify } from "../../outbox/notify";
import { forfeitSettled } from "../distributor/forfeit-settled";
import { payBackDebt } from "../order/pay-back-debt";

export interface Move {
  readonly to: WithdrawalStatus;
  /** Told to the owner in the timeline. What comes back is told there by itself. */
  readonly note?: string;
  /** Why it ended unpaid. */
  readonly failMessage?: string;
  readonly failCode?: WithdrawalFailCode;
  /** Until when the owner has to confirm the transfer. */
  readonly confirmBy?: number;
  /** WeChat paid without asking the owner. */
  readonly authorised?: true;
  /** The money has moved already, whatever its owner is by now: it can only be written down. */
  readonly isPaidAlready?: boolean;
  /** When the money is expected now. */
  readonly expectedAt?: number;
}

/**
 * Moves a withdrawal on, and its money with it: paid out, or back to the balance. The status it
 * already has changes nothing; an impossible one is STATE_CONFLICT. Call it inside a transaction.
 */
export function moveWithdrawal(world: World, withdrawal: WithdrawalRow, move: Move): WithdrawalRow {
  if (!stepsTo(withdrawal.status, move.to)) return withdrawal;
  if (pays(move.to) && move.isPaidAlready !== true) refuseFrozenOwner(world, withdrawal);
  const { withdrawalId } = withdrawal;
  const isReturn = move.to !== withdrawalStatus.paid && move.to !== withdrawalStatus.approved;
  if (move.to === withdrawalStatus.paid) payAllocations(world, withdrawal);
  const returned = isReturn ? returnAllocations(world, withdrawal) : undefined;
  const moved = {
    ...withdrawal,
    status: move.to,
    returnedFen: returned?.returnedFen ?? null,
    failMessage: move.failMessage ?? null,
    failCode: move.to === withdrawalStatus.rejected ? (move.failCode ?? "other") : null,
    confirmBy: move.confirmBy ?? null,
    transferState: move.confirmBy === undefined ? null : ("waiting" as const),
    authorised: move.authorised ?? false,
    attention: null,
    expectedAt: move.expectedAt ?? withdrawal.expectedAt,
  };
  world.books.saveWithdrawal(moved);
  addWithdrawalStep(world, withdrawalId, move.to, returned ? returned.note : move.note);
  if (move.to === withdrawalStatus.cancelled) logCancelled(world, moved);
  announce(world, moved);
  return moved;
}

function pays(status: WithdrawalStatus): boolean {
  return status === withdrawalStatus.approved || status === withdrawalStatus.paid;
}

/** A frozen distributor gets no confirmation and no pay-out: the withdrawal waits until unfrozen. */
export function refuseFrozenOwner(world: World, withdrawal: WithdrawalRow): void {
  if (world.books.distributor(withdrawal.distributorId).status !== "lock") return;
  throw new Refusal("STATE_CONFLICT", "分销员资格已冻结，解冻后才能打款", {
    status: withdrawal.status,
    allowed: [withdrawalStatus.rejected],
  });
}

/** Tells of a withdrawal that came to its end, but for one that its owner ended. */
export function announce(world: World, withdrawal: WithdrawalRow): void {
  const { withdrawalId, status, failMessage } = withdrawal;
  if (status !== withdrawalStatus.paid && status !== withdrawalStatus.rejected) return;
  const paid = status === withdrawalStatus.paid;
  appendEvent(
    world,
    paid ? "DISTRIBUTION_WITHDRAW_SUCCESS" : "DISTRIBUTION_WITHDRAW_FAIL",
    withdrawalId,
  );
  tellOwner(world, withdrawal, paid ? "paid" : "failed", failMessage ?? undefined);
}

export function tellOwner(
  world: World,
  { distributorId, amountFen, feeFen }: WithdrawalRow,
  stage: "waiting" | "paid" | "failed",
  reason?: string,
): void {
  const { memberId } = world.books.distributor(distributorId);
  notify(world, memberId, {
    kind: "withdraw",
    amountFen,
    netFen: toFen(amountFen - feeFen),
    stage,
    ...(reason !== undefined && { reason }),
  });
}

/** No event tells of a cancel, so the log of the withdrawal ends here. */
function logCancelled(world: World, withdrawal: WithdrawalRow): void {
  if (world.quiet) return;
  const { withdrawalId, distributorId, amountFen, createdAt } = withdrawal;
  world.books.logWithdrawal({
    withdrawalId,
    memberId: world.books.distributor(distributorId).memberId,
    amountFen,
    status: "cancelled",
    failReason: null,
    createdAt,
    updatedAt: world.clock.now(),
  });
}

export function addWithdrawalStep(
  world: World,
  withdrawalId: number,
  status: WithdrawalStatus,
  note?: string,
): void {
  world.books.insertStep({ withdrawalId, status, at: world.clock.now(), note: note ?? null });
}

function payAllocations(world: World, withdrawal: WithdrawalRow): void {
  const { withdrawalId, distributorId, amountFen } = withdrawal;
  for (const { commission, amountFen: part } of world.books.allocationsOf(withdrawalId)) {
    world.books.saveCommission(payOut(commission, part));
  }
  world.books.book(distributorId, payOutMovement(amountFen), { withdrawalId });
}

interface Returned {
  /** What of it can be withdrawn again. */
  readonly returnedFen: Fen;
  readonly note: string;
}

/** Gives the money back, and tells where it went: what is owed does not return. */
function returnAllocations(world: World, withdrawal: WithdrawalRow): Returned {
  const { books } = world;
  const { withdrawalId, distributorId, amountFen } = withdrawal;
  books.book(distributorId, returnMovement(amountFen), { withdrawalId });
  // All of it is back before any of it goes on: a commission may both return and restore.
  const freed = books.allocationsOf(withdrawalId).map(({ commission, amountFen: part }) => {
    const unlocked = unlock(commission, part);
    books.saveCommission(unlocked);
    return { commission, freedFen: toFen(owedFen(commission) - owedFen(unlocked)) };
  });
  let paidBack: number = 0;
  for (const { commission, freedFen } of freed) {
    if (freedFen > 0) paidBack += endOwnDebt(world, commission, withdrawalId, freedFen);
  }
  paidBack += payBackDebt(books, distributorId);
  const { forfeitedAt } = withdrawal;
  const forfeited = forfeitedAt === null ? 0 : forfeitSettled(world, distributorId, forfeitedAt);
  const returnedFen = toFen(amountFen - paidBack - forfeited);
  return { returnedFen, note: returnSentence(returnedFen, toFen(paidBack), toFen(forfeited)) };
}

/** Where the money of an unpaid withdrawal went. */
export function returnSentence(returned: Fen, paidBack: Fen, forfeited: Fen): string {
  return [
    ...(returned > 0 ? [`¥${formatYuan(returned)} 已退回可提现`] : []),
    ...(forfeited > 0 ? [`¥${formatYuan(forfeited)} 因清退作废`] : []),
    ...(paidBack > 0 ? [`¥${formatYuan(paidBack)} 抵扣失效订单`] : []),
  ].join("，");
}

/**
 * What a commission owed of its pay-out (`freed`) was never paid out after all. It ends the debt that
 * was left, if there is one; else others had paid it, and have that back. Gives what ended a debt.
 */
function endOwnDebt(
  world: World,
  { commissionId, distributorId }: CommissionRow,
  withdrawalId: number,
  freed: Fen,
): Fen {
  const debt = toFen(-world.books.balancesOf(distributorId).debt);
  const ended = toFen(Math.min(freed, debt));
  if (ended > 0) {
    const movement = clawBackMovement(ended, toFen(-ended));
    world.books.book(distributorId, movement, { commissionId, withdrawalId });
  }
  restoreOffsets(world, distributorId, toFen(freed - ended));
  return ended;
}

/** Gives back, newest first, what commissions paid for a debt that turned out not to exist. */
function restoreOffsets(world: World, distributorId: number, amount: Fen): void {
  if (amount === 0) return;
  let missing: number = amount;
  for (const commission of world.books.offsetCommissions(distributorId)) {
    const part = toFen(Math.min(commission.offsetFen, missing));
    const restored = restoreOffset(commission, part);
    world.books.saveCommission({ ...restored, failReason: lostPartsSentence(restored) });
    missing -= part;
    if (missing === 0) return;
  }
  throw new RangeError(`no commission had paid back the last ${missing} fen of the debt`);
}
