import * as v from "valibot";
import { channels, orderStatuses } from "./channel";
import { defineEndpoint } from "./define-endpoint";
import { masked } from "./masked";
import { basisPoints, positiveFen } from "./money";
import { epochMs, id, integer, openEnum } from "./wire-values";

/** Where an order's commission is: on its way to the balance, in it, in a withdrawal, paid out, or lost. */
export const commissionStatuses = ["pending", "settled", "locked", "withdrawn", "invalid"] as const;
export type CommissionStatus = (typeof commissionStatuses)[number];

export const commissionStatusLabels: Record<CommissionStatus | "unknown", string> = {
  pending: "待结算",
  settled: "可提现",
  locked: "提现中",
  withdrawn: "已提现",
  invalid: "已失效",
  unknown: "未知状态",
};

/** Bought by oneself, through one's own share, or by a direct subordinate. There is no further level. */
export const commissionKinds = ["self", "share", "sub"] as const;
export type CommissionKind = (typeof commissionKinds)[number];

export const commissionOrder = v.object({
  commissionorderid: id,
  orderno: v.string(),
  ordersource: openEnum(channels),
  originalorderstatus: openEnum(orderStatuses),
  commissionstatus: openEnum(commissionStatuses),
  kind: openEnum(commissionKinds),
  goodsname: v.string(),
  goodsimage: v.string(),
  quantity: integer,
  orderamount: positiveFen,
  commissionrate: basisPoints,
  /** What it earns now: less than was expected where a part of the order came back, nothing where it failed. */
  commissionamount: positiveFen,
  /** What it was first expected to earn. */
  estimatedamount: positiveFen,
  /** What of the order came back, in money and in pieces. */
  refundedamount: v.optional(positiveFen),
  refundedquantity: v.optional(integer),
  /** How much of it can be withdrawn now: less than all where a withdrawal or a debt took a part. */
  availableamount: v.optional(positiveFen),
  buyername: masked,
  paidat: epochMs,
  settledat: v.optional(epochMs),
  withdrawableat: v.optional(epochMs),
  failreason: v.optional(v.string()),
});
export type CommissionOrder = v.InferOutput<typeof commissionOrder>;

/** A commission order that a direct subordinate's trade earned. */
export const subCommissionOrder = v.object({
  ...commissionOrder.entries,
  dismembername: masked,
});
export type SubCommissionOrder = v.InferOutput<typeof subCommissionOrder>;

/** Members and operators ask it alike. */
export const statuses = defineEndpoint({
  name: "order.statuses",
  summary: "订单状态枚举",
  method: "GET",
  path: "/commissionorder/getorderstatus",
  access: "signedin",
  idempotent: true,
  source: "documented",
  input: v.object({}),
  output: v.array(
    v.object({
      value: openEnum(orderStatuses),
      label: v.string(),
      ordersource: openEnum(channels),
    }),
  ),
  errors: [],
});
