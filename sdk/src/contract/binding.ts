import * as v from "valibot";
import { defineEndpoint } from "./define-endpoint";
import { masked } from "./masked";
import { documented, epochMs, flag, id, openEnum } from "./wire-values";

/** 锁粉状态. */
export const bindingStatuses = ["locking", "expired"] as const;
export type BindingStatus = (typeof bindingStatuses)[number];

export const bindingStatusLabels: Record<BindingStatus | "unknown", string> = {
  locking: "锁粉中",
  expired: "已失效",
  unknown: "未知状态",
};

/** What came of a visit by a distributor's link or code. The first two mean bound. */
export const bindingReasons = [
  "bound",
  "already-bound",
  "own-link",
  "visitor-is-distributor",
  "bound-to-another",
  "distributor-locked",
  "distributor-fired",
  "distributor-unknown",
  "code-expired",
] as const;
export type BindingReason = (typeof bindingReasons)[number];

/** What the customer is told about it. */
export const bindingReasonLabels: Record<BindingReason | "unknown", string> = {
  bound: "已成为分销员的客户",
  "already-bound": "已经是这位分销员的客户",
  "own-link": "这是你自己的分享，无需绑定",
  "visitor-is-distributor": "你是分销员，购买计入自己的佣金",
  "bound-to-another": "你已是另一位分销员的客户，到期前不能更换",
  "distributor-locked": "分享人的分销资格已冻结，暂时不能绑定",
  "distributor-fired": "分享人已不是分销员",
  "distributor-unknown": "没有找到分享人",
  "code-expired": "太阳码已过期，请让分享人重新生成",
  unknown: "未能绑定",
};

export const bind = defineEndpoint({
  name: "binding.bind",
  summary: "客户绑粉：从分享进入时记录客户与分销员的关系",
  method: "GET",
  path: "/distributorinfo/bindfansrelation",
  access: "member",
  idempotent: true,
  writes: true,
  source: "documented",
  /** It comes out of a link: what is no number at all is nobody's, and no reason to refuse the visit. */
  input: v.object({ dismemberid: documented(v.fallback(id, "0")) }),
  output: documented(flag),
  errors: [],
});

export const current = defineEndpoint({
  name: "binding.current",
  summary: "当前绑定的分销员编号，没有则为空",
  method: "GET",
  path: "/distributorinfo/getbindingdistributorid",
  access: "member",
  idempotent: true,
  source: "documented",
  input: v.object({}),
  output: documented(v.union([v.literal(""), id])),
  errors: [],
});

export const receipt = defineEndpoint({
  name: "binding.receipt",
  summary: "绑定凭据：绑定了谁、到何时，以及最近一次没有绑定的原因",
  method: "GET",
  path: "/distributorinfo/getbindinginfo",
  access: "member",
  idempotent: true,
  source: "assumed",
  input: v.object({}),
  /** Without a binding in force, the first four are left out. */
  output: v.object({
    dismemberid: v.optional(id),
    dismembername: v.optional(masked),
    lockedat: v.optional(epochMs),
    expiresat: v.optional(epochMs),
    lastattempt: v.optional(
      v.object({
        at: epochMs,
        bound: flag,
        reason: openEnum(bindingReasons),
        /** Whose link or code it was; absent where nobody is known by it. */
        dismembername: v.optional(masked),
      }),
    ),
  }),
  errors: [],
});
