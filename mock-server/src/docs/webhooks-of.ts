import { eventBody, eventKeys, eventKinds, type EventKey } from "@distribution/sdk/server";
import { examples } from "@distribution/sdk/examples";
import type { JsonSchema } from "@valibot/to-json-schema";
import { sourceMarks } from "./field-note";
import { repliesAsJsonSchemas } from "./json-schema-of";

/** The headers of Standard Webhooks. */
const headers = [
  {
    name: "webhook-id",
    description: "投递编号：重试时不变，接收方据此去重",
    example: "msg_2mG4rXv0",
  },
  {
    name: "webhook-timestamp",
    description: "本次投递的时间，单位：秒",
    example: "1773810600",
  },
  {
    name: "webhook-signature",
    description: "签名：对 `webhook-id.webhook-timestamp.请求体` 计算的 HMAC-SHA256",
    example: "v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=",
  },
].map(({ description, ...header }) => ({
  ...header,
  in: "header",
  required: true,
  description: sourceMarks.assumed + description,
  "x-source": "assumed",
  schema: { type: "string" },
}));

/** The events as OpenAPI webhooks: what a subscriber is sent, and what it answers. */
export function webhooksOf(): Readonly<Record<string, { readonly post: object }>> {
  return Object.fromEntries(
    eventKeys.map((key) => {
      const { summary, payload } = eventKinds[key];
      return [
        key,
        {
          post: {
            operationId: `event.${key}`,
            summary: sourceMarks.documented + summary,
            description: `payload 是${payload}。至少投递一次，同一记录的事件按先后顺序送达。`,
            "x-source": "documented",
            security: [],
            parameters: headers,
            requestBody: {
              required: true,
              content: {
                "application/json": { schema: bodySchema(key), example: examples.events[key] },
              },
            },
            responses: { "2XX": { description: "已收到；其他回复会按指数退避重试，最后进入死信" } },
          },
        },
      ];
    }),
  );
}

/** Read as an id, a payload may be text too; sent, it is the number that the documents show. */
function bodySchema(key: EventKey) {
  const { properties = {}, ...schema } = repliesAsJsonSchemas({ eventBody })[
    "eventBody"
  ] as JsonSchema;
  const { pattern: _pattern, ...payload } = properties["payload"] as JsonSchema;
  return {
    ...schema,
    properties: {
      ...properties,
      eventKey: { ...(properties["eventKey"] as JsonSchema), const: key },
      payload: { ...payload, type: "integer" },
    },
  };
}
