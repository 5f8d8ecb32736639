import * as v from "valibot";
import { defineEndpoint } from "./define-endpoint";

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
