import { defineEndpoint, epochMs, flag, id, integer, optionalText } from "@distribution/sdk/server";
import * as v from "valibot";

/* What was asked of the API, as far back as the server remembers. */

/** A request, without what it carried. */
const request = {
  logid: id,
  at: epochMs,
  endpoint: v.string(),
  summary: v.string(),
  method: v.string(),
  path: v.string(),
  /** 0 where the reply was lost. */
  status: integer,
  ms: v.number(),
  /** The fault that it met. */
  fault: v.optional(v.string()),
  /** Who was signed in: a member or an operator. */
  caller: v.optional(
    v.object({
      memberid: v.optional(id),
      operatorid: v.optional(id),
      name: v.string(),
    }),
  ),
};

export const list = defineEndpoint({
  name: "control.request.list",
  summary: "最近的接口请求，最新的在前，最多 100 条；模拟服务器自己的接口不记",
  method: "GET",
  path: "/__mock/requests",
  access: "loopback",
  idempotent: true,
  source: "assumed",
  input: v.object({
    /** Of the endpoint, its path or who asked. */
    keyword: optionalText(100),
    /** Only those that did not end well. */
    failed: v.optional(flag, false),
  }),
  output: v.object({
    list: v.array(v.object(request)),
    /** How many are remembered. */
    total: integer,
  }),
  errors: [],
});

export const detail = defineEndpoint({
  name: "control.request.detail",
  summary: "一次接口请求的输入、输出与错误；令牌、密码与账号已隐去",
  method: "GET",
  path: "/__mock/requests/detail",
  access: "loopback",
  idempotent: true,
  source: "assumed",
  input: v.object({ logid: id }),
  output: v.object({
    ...request,
    requestid: v.string(),
    input: v.unknown(),
    output: v.unknown(),
    /** Ours, which the caller is not told. */
    problem: v.optional(v.string()),
  }),
  errors: ["NOT_FOUND"],
});
