import * as v from "valibot";
import { defineEndpoint } from "../define-endpoint";
import { shortText } from "../text";
import { epochMs, id } from "../wire-values";

export const loginByOperator = defineEndpoint({
  name: "office.session.loginByOperator",
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
