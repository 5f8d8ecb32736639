import {
  commonErrors,
  errorCodes,
  type Access,
  type Endpoint,
  type ErrorCode,
} from "@distribution/sdk/server";
import type { Example } from "@distribution/sdk/examples";
import type { JsonSchema } from "@valibot/to-json-schema";
import { sourceMarks } from "./field-note";
import { schemaParts } from "./schema-parts";

const accessWords: Readonly<Record<Access, string>> = {
  public: "任何人",
  signedin: "已登录的会员或中台操作员",
  member: "已登录的会员",
  distributor: "分销员（审核通过过的会员）",
  operator: "中台操作员",
  webhook: "以 WEBHOOK_SECRET 按 Standard Webhooks 签名的后端，或本机",
  loopback: "本机，无需令牌",
};

const securityOf: Readonly<Record<Access, readonly Readonly<Record<string, readonly string[]>>[]>> =
  {
    public: [],
    signedin: [{ member: [] }, { operator: [] }],
    member: [{ member: [] }],
    distributor: [{ member: [] }],
    operator: [{ operator: [] }],
    webhook: [],
    loopback: [],
  };

/** An endpoint's schemas as the document has them: a reference, or what has no name. */
export interface OperationSchemas {
  readonly request: JsonSchema;
  readonly reply: JsonSchema;
}

/** An endpoint as an OpenAPI operation. */
export function operationOf(endpoint: Endpoint, example: Example, schemas: OperationSchemas) {
  const { name, summary, method, access, source } = endpoint;
  return {
    operationId: name,
    tags: [name.slice(0, name.lastIndexOf("."))],
    summary: sourceMarks[source] + summary,
    description: descriptionOf(endpoint),
    "x-source": source,
    security: securityOf[access],
    ...(method === "GET"
      ? { parameters: queryParameters(schemas.request, example.request) }
      : {
          requestBody: { required: true, content: jsonContent(schemas.request, example.request) },
        }),
    responses: {
      "200": { description: "成功", content: jsonContent(schemas.reply, example.reply) },
      ...refusalsOf(endpoint),
      ...refusalsOfAll,
      ...(method === "POST" && refusalsOfBodies),
    },
  };
}

function descriptionOf({ access, idempotent, input }: Endpoint): string {
  const rules = schemaParts(input).flatMap((part) =>
    part.type === "check" && "message" in part && typeof part.message === "string"
      ? [part.message]
      : [],
  );
  return [
    `谁可以调用：${accessWords[access]}。`,
    idempotent ? "重复发送与发送一次效果相同。" : "重复发送会重复生效。",
    ...rules.map((rule) => `${rule}。`),
  ].join("");
}

function jsonContent(schema: JsonSchema, example: unknown) {
  return { "application/json": { schema, example } };
}

function queryParameters({ properties = {}, required = [] }: JsonSchema, example: unknown) {
  const values = example as Readonly<Record<string, unknown>>;
  return Object.entries(properties).map(([name, property]) => {
    const { description, "x-source": source, ...schema } = property as Record<string, unknown>;
    return {
      name,
      in: "query",
      required: required.includes(name),
      description,
      "x-source": source,
      schema,
      ...(name in values && { example: values[name] }),
    };
  });
}

/** What any path may answer whatever it is asked, so that the document has them once. */
export const sharedResponses = {
  MethodNotAllowed: refusal("请求方法不对", ["NOT_FOUND"]),
  UnsupportedMediaType: refusal("请求的内容不是 UTF-8 编码的 JSON，或是压缩过的", [
    "VALIDATION_FAILED",
  ]),
  Unavailable: refusal("服务器正在启动，或被设为故障", ["INTERNAL"]),
};

const refusalsOfAll = {
  "405": { $ref: "#/components/responses/MethodNotAllowed" },
  "503": { $ref: "#/components/responses/Unavailable" },
};

const refusalsOfBodies = {
  "415": { $ref: "#/components/responses/UnsupportedMediaType" },
};

/** The refusals of an endpoint by HTTP status, each code with an example. */
function refusalsOf({ errors }: Endpoint) {
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of [...errors, ...commonErrors]) {
    const { status } = errorCodes[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      String(status),
      {
        ...refusal(codes.map((code) => `${code} ${errorCodes[code].message}`).join("；"), codes),
        ...(status === errorCodes.RATE_LIMITED.status && { headers: retryAfter }),
      },
    ]),
  );
}

const retryAfter = {
  "retry-after": { description: "多少秒后再试", schema: { type: "integer", minimum: 0 } },
};

function refusal(description: string, codes: readonly ErrorCode[]) {
  return {
    description,
    content: {
      "application/json": {
        schema: { $ref: "#/components/schemas/ErrorReply" },
        examples: Object.fromEntries(
          codes.map((code) => [code, { $ref: `#/components/examples/${code}` }]),
        ),
      },
    },
  };
}
