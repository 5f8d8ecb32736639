import * as v from "valibot";
import { channel, channels } from "./channel";
import { defineEndpoint } from "./define-endpoint";
import { basisPoints, positiveFen } from "./money";
import { cursorList, cursorRequest } from "./page";
import { id, integer, openEnum, shortText } from "./wire-values";

export const goodsSorts = ["default", "commission", "price", "sales"] as const;

export const goodsItem = v.object({
  goodsid: id,
  ordersource: openEnum(channels),
  goodssign: v.optional(v.string()),
  name: v.string(),
  image: v.string(),
  price: positiveFen,
  otprice: positiveFen,
  stock: integer,
  sales: integer,
  /** Commission is told to a normal distributor only. */
  commissionrate: v.optional(basisPoints),
  commissionamount: v.optional(positiveFen),
});
export type GoodsItem = v.InferOutput<typeof goodsItem>;

export const list = defineEndpoint({
  name: "goods.list",
  summary: "选品列表",
  method: "POST",
  path: "/goods/getbycursor",
  access: "member",
  idempotent: true,
  source: "assumed",
  input: v.object({
    ...cursorRequest,
    ordersource: v.optional(channel),
    keyword: v.optional(shortText(50)),
    sort: v.optional(v.picklist(goodsSorts), "default"),
  }),
  output: cursorList(goodsItem),
  errors: [],
});
