import { formatYuan, toFen, withdrawalStatus, type OrderStatus } from "@distribution/sdk/contract";
import { invalidate, withdrawableFrom, type Hold } from "../domain/commission";
import { isFailed, stepsTo } from "../domain/order";
import { feeFen } from "../domain/withdrawal";
import type { CommissionRow, OrderRow } from "../storage/rows";
import type { World } from "../storage/world";
import { addWithdrawalStep, announce } from "./move-withdrawal";
import { releaseCommission } from "./release-commission";

/** The channel reports an order's status. The same status again changes nothing; an impossible one is STATE_CONFLICT. */
export function changeOrderStatus(
  world: World,
  order: OrderRow,
  status: OrderStatus,
  failReason?: string,
): void {
  if (!stepsTo(order.channel, order.status, status)) return;
  const now = world.clock.now();
  const settledAt = status === 5 ? now : order.settledAt;
  world.books.updateOrder({ ...order, status, settledAt });
  for (const commission of world.books.commissionsOf(order.orderId)) {
    if (commission.status === "invalid") continue;
    if (isFailed(status)) fail(world, commission, failReason ?? defaultReason(order, status));
    else if (status === 5) freeze(world, commission, now);
  }
}

function defaultReason(order: OrderRow, status: OrderStatus): string {
  if (status === 10) return "订单被平台处罚";
  return order.channel === "pdd" ? "订单审核失败" : "订单已退款";
}

/** The order is settled: its commission waits out the freeze days. */
function freeze(world: World, commission: CommissionRow, now: number): void {
  const frozen = {
    ...commission,
    withdrawableAt: withdrawableFrom(now, world.books.rule().freezeDays),
  };
  world.books.saveCommission(frozen);
  if (frozen.withdrawableAt <= now) releaseCommission(world, frozen);
}

/** The order failed: its commission is taken back from wherever it is by now. */
function fail(world: World, commission: CommissionRow, reason: string): void {
  const holds = world.books.holdsOf(commission.commissionId);
  const decided = invalidate(commission, holds);
  const { commissionId, distributorId } = commission;
  const owed = toFen(-decided.movement.changes.debt);
  const owedSentence = `¥${formatYuan(owed)} 将从之后的佣金中扣回`;
  for (const hold of holds) {
    if (hold.inReview) takeOut(world, hold, commission, reason);
    else noteDebt(world, hold, reason);
  }
  world.books.saveCommission({
    ...decided.commission,
    failReason: owed > 0 ? `${reason}，${owedSentence}` : reason,
  });
  if (commission.amountFen > 0) world.books.book(distributorId, decided.movement, { commissionId });
}

/** A withdrawal in review pays less by the failed order. One that has nothing else is rejected, with the amount it was for. */
function takeOut(world: World, hold: Hold, commission: CommissionRow, reason: string): void {
  const withdrawal = world.books.withdrawal(hold.withdrawalId);
  const { withdrawalId, feeRate } = withdrawal;
  const taken = `扣除 ¥${formatYuan(hold.amountFen)}`;
  const amountFen = toFen(withdrawal.amountFen - hold.amountFen);
  if (amountFen === 0) {
    const rejected = {
      ...withdrawal,
      status: withdrawalStatus.rejected,
      failMessage: `所用订单已失效：${reason}`,
      failCode: "orders-failed" as const,
    };
    world.books.saveWithdrawal(rejected);
    // Why is told with it already, as the reason of the rejection.
    addWithdrawalStep(world, withdrawalId, withdrawalStatus.rejected, taken);
    announce(world, rejected);
    return;
  }
  world.books.deleteAllocation(withdrawalId, commission.commissionId);
  world.books.saveWithdrawal({ ...withdrawal, amountFen, feeFen: feeFen(amountFen, feeRate) });
  addWithdrawalStep(
    world,
    withdrawalId,
    withdrawalStatus.review,
    `订单失效（${reason}），${taken}`,
  );
}

/** A pay-out under way cannot be made smaller any more: what it pays for the failed order is owed. */
function noteDebt(world: World, { withdrawalId, amountFen }: Hold, reason: string): void {
  addWithdrawalStep(
    world,
    withdrawalId,
    withdrawalStatus.approved,
    `订单失效（${reason}），¥${formatYuan(amountFen)} 到账后将从之后的佣金中扣回`,
  );
}
