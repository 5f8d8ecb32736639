import * as v from "valibot";
import { documented, epochMs, id } from "./wire-values";

/** Every event by its key: what happened, and which record its payload names. */
export const eventKinds = {
  DISTRIBUTION_APPLY: { summary: "申请成为分销商", payload: "申请编号" },
  DISTRIBUTION_AUDIT_PASS: { summary: "分销商审核通过", payload: "分销商编号" },
  DISTRIBUTION_WITHDRAW_APPLY: { summary: "佣金提现申请", payload: "提现记录编号" },
  DISTRIBUTION_WITHDRAW_SUCCESS: { summary: "佣金提现打款成功", payload: "提现记录编号" },
  DISTRIBUTION_WITHDRAW_FAIL: { summary: "佣金提现申请失败", payload: "提现记录编号" },
  PRODUCT_CREATE_SUCCESS: { summary: "商品创建成功", payload: "商品编号" },
  PRODUCT_UPDATE: { summary: "商品更新", payload: "商品编号" },
  PRODUCT_ON_SHELF: { summary: "商品上架成功", payload: "商品编号" },
  PRODUCT_OFF_SHELF: { summary: "商品下架成功", payload: "商品编号" },
} as const;

export type EventKey = keyof typeof eventKinds;
export const eventKeys = Object.keys(eventKinds) as [EventKey, ...EventKey[]];

/**
 * The body of a webhook. `eventKey` is any text, since the backend may learn new keys; the payload
 * is a record's number, read as an id.
 */
export const eventBody = v.object({
  eventKey: documented(v.string()),
  payload: documented(id),
  timestamp: documented(epochMs),
});
export type EventBody = v.InferOutput<typeof eventBody>;
