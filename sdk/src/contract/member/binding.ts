import * as v from "valibot";
import { bindingReasons } from "../binding";
import { defineEndpoint } from "../define-endpoint";
import { masked } from "../masked";
import { documented, epochMs, flag, id, openEnum } from "../wire-values";

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
