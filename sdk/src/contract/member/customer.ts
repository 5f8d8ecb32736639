import * as v from "valibot";
import { bindingStatuses } from "../binding";
import { defineEndpoint } from "../define-endpoint";
import { masked } from "../masked";
import { positiveFen } from "../money";
import { commissionOrder } from "../order";
import { cursorList, cursorRequest } from "../page";
import {
  documented,
  documentedOf,
  epochMs,
  filterOf,
  id,
  integer,
  keyword,
  openEnum,
} from "../wire-values";

const customer = v.object({
  memberid: id,
  nickname: masked,
  avatar: v.string(),
  status: documented(openEnum(bindingStatuses)),
  lockedat: epochMs,
  expiresat: epochMs,
  /** 有效订单数: orders of this customer that still earn. */
  commissionnum: documented(integer),
  commissionamount: documented(positiveFen),
});
export type Customer = v.InferOutput<typeof customer>;

export const list = defineEndpoint({
  name: "customer.list",
  summary: "客户列表：锁粉状态、有效订单数与佣金",
  method: "POST",
  path: "/distributorinfo/getcommissionmemberbycursor",
  access: "distributor",
  idempotent: true,
  reads: true,
  source: "documented",
  input: v.object({
    ...cursorRequest,
    status: filterOf(v.picklist(bindingStatuses)),
    keyword,
  }),
  output: cursorList(customer),
  errors: ["DISTRIBUTOR_REQUIRED"],
});

export const orders = defineEndpoint({
  name: "customer.orders",
  summary: "一位客户的分佣订单",
  method: "POST",
  path: "/commissionorder/getmemberbycursor",
  access: "distributor",
  idempotent: true,
  reads: true,
  source: "documented",
  input: v.object({ ...cursorRequest, memberid: id }),
  output: cursorList(v.object(documentedOf(commissionOrder.entries, "ordersource"))),
  errors: ["DISTRIBUTOR_REQUIRED", "NOT_FOUND"],
});
