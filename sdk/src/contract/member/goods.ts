import * as v from "valibot";
import { channel, channels } from "../channel";
import { defineEndpoint } from "../define-endpoint";
import { basisPoints, positiveFen } from "../money";
import { cursorList, cursorRequest } from "../page";
import { optionalText, shortText } from "../text";
import { documented, filterOf, flag, id, integer, keyword, openEnum } from "../wire-values";

export const goodsSorts = ["default", "commission", "price", "sales"] as const;

const goodsFields = {
  goodsid: documented(id),
  ordersource: openEnum(channels),
  goodssign: v.optional(v.string()),
  name: documented(v.string()),
  image: documented(v.string()),
  price: documented(positiveFen),
  otprice: documented(positiveFen),
  stock: documented(integer),
  sales: integer,
  /** Commission is told to a normal distributor only. */
  commissionrate: v.optional(basisPoints),
  commissionamount: v.optional(positiveFen),
};

const goodsItem = v.object(goodsFields);
export type GoodsItem = v.InferOutput<typeof goodsItem>;

const goodsDetail = v.object({
  ...goodsFields,
  images: v.array(v.string()),
  description: v.string(),
  /** False too while its channel is switched off: an old share of it opens, and sells nothing. */
  onshelf: documented(flag),
  /** The merchant's own shop page, for wx.navigateToMiniProgram as it is; of self-support goods on the shelf. */
  buyinfo: v.optional(v.object({ appid: v.string(), pagepath: v.string() })),
});
export type GoodsDetail = v.InferOutput<typeof goodsDetail>;

/** PDD's opaque name of a product. */
const goodsSign = shortText(128);

export const list = defineEndpoint({
  name: "goods.list",
  summary: "选品列表：开放分佣的渠道中在售的商品",
  method: "POST",
  path: "/goods/getbycursor",
  access: "member",
  idempotent: true,
  reads: true,
  source: "assumed",
  input: v.object({
    ...cursorRequest,
    ordersource: filterOf(channel),
    keyword,
    sort: v.optional(v.picklist(goodsSorts), "default"),
  }),
  output: cursorList(goodsItem),
  errors: [],
});

export const detail = defineEndpoint({
  name: "goods.detail",
  summary: "商品详情；已下架的也可以查看",
  method: "GET",
  path: "/goods/detail",
  access: "member",
  idempotent: true,
  source: "assumed",
  input: v.pipe(
    v.object({ goodsid: v.optional(id), goodssign: optionalText(128) }),
    v.forward(
      v.check(
        ({ goodsid, goodssign }) => (goodsid === undefined) !== (goodssign === undefined),
        "goodsid 与 goodssign 须填一个，且只填一个",
      ),
      ["goodsid"],
    ),
  ),
  output: goodsDetail,
  errors: ["NOT_FOUND"],
});

export const pddUrl = defineEndpoint({
  name: "goods.pddUrl",
  summary: "跳转拼多多的推广链接",
  method: "POST",
  path: "/distributorinfo/getpddspreadurl",
  access: "member",
  idempotent: true,
  source: "documented",
  input: v.object({
    /** Whose order it will be; empty where the buyer is bound to nobody. Nonsense keeps nobody from buying. */
    dismemberid: documented(v.fallback(v.optional(v.union([v.literal(""), id]), ""), "")),
    goodssign: documented(goodsSign),
  }),
  output: v.object({
    mobileurl: documented(v.string()),
    mobileshorturl: documented(v.string()),
    url: documented(v.string()),
    shorturl: documented(v.string()),
    /** For wx.navigateToMiniProgram, to be used as it is. */
    weappinfo: v.optional(v.object({ appid: v.string(), pagepath: v.string() })),
  }),
  errors: ["NOT_FOUND", "GOODS_OFF_SHELF"],
});
