import { formatYuan, toFen, withdrawalStatus, type Fen } from "@distribution/sdk/server";
import {
  clawBackMovement,
  invalidateMovement,
  lostPartsSentence,
  takeBack,
  takeOutMovement,
  zeroFen,
  type Hold,
  type Taking,
} from "../../domain/commission";
import { methodTerms } from "../../domain/rule";
import { feeFen } from "../../domain/withdrawal";
import type { CommissionRow, WithdrawalRow } from "../../storage/rows";
import type { World } from "../../storage/world";
import { addWithdrawalStep, announce, moveWithdrawal } from "../withdrawal/move-withdrawal";
import { takeSettled, type MoneyBooks } from "./pay-back-debt";

/** A part of the order came back, and the commission is `remaining` now. Call it inside a transaction. */
export function shrinkCommission(world: World, commission: CommissionRow, remaining: Fen): void {
  clawBack(world, commission, remaining, { cause: "订单部分退款" });
}

/** The order failed: nothing of its commission remains. Call it inside a transaction. */
export function failCommission(world: World, commission: CommissionRow, reason: string): void {
  clawBack(world, commission, zeroFen, { cause: `订单失效（${reason}）`, failure: reason });
}

interface Why {
  /** Told on the withdrawals that it concerns. */
  readonly cause: string;
  /** Why the order earns nothing any more, where it does not. */
  readonly failure?: string;
}

/** Takes back what the commission is no more, from wherever it is by now. */
function clawBack(world: World, before: CommissionRow, remaining: Fen, why: Why): void {
  const { books } = world;
  const { commissionId, distributorId } = before;
  const holds = books.holdsOf(commissionId);
  const taken = takeBack(before, remaining, holds);
  books.saveCommission(restatedRow(world, taken.commission, why));
  if (taken.pendingFen > 0) {
    books.book(distributorId, invalidateMovement(taken.pendingFen), { commissionId });
  }
  let fromSettled: number = taken.settledFen;
  for (const { withdrawalId, amountFen } of taken.takings) {
    books.book(distributorId, takeOutMovement(amountFen), { commissionId, withdrawalId });
    fromSettled += amountFen;
  }
  if (fromSettled > 0) {
    const movement = clawBackMovement(toFen(fromSettled), zeroFen);
    books.book(distributorId, movement, { commissionId });
  }
  for (const taking of taken.takings) lower(world, taking, commissionId, why);
  if (taken.owedFen === 0) return;
  const covered = takeOwed(books, before, taken.owedFen);
  tellPayouts(world, holds, taken.owedFen, covered, why.cause);
  // Of all that came back, however many pieces it came in: the last one may owe nothing.
  const owedFen = toFen(before.owedFen + taken.owedFen);
  const coveredFen = toFen(before.coveredFen + covered);
  const owing = { ...taken.commission, owedFen, coveredFen };
  books.saveCommission(restatedRow(world, owing, why));
}

function restatedRow(world: World, commission: CommissionRow, why: Why): CommissionRow {
  if (why.failure === undefined) {
    return { ...commission, failReason: lostPartsSentence(commission) };
  }
  const { owedFen, coveredFen } = commission;
  const failReason =
    owedFen === 0 ? why.failure : `${why.failure}，${owedSentence(owedFen, coveredFen)}`;
  return { ...commission, status: "invalid", invalidAt: world.clock.now(), failReason };
}

/** What is owed for a commission is taken out of what can be withdrawn of others; only the rest is carried as a debt. Gives what was taken. */
export function takeOwed(
  books: MoneyBooks,
  { commissionId, distributorId }: CommissionRow,
  owed: Fen,
): Fen {
  const covered = toFen(Math.min(books.balancesOf(distributorId).settled, owed));
  takeSettled(books, distributorId, covered);
  const movement = clawBackMovement(covered, toFen(owed - covered));
  books.book(distributorId, movement, { commissionId });
  return covered;
}

/** From where what is owed comes. */
export function owedSentence(owed: Fen, covered: Fen): string {
  const debt = toFen(owed - covered);
  return [
    ...(covered > 0 ? [`¥${formatYuan(covered)} 已从可提现中扣回`] : []),
    ...(debt > 0 ? [`¥${formatYuan(debt)} 将从之后的佣金中扣回`] : []),
  ].join("，");
}

/**
 * A withdrawal in review pays less by what was taken out of it. One that has nothing else is rejected,
 * with the amount it was for; one that is left below the minimum is rejected too, and the rest returns.
 */
function lower(world: World, taking: Taking, commissionId: number, why: Why): void {
  const withdrawal = world.books.withdrawal(taking.withdrawalId);
  const { withdrawalId, feeRate, originalFen } = withdrawal;
  const amountFen = toFen(withdrawal.amountFen - taking.amountFen);
  const taken = `扣除 ¥${formatYuan(taking.amountFen)}`;
  if (amountFen === 0) {
    rejectEmptied(world, withdrawal, `所用订单已失效：${why.failure ?? why.cause}`, taken);
    return;
  }
  world.books.lowerAllocation(withdrawalId, commissionId, taking.amountFen);
  const lowered = {
    ...withdrawal,
    amountFen,
    feeFen: feeFen(amountFen, feeRate),
    originalFen: originalFen ?? withdrawal.amountFen,
  };
  world.books.saveWithdrawal(lowered);
  addWithdrawalStep(world, withdrawalId, withdrawalStatus.review, `${why.cause}，${taken}`);
  const { minFen } = methodTerms(world.books.rule(), withdrawal.method);
  // The rest of who was fired may be drawn whatever it is.
  if (amountFen >= minFen || withdrawal.isRest) return;
  moveWithdrawal(world, lowered, {
    to: withdrawalStatus.rejected,
    failCode: "orders-failed",
    failMessage: `${why.cause}，剩余 ¥${formatYuan(amountFen)} 低于最低提现金额 ¥${formatYuan(minFen)}`,
  });
}

/** Its allocation stays, so that the record goes on telling what it was of. */
function rejectEmptied(
  world: World,
  withdrawal: WithdrawalRow,
  failMessage: string,
  note: string,
): void {
  const status = withdrawalStatus.rejected;
  const rejected = {
    ...withdrawal,
    status,
    failMessage,
    failCode: "orders-failed" as const,
    returnedFen: zeroFen,
  };
  world.books.saveWithdrawal(rejected);
  // Why is told with it already, as the reason of the rejection.
  addWithdrawalStep(world, withdrawal.withdrawalId, status, note);
  announce(world, rejected);
}

/** A pay-out under way cannot be made smaller any more: its record tells from where the money comes instead. */
function tellPayouts(
  world: World,
  holds: readonly Hold[],
  owed: Fen,
  covered: Fen,
  cause: string,
): void {
  for (const { withdrawalId, inReview, amountFen } of holds) {
    if (inReview) continue;
    const note =
      amountFen < owed
        ? `${cause}，其中 ¥${formatYuan(amountFen)} 已从可提现或将从之后的佣金中扣回`
        : `${cause}，${owedSentence(owed, covered)}`;
    addWithdrawalStep(world, withdrawalId, withdrawalStatus.approved, note);
  }
}
