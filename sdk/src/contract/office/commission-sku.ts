import * as v from "valibot";
import { channel, channels } from "../channel";
import { defineEndpoint } from "../define-endpoint";
import { basisPoints, positiveFen } from "../money";
import { pageList, pageRequest, sortRequest } from "./page";
import { documented, filterOf, id, keyword, openEnum } from "../wire-values";

/** 商品状态, as its own channel's catalogue has it. */
export const goodsStatuses = ["onshelf", "offshelf"] as const;

/** 特殊分佣商品 are named by their product's id: a product has one set of special rates or none. */
const named = v.object({ goodsid: id });

const goodsFields = {
  goodsid: documented(id),
  ordersource: openEnum(channels),
  goodssign: v.optional(v.string()),
  goodsname: documented(v.string()),
  goodsimage: documented(v.string()),
  price: documented(positiveFen),
  status: documented(openEnum(goodsStatuses)),
};

const gradeRate = v.object({ gradeid: id, traderate: basisPoints, subrate: basisPoints });
const gradeRates = v.object({
  goodsid: id,
  goodsname: v.string(),
  grades: v.array(v.object({ ...gradeRate.entries, name: v.string() })),
});

export const goodsSortKeys = ["price"] as const;

const filters = v.object({
  ...pageRequest,
  ordersource: filterOf(channel),
  status: filterOf(v.picklist(goodsStatuses)),
  keyword,
  ...sortRequest(goodsSortKeys),
});
const grades = v.pipe(v.array(gradeRate), v.minLength(1, "请填写各等级的分佣比例"));

export const list = defineEndpoint({
  name: "office.commissionSku.list",
  summary: "特殊分佣商品列表",
  method: "POST",
  path: "/commissionsku/list",
  access: "operator",
  idempotent: true,
  reads: true,
  source: "documented",
  input: filters,
  output: pageList(v.object({ ...goodsFields, grades: v.array(gradeRate) })),
  errors: [],
});

export const gradeSetting = defineEndpoint({
  name: "office.commissionSku.gradeSetting",
  summary: "特殊分佣商品的等级分佣设置",
  method: "POST",
  path: "/commissionsku/getgradesetting",
  access: "operator",
  idempotent: true,
  reads: true,
  source: "documented",
  input: named,
  output: gradeRates,
  errors: ["NOT_FOUND"],
});

export const save = defineEndpoint({
  name: "office.commissionSku.save",
  summary: "新增特殊分佣商品；自营与拼多多各查各的商品库",
  method: "POST",
  path: "/commissionsku/save",
  access: "operator",
  idempotent: false,
  source: "documented",
  input: v.object({ ordersource: channel, goodsid: id, grades }),
  output: gradeRates,
  errors: ["NOT_FOUND", "CHANNEL_MISMATCH", "STATE_CONFLICT"],
});

export const update = defineEndpoint({
  name: "office.commissionSku.update",
  summary: "修改特殊分佣商品的等级分佣比例；没有提到的等级保持原样",
  method: "POST",
  path: "/commissionsku/update",
  access: "operator",
  idempotent: true,
  source: "documented",
  input: v.object({ goodsid: id, grades }),
  output: gradeRates,
  errors: ["NOT_FOUND"],
});

/** `delete` is a reserved word. */
export const remove = defineEndpoint({
  name: "office.commissionSku.remove",
  summary: "删除特殊分佣商品，此后按等级比例分佣",
  method: "POST",
  path: "/commissionsku/delete",
  access: "operator",
  idempotent: true,
  source: "documented",
  input: named,
  output: v.literal(true),
  errors: [],
});

export const selectableGoods = defineEndpoint({
  name: "office.commissionSku.selectableGoods",
  summary: "可以设为特殊分佣的商品",
  method: "POST",
  path: "/commissionsku/selectablegoods",
  access: "operator",
  idempotent: true,
  reads: true,
  source: "assumed",
  input: filters,
  output: pageList(v.object(goodsFields)),
  errors: [],
});
