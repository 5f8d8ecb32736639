import {
  askedFen,
  channel,
  channels,
  defineEndpoint,
  epochMs,
  flag,
  id,
  integer,
  optionalText,
  positiveFen,
} from "@distribution/sdk/server";
import * as v from "valibot";

/* The merchant, and the platform that audits the merchant's products. */

/** As with amounts: the stock of all SKUs adds up to a safe integer. */
const stock = v.pipe(integer, v.minValue(0, "不能小于 0"), v.maxValue(1_000_000_000));

const product = {
  goodsid: id,
  ordersource: v.picklist(channels),
  goodssign: v.optional(v.string()),
  name: v.string(),
  price: positiveFen,
  stock: integer,
  onshelf: flag,
  onshelfat: v.optional(epochMs),
  commissionable: flag,
  approved: flag,
  forcedoff: flag,
  /** What the ERP calls it, once it has taken it. */
  erpproductid: v.optional(v.string()),
  skus: v.array(v.object({ skuid: id, name: v.string(), price: positiveFen, stock: integer })),
};

export const changeGoods = defineEndpoint({
  name: "control.merchant.changeGoods",
  summary: "商户（或平台，见 who）新建（不填 goodsid）、修改、上架或下架商品；库存为 0 时自动下架",
  method: "POST",
  path: "/__mock/goods",
  access: "loopback",
  idempotent: false,
  source: "assumed",
  input: v.object({
    goodsid: v.optional(id),
    ordersource: v.optional(channel),
    name: optionalText(60),
    price: v.optional(askedFen),
    /** Of a product with one SKU. */
    stock: v.optional(stock),
    skus: v.optional(v.pipe(v.array(v.object({ skuid: id, stock })), v.minLength(1, "不能为空"))),
    onshelf: v.optional(flag),
    /** Puts it on the shelf then; 0 takes the date back. */
    onshelfat: v.optional(epochMs),
    commissionable: v.optional(flag),
    /** Of a new product: false leaves it to the platform's audit. Later the platform says true. */
    approved: v.optional(flag),
    /** What the platform takes off the shelf, only the platform puts back. */
    who: v.optional(v.picklist(["merchant", "platform"]), "merchant"),
  }),
  output: v.object(product),
  errors: ["NOT_FOUND", "CHANNEL_MISMATCH", "STATE_CONFLICT"],
});

export const listGoods = defineEndpoint({
  name: "control.merchant.listGoods",
  summary: "商品及其规格与库存，含未上架的，最多 100 件；keyword 按名称或编号找",
  method: "GET",
  path: "/__mock/goods",
  access: "loopback",
  idempotent: true,
  source: "assumed",
  input: v.object({ keyword: optionalText(50), ordersource: v.optional(channel) }),
  output: v.object({
    list: v.array(v.object({ ...product, image: v.string(), sales: integer })),
    total: integer,
  }),
  errors: [],
});
