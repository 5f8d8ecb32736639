import * as v from "valibot";
import { defineEndpoint } from "./define-endpoint";
import { shortText } from "./text";
import { epochMs, id } from "./wire-values";

export const loginByMiniapp = defineEndpoint({
  name: "session.loginByMiniapp",
  summary: "用微信登录凭证换取令牌",
  method: "POST",
  path: "/member/loginbyminiapp",
  access: "public",
  idempotent: false,
  source: "assumed",
  input: v.object({
    code: shortText(128),
    /** What the member scanned before signing in: tried as a binding, and never in the way of it. */
    sceneid: v.fallback(v.optional(v.string()), undefined),
  }),
  output: v.object({
    token: v.string(),
    expiresat: epochMs,
    member: v.object({ memberid: id, nickname: v.string(), avatar: v.string() }),
  }),
  errors: ["NOT_FOUND"],
});

export const loginByOperator = defineEndpoint({
  name: "session.loginByOperator",
  summary: "中台操作员登录",
  method: "POST",
  path: "/member/loginbyoperator",
  access: "public",
  idempotent: false,
  source: "assumed",
  input: v.object({ account: shortText(64), password: v.pipe(v.string(), v.maxLength(128)) }),
  output: v.object({
    token: v.string(),
    expiresat: epochMs,
    operator: v.object({ operatorid: id, name: v.string() }),
  }),
  errors: [],
});

/** The token that comes with it ends, whosever it is; asked again, it is TOKEN_EXPIRED. */
export const logout = defineEndpoint({
  name: "session.logout",
  summary: "退出登录，令牌随即失效",
  method: "POST",
  path: "/member/logout",
  access: "signedin",
  idempotent: true,
  source: "assumed",
  input: v.object({}),
  output: v.literal(true),
  errors: [],
});
