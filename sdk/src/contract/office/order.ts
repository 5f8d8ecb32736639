import * as v from "valibot";
import { channel, orderStatuses } from "../channel";
import { defineEndpoint } from "../define-endpoint";
import { pageList, pageRequest, sortRequest } from "./page";
import { commissionOrder, commissionStatuses, subCommissionOrder } from "../order";
import {
  documented,
  documentedOf,
  epochMs,
  filterOf,
  id,
  integerOf,
  keyword,
} from "../wire-values";

export const orderSorts = ["paidat", "orderamount", "commissionamount"] as const;

const filters = v.object({
  ...pageRequest,
  /** One of the order status list's values. */
  orderstatus: documented(filterOf(integerOf(orderStatuses))),
  /** Whose commission; everybody's where it is left out. */
  dismemberid: filterOf(id),
  ordersource: filterOf(channel),
  commissionstatus: filterOf(v.picklist(commissionStatuses)),
  keyword,
  starttime: filterOf(epochMs),
  endtime: filterOf(epochMs),
  ...sortRequest(orderSorts),
});

const owner = { dismemberid: id, distributorname: v.string() };
/** Whole, unlike what a member is told: operators know their distributors. */
const subordinate = { dismembername: v.string() };

const tradeOrder = v.object({
  ...documentedOf(commissionOrder.entries, "originalorderstatus"),
  ...owner,
});
const superiorOrder = v.object({
  ...documentedOf(subCommissionOrder.entries, "originalorderstatus"),
  ...owner,
  ...subordinate,
});

export const list = defineEndpoint({
  name: "office.order.list",
  summary: "交易分佣订单",
  method: "POST",
  path: "/commissionorder/getbyb2b",
  access: "operator",
  idempotent: true,
  reads: true,
  source: "documented",
  input: filters,
  output: pageList(tradeOrder),
  errors: [],
});

export const listSuperior = defineEndpoint({
  name: "office.order.listSuperior",
  summary: "下级分佣订单",
  method: "POST",
  path: "/commissionorder/getsuperiorbyb2b",
  access: "operator",
  idempotent: true,
  reads: true,
  source: "documented",
  input: filters,
  output: pageList(superiorOrder),
  errors: [],
});
