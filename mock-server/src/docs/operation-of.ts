import {
  commonErrors,
  errorCodes,
  type Access,
  type Endpoint,
  type ErrorCode,
} from "@distribution/sdk/contract";
import type { Example } from "@distribution/sdk/examples";
import type * as v from "valibot";
import { fieldNote, sourceMarks } from "./field-note";
import { jsonSchemaOf } from "./json-schema-of";
import { schemaParts } from "./schema-parts";

const accessWords: Readonly<Record<Access, string>> = {
  public: "任何人",
  signedin: "已登录的会员或中台操作员",
  member: "已登录的会员",
  distributor: "分销员（审核通过过的会员）",
  operator: "中台操作员",
  loopback: "本机，无需令牌",
};

const securityOf: Readonly<Record<Access, readonly Readonly<Record<string, readonly string[]>>[]>> =
  {
    public: [],
    signedin: [{ member: [] }, { operator: [] }],
    member: [{ member: [] }],
    distributor: [{ member: [] }],
    operator: [{ operator: [] }],
    loopback: [],
  };

/** An endpoint as an OpenAPI operation. */
export function operationOf(endpoint: Endpoint, example: Example) {
  const { name, summary, method, access, source } = endpoint;
  return {
    operationId: name,
    tags: [name.slice(0, name.lastIndexOf("."))],
    summary: sourceMarks[source] + summary,
    description: descriptionOf(endpoint),
    "x-source": source,
    security: securityOf[access],
    ...(method === "GET"
      ? { parameters: queryParameters(endpoint.input, example.request) }
      : { requestBody: { required: true, content: jsonContent(endpoint.input, example.request) } }),
    responses: {
      "200": { description: "成功", content: jsonContent(endpoint.output, example.reply) },
      ...refusalsOf(endpoint),
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

function jsonContent(schema: v.GenericSchema, example: unknown) {
  // A bare value has no field that could carry its note.
  const note = "entries" in schema ? {} : fieldNote(schema);
  return { "application/json": { schema: { ...jsonSchemaOf(schema), ...note }, example } };
}

function queryParameters(input: v.GenericSchema, example: unknown) {
  const { properties = {}, required = [] } = jsonSchemaOf(input);
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
        description: codes.map((code) => `${code} ${errorCodes[code].message}`).join("；"),
        content: {
          "application/json": {
            schema: { $ref: "#/components/schemas/ErrorReply" },
            examples: Object.fromEntries(
              codes.map((code) => [code, { $ref: `#/components/examples/${code}` }]),
            ),
          },
        },
      },
    ]),
  );
}
