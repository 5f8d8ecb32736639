import * as v from "valibot";
import { channel, orderStatuses } from "../channel";
import { defineEndpoint } from "../define-endpoint";
import { fen } from "../money";
import { commissionOrder, commissionStatuses, subCommissionOrder } from "../order";
import { commissionOrderDetail } from "../order-detail";
import { cursorList, cursorRequest } from "../page";
import {
  documented,
  documentedOf,
  epochMs,
  filterOf,
  id,
  integerOf,
  keyword,
} from "../wire-values";

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
  reads: true,
  source: "documented",
  input: v.object(documentedOf(orderFilters, "lastqueryid", "size", "ordersource")),
  output: cursorList(
    v.object(documentedOf(commissionOrder.entries, "ordersource", "originalorderstatus")),
  ),
  errors: ["DISTRIBUTOR_REQUIRED"],
});

export const listSub = defineEndpoint({
  name: "order.listSub",
  summary: "下级分佣订单",
  method: "POST",
  path: "/commissionorder/getsubbycursor",
  access: "distributor",
  idempotent: true,
  reads: true,
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
  input: v.object({
    ordersource: documented(filterOf(channel)),
    commissionstatus: filterOf(v.picklist(commissionStatuses)),
  }),
  output: v.object({ orderamount: documented(fen), myincome: documented(fen) }),
  errors: ["DISTRIBUTOR_REQUIRED"],
});

export const detail = defineEndpoint({
  name: "order.detail",
  summary: "分佣订单详情：每一步的时间，用于哪些提现，扣回自何处",
  method: "GET",
  path: "/commissionorder/getdetail",
  access: "distributor",
  idempotent: true,
  source: "assumed",
  input: v.object({ commissionorderid: id }),
  output: commissionOrderDetail,
  errors: ["DISTRIBUTOR_REQUIRED", "NOT_FOUND"],
});
