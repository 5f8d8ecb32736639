import { defineEndpoint, eventKeys, id, shortText } from "@distribution/sdk/server";
import * as v from "valibot";

/* Who else is told of events, by webhook. */

/* Who else is told of events, by webhook. */

const eventKey = v.picklist(eventKeys);

/** Base64, with or without the prefix of Standard Webhooks. */
const secret = v.pipe(
  v.string(),
  v.regex(
    /^(whsec_)?(?=.)([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/,
    "应为 base64，可带 whsec_ 前缀",
  ),
);

export const add = defineEndpoint({
  name: "control.subscriber.add",
  summary: "登记一个 webhook 接收地址；不填 eventkeys 则接收全部事件",
  method: "POST",
  path: "/__mock/subscribers",
  access: "loopback",
  idempotent: false,
  source: "assumed",
  input: v.object({
    url: v.pipe(
      shortText(500),
      v.url("应为网址"),
      v.regex(/^https?:/i, "应为 http 或 https 网址"),
      v.check(hasNoCredentials, "网址不能带用户名或密码"),
    ),
    secret: v.optional(secret),
    eventkeys: v.optional(v.pipe(v.array(eventKey), v.minLength(1, "不能为空"))),
  }),
  output: v.object({ subscriberid: id, url: v.string(), secret: v.string() }),
  errors: [],
});

const subscriberList = v.object({
  list: v.array(
    v.object({
      /** Absent for the one in the environment, which cannot be removed here. */
      subscriberid: v.optional(id),
      /** As deliveries name it. */
      receiver: v.string(),
      /** Without the values of its query. */
      url: v.string(),
      eventkeys: v.optional(v.array(eventKey)),
    }),
  ),
});

export const list = defineEndpoint({
  name: "control.subscriber.list",
  summary: "webhook 接收地址；密钥只在登记时给出",
  method: "GET",
  path: "/__mock/subscribers",
  access: "loopback",
  idempotent: true,
  source: "assumed",
  input: v.object({}),
  output: subscriberList,
  errors: [],
});

export const remove = defineEndpoint({
  name: "control.subscriber.remove",
  summary: "取消一个 webhook 接收地址，尚未投递的不再投递；回复余下的",
  method: "POST",
  path: "/__mock/subscribers/remove",
  access: "loopback",
  idempotent: true,
  source: "assumed",
  input: v.object({ subscriberid: id }),
  output: subscriberList,
  errors: ["NOT_FOUND"],
});

/** Nobody can be asked under such an address, and its secret would be in every message about it. */
function hasNoCredentials(url: string): boolean {
  // What is no address has been told so already.
  if (!URL.canParse(url)) return true;
  const { username, password } = new URL(url);
  return username === "" && password === "";
}
