import { formatYuan, toFen, type Fen } from "@distribution/sdk/server";
import { commissionFen } from "../../domain/commission";
import { isFailed } from "../../domain/order";
import { Refusal } from "../../domain/refusal";
import type { OrderRow } from "../../storage/rows";
import type { World } from "../../storage/world";
import { changeOrderStatus } from "./change-order-status";
import { shrinkCommission } from "./claw-back";

export interface Refund {
  readonly amountFen: Fen;
  /** How many pieces came back with it. */
  readonly quantity: number;
}

/**
 * A part of the order came back: every commission becomes its rate of what remains. Where nothing
 * remains, the order has failed. Call it inside a transaction.
 */
export function refundOrder(world: World, order: OrderRow, refund: Refund): void {
  expectRefundable(order, refund);
  const refunded = {
    ...order,
    refundedFen: toFen(order.refundedFen + refund.amountFen),
    refundedQuantity: order.refundedQuantity + refund.quantity,
  };
  const remaining = toFen(order.amountFen - refunded.refundedFen);
  world.books.recordRefund(refunded, { ...refund, at: world.clock.now() });
  if (remaining === 0) {
    changeOrderStatus(world, refunded, 4, "订单已全额退款");
    return;
  }
  for (const commission of world.books.commissionsOf(order.orderId)) {
    if (commission.status === "invalid") continue;
    shrinkCommission(world, commission, commissionFen(remaining, commission.rate));
  }
}

function expectRefundable(order: OrderRow, { amountFen, quantity }: Refund): void {
  if (isFailed(order.status)) {
    throw new Refusal("STATE_CONFLICT", "订单已失效，没有可退的金额", {
      status: order.status,
      allowed: [],
    });
  }
  const leftFen = toFen(order.amountFen - order.refundedFen);
  if (amountFen > leftFen) {
    throw tooMuch("refundamount", `这笔订单最多还可退 ¥${formatYuan(leftFen)}`);
  }
  const pieces = order.quantity - order.refundedQuantity;
  if (quantity > pieces) throw tooMuch("quantity", `这笔订单最多还可退 ${pieces} 件`);
}

function tooMuch(field: string, message: string): Refusal {
  return new Refusal("VALIDATION_FAILED", message, { fields: [{ field, message }] });
}
