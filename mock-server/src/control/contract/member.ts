import { defineEndpoint, flag, id } from "@distribution/sdk/server";
import * as v from "valibot";

/* A member, in WeChat and outside the mini-program. */

export const follow = defineEndpoint({
  name: "control.member.follow",
  summary: "会员关注或取消关注公众号；通知方式仍如会员所选",
  method: "POST",
  path: "/__mock/follow",
  access: "loopback",
  idempotent: true,
  source: "assumed",
  input: v.object({ memberid: id, followed: flag }),
  output: v.object({ memberid: id, followed: flag }),
  errors: ["NOT_FOUND"],
});
