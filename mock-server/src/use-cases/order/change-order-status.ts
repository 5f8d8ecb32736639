import { orderStatusFacts, type OrderStatus } from "@distribution/sdk/server";
import { withdrawableFrom } from "../../domain/commission";
import { isFailed, isReceived, stepsTo, stepTime } from "../../domain/order";
import type { CommissionRow, OrderRow } from "../../storage/rows";
import type { World } from "../../storage/world";
import { failCommission } from "./claw-back";
import { releaseCommission } from "./release-commission";
import { giveBackStock } from "../goods/take-stock";

/** The channel reports an order's status. The same status again changes nothing; an impossible one is STATE_CONFLICT. */
export function changeOrderStatus(
  world: World,
  order: OrderRow,
  status: OrderStatus,
  failReason?: string,
): void {
  if (!stepsTo(order.channel, order.status, status)) return;
  const lostBecause = orderStatusFacts(order.channel, status)?.lostBecause ?? "订单已失效";
  const now = world.clock.now();
  world.books.updateOrder({ ...order, status, ...stepTime(status, now) });
  if (status === 4 && !isReceived(order.status)) giveBackStock(world, order);
  for (const commission of world.books.commissionsOf(order.orderId)) {
    if (commission.status === "invalid") continue;
    if (isFailed(status)) {
      failCommission(world, commission, failReason ?? lostBecause);
    } else if (status === 5) freeze(world, commission, now);
  }
}

/** The order is settled: its commission waits out the freeze days. */
function freeze(world: World, commission: CommissionRow, now: number): void {
  const frozen = {
    ...commission,
    withdrawableAt: withdrawableFrom(now, world.books.rule().freezeDays),
  };
  world.books.saveCommission(frozen);
  if (frozen.withdrawableAt <= now) releaseCommission(world.books, frozen);
}
