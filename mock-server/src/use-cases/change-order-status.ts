import { formatYuan, toFen, withdrawalStatus, type OrderStatus } from "@distribution/sdk";
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
  for (const hold of holds) if (hold.inReview) takeOut(world, hold, commission, reason);
  world.books.saveCommission({ ...decided.commission, failReason: reason });
  if (commission.amountFen > 0) world.books.book(distributorId, decided.movement, { commissionId });
}

/** A withdrawal in review pays less by the failed order; one that has nothing left is rejected. */
function takeOut(world: World, hold: Hold, commission: CommissionRow, reason: string): void {
  const withdrawal = world.books.withdrawal(hold.withdrawalId);
  const amountFen = toFen(withdrawal.amountFen - hold.amountFen);
  const empty = amountFen === 0;
  world.books.deleteAllocation(hold.withdrawalId, commission.commissionId);
  const reduced = {
    ...withdrawal,
    amountFen,
    feeFen: feeFen(amountFen, world.books.rule().withdrawFeeRate),
    ...(empty && { status: withdrawalStatus.rejected, failMessage: `所用订单已失效：${reason}` }),
  };
  world.books.saveWithdrawal(reduced);
  addWithdrawalStep(
    world,
    hold.withdrawalId,
    empty ? withdrawalStatus.rejected : withdrawalStatus.review,
    `订单失效（${reason}），扣除 ¥${formatYuan(hold.amountFen)}`,
  );
  announce(world, reduced);
}
