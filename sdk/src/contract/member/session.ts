import * as v from "valibot";
import { defineEndpoint } from "../define-endpoint";
import { distributorStatuses } from "../distributor";
import { shortText } from "../text";
import { epochMs, id, openEnum } from "../wire-values";

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
    member: v.object({
      memberid: id,
      nickname: v.string(),
      avatar: v.string(),
      /** Of the moment of the sign-in: spares a first screen what it would be refused. */
      distributorstatus: v.optional(openEnum(distributorStatuses)),
    }),
  }),
  errors: ["NOT_FOUND"],
});
