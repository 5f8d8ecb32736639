import {
  askedFen,
  channel,
  commissionOrder,
  defineEndpoint,
  id,
  integer,
  integerOf,
  optionalText,
  orderStatuses,
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
