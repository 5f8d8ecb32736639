import { and, desc, eq, sql } from "drizzle-orm";
import { channelFacts, channels, orderStatuses, type OutputOf } from "@distribution/sdk/server";
import { allowedNext, channelSteps, isFailed } from "../domain/order";
import { Refusal } from "../domain/refusal";
import { commissions, orders } from "../storage/money-tables";
import { members } from "../storage/people-tables";
import type { OrderRow } from "../storage/rows";
import type { World } from "../storage/world";
import type { UseCase } from "../use-cases/use-case";
import { commissionOrderView, selectCommissionOrders } from "../use-cases/views";
import type { ControlApi } from "./contract/control-api";

type Detail = OutputOf<ControlApi["channel"]["orderDetail"]>;

const mostRows = 20;

/** The table by which orders move, as it is. */
export const lifeCycles: UseCase<ControlApi["channel"]["lifeCycles"]> = () => ({
  list: channels.map((channel) => {
    const { label, statuses } = channelFacts[channel];
    return {
      ordersource: channel,
      label,
      statuses: orderStatuses.flatMap((status) => {
        const facts = statuses[status];
        if (!facts) return [];
        const allowed = [...allowedNext(channel, status)];
        return [{ status, label: facts.label, failed: isFailed(status), allowed }];
      }),
    };
  }),
});

export const listOrders: UseCase<ControlApi["channel"]["listOrders"]> = (
  world,
  { keyword, ordersource },
) => {
  const rows = selectOrders(world)
    .where(
      and(
        ordersource === undefined ? undefined : eq(orders.channel, ordersource),
        keyword === undefined ? undefined : sql`instr(${orders.orderNo}, ${keyword}) > 0`,
      ),
    )
    .orderBy(desc(orders.orderId))
    .limit(mostRows)
    .all();
  return { list: rows.map(orderView) };
};

export const orderDetail: UseCase<ControlApi["channel"]["orderDetail"]> = (world, { orderno }) => {
  const row = selectOrders(world).where(eq(orders.orderNo, orderno)).get();
  if (!row) throw new Refusal("NOT_FOUND", "订单不存在");
  const { order } = row;
  const earned = selectCommissionOrders(world.db)
    .where(eq(commissions.orderId, order.orderId))
    .orderBy(commissions.commissionId)
    .all();
  return {
    ...orderView(row),
    steps: stepsOf(order, earned[0]?.commission.invalidAt ?? null),
    allowed: [...allowedNext(order.channel, order.status)],
    commissions: earned.map((one) => ({
      ...commissionOrderView(one),
      dismemberid: String(one.commission.distributorId),
      distributorname: world.books.distributor(one.commission.distributorId).name,
    })),
  };
};

function selectOrders({ db }: World) {
  return db
    .select({ order: orders, buyerName: members.nickname })
    .from(orders)
    .innerJoin(members, eq(members.memberId, orders.buyerMemberId));
}

function orderView({ order, buyerName }: { order: OrderRow; buyerName: string }) {
  return {
    orderno: order.orderNo,
    ordersource: order.channel,
    originalorderstatus: order.status,
    goodsname: order.goodsName,
    goodsimage: order.goodsImage,
    quantity: order.quantity,
    orderamount: order.amountFen,
    refundedamount: order.refundedFen,
    refundedquantity: order.refundedQuantity,
    buyermemberid: String(order.buyerMemberId),
    buyername: buyerName,
    paidat: order.paidAt,
  };
}

/** Every order was paid first; a channel that is polled may skip what comes between. */
function stepsOf(order: OrderRow, failedAt: number | null): Detail["steps"] {
  const reached = channelSteps.flatMap(({ status, time }) => {
    const at = order[time];
    return at === null ? [] : [{ status, at }];
  });
  const failure = isFailed(order.status)
    ? [{ status: order.status, ...(failedAt !== null && { at: failedAt }) }]
    : [];
  return [{ status: 0, at: order.paidAt }, ...reached, ...failure];
}
