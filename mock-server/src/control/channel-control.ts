import { and, asc, eq, sql } from "drizzle-orm";
import { isFailed, orderNoOf } from "../domain/order";
import { Refusal } from "../domain/refusal";
import type { ControlApi } from "./contract/control-api";
import { lifeCycles, listOrders, orderDetail } from "./order-control";
import type { GoodsRow, OrderRow } from "../storage/rows";
import { goods } from "../storage/goods-tables";
import { commissions, orders } from "../storage/money-tables";
import { members } from "../storage/people-tables";
import type { World } from "../storage/world";
import { changeOrderStatus } from "../use-cases/order/change-order-status";
import { findGoods } from "../use-cases/goods/goods-detail";
import { recordOrder } from "../use-cases/order/record-order";
import { refundOrder } from "../use-cases/order/refund-order";
import { takeStock } from "../use-cases/goods/take-stock";
import type { UseCase, UseCasesOf } from "../use-cases/use-case";
import { commissionOrderView, selectCommissionOrders } from "../use-cases/views";

const createOrder: UseCase<ControlApi["channel"]["createOrder"]> = (world, input) =>
  world.transaction(() => {
    const buyerMemberId = Number(input.buyermemberid);
    const buyer = world.db.select().from(members).where(eq(members.memberId, buyerMemberId)).get();
    if (!buyer) throw new Refusal("NOT_FOUND", "买家不存在");
    if (input.dismemberid !== undefined) world.books.distributor(Number(input.dismemberid));
    const quantityOf = ({ priceFen }: GoodsRow) =>
      input.quantity ?? Math.max(1, Math.round(input.orderamount / priceFen));
    const bought = pickGoods(world, input.ordersource, input.goodsid, quantityOf);
    const created = recordOrder(world, {
      orderNo: nextOrderNo(world, input.ordersource),
      channel: input.ordersource,
      buyerMemberId,
      goods: bought,
      quantity: quantityOf(bought),
      amountFen: input.orderamount,
      status: input.originalorderstatus,
      ...(input.dismemberid !== undefined && { sharedBy: Number(input.dismemberid) }),
    });
    const skuId = input.skuid === undefined ? undefined : Number(input.skuid);
    // What had failed before we heard of it took nothing.
    if (!isFailed(input.originalorderstatus)) takeStock(world, created, bought.goodsId, skuId);
    changeOrderStatus(world, created, input.originalorderstatus);
    return { orderno: created.orderNo, commissionorders: viewsOf(world, created.orderId) };
  });

const setOrderStatus: UseCase<ControlApi["channel"]["setOrderStatus"]> = (world, input) =>
  world.transaction(() => {
    const order = knownOrder(world, input.orderno);
    changeOrderStatus(world, order, input.originalorderstatus, input.failreason);
    return { commissionorders: viewsOf(world, order.orderId) };
  });

const refund: UseCase<ControlApi["channel"]["refundOrder"]> = (world, input) =>
  world.transaction(() => {
    const order = knownOrder(world, input.orderno);
    refundOrder(world, order, { amountFen: input.refundamount, quantity: input.quantity });
    return { commissionorders: viewsOf(world, order.orderId) };
  });

function knownOrder(world: World, orderNo: string): OrderRow {
  const order = world.books.findOrder(orderNo);
  if (!order) throw new Refusal("NOT_FOUND", "订单不存在");
  return order;
}

/** The asked product, or the channel's first one with enough in stock: the outside world buys something. */
function pickGoods(
  world: World,
  channel: GoodsRow["channel"],
  goodsId: string | undefined,
  quantityOf: (row: GoodsRow) => number,
): GoodsRow {
  if (goodsId === undefined) {
    const onShelf = and(eq(goods.channel, channel), eq(goods.onShelf, true));
    const rows = world.db.select().from(goods).where(onShelf).orderBy(asc(goods.goodsId)).all();
    const row = rows.find((one) => one.stock >= quantityOf(one));
    if (!row) throw new Refusal("NOT_FOUND", "这个渠道没有库存足够的商品");
    return row;
  }
  const row = findGoods(world, eq(goods.goodsId, Number(goodsId)));
  if (row.channel !== channel) throw new Refusal("CHANNEL_MISMATCH");
  if (!row.onShelf) throw new Refusal("GOODS_OFF_SHELF");
  return row;
}

function nextOrderNo(world: World, channel: GoodsRow["channel"]): string {
  const row = world.db
    .select({ last: sql<number>`coalesce(max(order_id), 0)` })
    .from(orders)
    .get();
  return orderNoOf(channel, world.clock.now(), (row?.last ?? 0) + 1);
}

function viewsOf(world: World, orderId: number) {
  return selectCommissionOrders(world.db)
    .where(eq(commissions.orderId, orderId))
    .all()
    .map(commissionOrderView);
}

/** What the channel reports. */
export const channelUseCases: UseCasesOf<ControlApi["channel"]> = {
  createOrder,
  setOrderStatus,
  refundOrder: refund,
  lifeCycles,
  listOrders,
  orderDetail,
};
