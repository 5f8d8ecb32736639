import * as v from "valibot";
import { channel, channels, orderStatuses } from "./channel";
import { defineEndpoint } from "./define-endpoint";
import { masked } from "./masked";
import { basisPoints, fen, positiveFen } from "./money";
import { cursorList, cursorRequest } from "./page";
import {
  documented,
  documentedOf,
  epochMs,
  filterOf,
  id,
  integer,
  integerOf,
  keyword,
  openEnum,
} from "./wire-values";

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

const orderFilters = {
  ...cursorRequest,
  ordersource: filterOf(channel),
  commissionstatus: filterOf(v.picklist(commissionStatuses)),
  orderstatus: filterOf(integerOf(orderStatuses)),
  keyword,
  starttime: filterOf(epochMs),
  endtime: filterOf(epochMs),
};

export const list = defineEndpoint({
  name: "order.list",
  summary: "交易分佣订单：自己买的与通过自己分享成交的",
  method: "POST",
  path: "/commissionorder/getbycursor",
  access: "distributor",
  idempotent: true,
  source: "documented",
  input: v.object(documentedOf(orderFilters, "lastqueryid", "size", "ordersource")),
  output: cursorList(
    v.object(documentedOf(commissionOrder.entries, "ordersource", "originalorderstatus")),
  ),
  errors: ["DISTRIBUTOR_REQUIRED"],
});

/** A commission order that a direct subordinate's trade earned. */
export const subCommissionOrder = v.object({
  ...commissionOrder.entries,
  dismembername: masked,
});
export type SubCommissionOrder = v.InferOutput<typeof subCommissionOrder>;

export const listSub = defineEndpoint({
  name: "order.listSub",
  summary: "下级分佣订单",
  method: "POST",
  path: "/commissionorder/getsubbycursor",
  access: "distributor",
  idempotent: true,
  source: "documented",
  input: v.object(orderFilters),
  output: cursorList(
    v.object(
      documentedOf(
        subCommissionOrder.entries,
        "ordersource",
        "originalorderstatus",
        "dismembername",
      ),
    ),
  ),
  errors: ["DISTRIBUTOR_REQUIRED"],
});

export const spreadInfo = defineEndpoint({
  name: "order.spreadInfo",
  summary: "累计推广业绩：订单金额与我的收入",
  method: "GET",
  path: "/commissionorder/getspreadinfo",
  access: "distributor",
  idempotent: true,
  source: "documented",
  input: v.object({ ordersource: documented(filterOf(channel)) }),
  output: v.object({ orderamount: documented(fen), myincome: documented(fen) }),
  errors: ["DISTRIBUTOR_REQUIRED"],
});

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
