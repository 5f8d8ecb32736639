import {
  askedFen,
  channel,
  channels,
  commissionOrder,
  defineEndpoint,
  epochMs,
  flag,
  id,
  integer,
  integerOf,
  optionalText,
  orderStatuses,
  positiveFen,
  shortText,
} from "@distribution/sdk/server";
import * as v from "valibot";

/* The channel, which reports what buyers do. */

const commissionOrders = v.array(commissionOrder);

const orderNo = shortText(64);

const reason = optionalText(200);

export const createOrder = defineEndpoint({
  name: "control.channel.createOrder",
  summary:
    "渠道上报一笔订单，按买家的绑定归属（未绑定时由分享绑定），并扣减库存；未填 quantity 时按金额推算件数",
  method: "POST",
  path: "/__mock/orders",
  access: "loopback",
  idempotent: false,
  source: "assumed",
  input: v.object({
    buyermemberid: id,
    ordersource: channel,
    orderamount: askedFen,
    goodsid: v.optional(id),
    /** Whose stock it takes; of any that has enough where it is left out. */
    skuid: v.optional(id),
    quantity: v.optional(v.pipe(integer, v.minValue(1, "应大于 0"), v.maxValue(1_000_000_000))),
    originalorderstatus: v.optional(integerOf(orderStatuses), 0),
    dismemberid: v.optional(id),
  }),
  output: v.object({ orderno: v.string(), commissionorders: commissionOrders }),
  errors: ["NOT_FOUND", "STATE_CONFLICT", "CHANNEL_MISMATCH", "GOODS_OFF_SHELF"],
});

export const setOrderStatus = defineEndpoint({
  name: "control.channel.setOrderStatus",
  summary: "渠道上报订单状态的变化；重复上报不产生影响",
  method: "POST",
  path: "/__mock/orders/status",
  access: "loopback",
  idempotent: true,
  source: "assumed",
  input: v.object({
    orderno: orderNo,
    originalorderstatus: integerOf(orderStatuses),
    failreason: reason,
  }),
  output: v.object({ commissionorders: commissionOrders }),
  errors: ["NOT_FOUND", "STATE_CONFLICT"],
});

export const refundOrder = defineEndpoint({
  name: "control.channel.refundOrder",
  summary: "订单的一部分退款，佣金按剩余金额重算；全部退完即为订单失效",
  method: "POST",
  path: "/__mock/orders/refund",
  access: "loopback",
  idempotent: false,
  source: "assumed",
  input: v.object({
    orderno: orderNo,
    refundamount: askedFen,
    /** How many pieces came back with it. */
    quantity: v.optional(
      v.pipe(integer, v.minValue(0, "不能小于 0"), v.maxValue(1_000_000_000)),
      0,
    ),
  }),
  output: v.object({ commissionorders: commissionOrders }),
  errors: ["NOT_FOUND", "STATE_CONFLICT"],
});

const orderStatus = v.picklist(orderStatuses);

export const lifeCycles = defineEndpoint({
  name: "control.channel.lifeCycles",
  summary: "各渠道订单的状态，以及每个状态可以变为的状态",
  method: "GET",
  path: "/__mock/lifecycles",
  access: "loopback",
  idempotent: true,
  source: "assumed",
  input: v.object({}),
  output: v.object({
    list: v.array(
      v.object({
        ordersource: v.picklist(channels),
        label: v.string(),
        /** In the order in which an order comes to them. */
        statuses: v.array(
          v.object({
            status: orderStatus,
            label: v.string(),
            /** Ends the commission. */
            failed: flag,
            allowed: v.array(orderStatus),
          }),
        ),
      }),
    ),
  }),
  errors: [],
});

const order = {
  orderno: v.string(),
  ordersource: v.picklist(channels),
  originalorderstatus: orderStatus,
  goodsname: v.string(),
  goodsimage: v.string(),
  quantity: integer,
  orderamount: positiveFen,
  refundedamount: positiveFen,
  refundedquantity: integer,
  buyermemberid: id,
  buyername: v.string(),
  paidat: epochMs,
};

export const listOrders = defineEndpoint({
  name: "control.channel.listOrders",
  summary: "渠道的订单，最新的在前，最多 20 笔；keyword 为订单号的一部分",
  method: "GET",
  path: "/__mock/orders",
  access: "loopback",
  idempotent: true,
  source: "assumed",
  input: v.object({ keyword: optionalText(64), ordersource: v.optional(channel) }),
  output: v.object({ list: v.array(v.object(order)) }),
  errors: [],
});

export const orderDetail = defineEndpoint({
  name: "control.channel.orderDetail",
  summary: "一笔订单：走过的状态、可以变为的状态、带来的佣金",
  method: "GET",
  path: "/__mock/orders/detail",
  access: "loopback",
  idempotent: true,
  source: "assumed",
  input: v.object({ orderno: orderNo }),
  output: v.object({
    ...order,
    /** In the order in which it came to them. The time of a failure is known where a commission ended by it. */
    steps: v.array(v.object({ status: orderStatus, at: v.optional(epochMs) })),
    allowed: v.array(orderStatus),
    commissions: v.array(
      v.object({ ...commissionOrder.entries, dismemberid: id, distributorname: v.string() }),
    ),
  }),
  errors: ["NOT_FOUND"],
});
