import {
  api,
  commonErrors,
  endpointsOf,
  errorCodes,
  errorReply,
  eventKeys,
  type Endpoint,
} from "@distribution/sdk/server";
import { Validator } from "@seriousme/openapi-schema-validator";
import * as v from "valibot";
import { expect, test } from "vitest";
import { controlApi } from "../control/contract/control-api";
import { customApi } from "../integrations/custom-api";
import { fieldWords } from "./field-words";
import { openApiDocument } from "./open-api";

interface Operation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: object;
  readonly responses: Readonly<Record<string, { readonly description: string }>>;
  readonly security: readonly object[];
}
interface Node {
  readonly [name: string]: unknown;
}

const endpoints = [...endpointsOf(api), ...endpointsOf(customApi), ...endpointsOf(controlApi)];
/** As a reader gets it. */
const document = JSON.parse(JSON.stringify(openApiDocument())) as ReturnType<
  typeof openApiDocument
>;

const methods = ["get", "post"] as const;
const operations = Object.entries(document.paths).flatMap(([path, item]) =>
  methods.flatMap((method) =>
    item[method] ? [{ path, method: method.toUpperCase(), ...(item[method] as Operation) }] : [],
  ),
);
const operationOf = ({ name }: Endpoint) =>
  operations.find(({ operationId }) => operationId === name);

async function isValid(specification: Node): Promise<unknown> {
  const { valid, errors } = await new Validator().validate(structuredClone(specification));
  return valid || errors;
}

/** Every object in the document. */
function nodesOf(value: unknown): readonly Node[] {
  if (typeof value !== "object" || value === null) return [];
  const below = Object.values(value).flatMap(nodesOf);
  return Array.isArray(value) ? below : [value as Node, ...below];
}

/** Each field of each schema and each parameter of a query, by its name. */
const fields = nodesOf(document).flatMap((node) => {
  if (node["in"] === "query") return [[String(node["name"]), node] as const];
  const isSchema = node["type"] === "object" && node["properties"] !== undefined;
  return isSchema ? Object.entries(node["properties"] as Readonly<Record<string, Node>>) : [];
});

test("the document is valid OpenAPI 3.1", async () => {
  const validator = new Validator();
  const { valid, errors } = await validator.validate(structuredClone(document));
  expect([valid, errors]).toEqual([true, undefined]);
  expect(validator.version).toBe("3.1");
});

test("every reference in it leads somewhere", async () => {
  const validator = new Validator();
  await validator.validate(structuredClone(document));
  expect(() => validator.resolveRefs()).not.toThrow();
});

test.each([
  [
    "an operation without an id of text",
    { ...document, paths: { "/a": { get: { operationId: 1 } } } },
  ],
  [
    "a parameter in nowhere",
    { ...document, paths: { "/a": { get: { parameters: [{ name: "a", in: "nowhere" }] } } } },
  ],
  ["a document without a title", { ...document, info: { version: "1" } }],
])("the validator refuses %s", async (_, broken) => {
  expect(await isValid(broken)).not.toBe(true);
});

test("every endpoint is in it once, at its method and path, and nothing else is", () => {
  const told = operations.map(
    ({ operationId, method, path }) => `${operationId} ${method} ${path}`,
  );
  const expected = endpoints.map(({ name, method, path }) => `${name} ${method} ${path}`);
  expect(told.toSorted()).toEqual(expected.toSorted());
});

test("every event is in it, with its body as it is sent", () => {
  expect(Object.keys(document.webhooks)).toEqual(eventKeys);
  const request = nodesOf(document.webhooks["PRODUCT_UPDATE"]).find(
    (node) => "schema" in node && "example" in node && !("in" in node),
  );
  expect(request).toMatchObject({
    schema: { properties: { eventKey: { const: "PRODUCT_UPDATE" }, payload: { type: "integer" } } },
    example: { eventKey: "PRODUCT_UPDATE", payload: 12 },
  });
});

test("every tag that is used is explained, and none without use", () => {
  const used = operations.flatMap(({ tags }) => tags);
  expect(new Set(used)).toEqual(new Set(document.tags.map(({ name }) => name)));
});

test.each(endpoints)("$name tells each refusal that it may answer, at its status", (endpoint) => {
  const responses = operationOf(endpoint)?.responses ?? {};
  for (const code of [...endpoint.errors, ...commonErrors]) {
    expect(responses[String(errorCodes[code].status)]?.description).toContain(code);
  }
});

test("what any path may answer, every operation tells", () => {
  for (const { operationId, method, responses } of operations) {
    const statuses =
      method === "POST" ? ["405", "413", "415", "429", "503"] : ["405", "429", "503"];
    for (const status of statuses) expect([operationId, responses]).toHaveProperty([1, status]);
    expect(responses["429"]).toHaveProperty(["headers", "retry-after"]);
  }
});

test("the codes of refusals are a closed list", () => {
  const { ErrorCode, ErrorReply } = document.components.schemas as unknown as Record<string, Node>;
  expect(ErrorCode?.["enum"]).toEqual(Object.keys(errorCodes));
  expect(ErrorReply).toMatchObject({
    properties: { code: { $ref: "#/components/schemas/ErrorCode" } },
  });
});

test("a generated client has the records by the names of the SDK's types", () => {
  const schemas: Readonly<Record<string, unknown>> = document.components.schemas;
  for (const name of ["Withdrawal", "CommissionOrder", "Customer", "GoodsDetail", "UserSettings"]) {
    expect(schemas).toHaveProperty([name, "type"], "object");
  }
  const withdrawal = { $ref: "#/components/schemas/Withdrawal" };
  for (const endpoint of [
    api.withdrawal.apply,
    api.withdrawal.cancel,
    api.office.withdrawal.approve,
  ]) {
    expect(operationOf(endpoint)?.responses["200"]).toMatchObject({
      content: { "application/json": { schema: withdrawal } },
    });
  }
  expect(schemas["WithdrawalListReply"]).toMatchObject({
    properties: { list: { items: withdrawal } },
  });
});

test("every body, every object that is answered and every row has a name", () => {
  const bodies = nodesOf(document.paths).flatMap((node) =>
    "schema" in node && "example" in node && !("in" in node) ? [node["schema"] as Node] : [],
  );
  expect(bodies.length).toBeGreaterThan(endpoints.length);
  expect(bodies.filter(({ type }) => type === "object" || type === "array")).toEqual([]);
});

test("a refusal has the shape of all refusals, and an example", () => {
  const conflict = operationOf(api.withdrawal.cancel)?.responses["409"];
  expect(conflict).toMatchObject({
    description: "STATE_CONFLICT 状态已变化，请刷新后再试",
    content: {
      "application/json": {
        schema: { $ref: "#/components/schemas/ErrorReply" },
        examples: { STATE_CONFLICT: { $ref: "#/components/examples/STATE_CONFLICT" } },
      },
    },
  });
});

test("the examples of refusals are refusals", () => {
  for (const { value } of Object.values(document.components.examples)) {
    expect(v.parse(errorReply, value)).toStrictEqual(value);
  }
});

test("a GET asks by its query, a POST by its body", () => {
  for (const { operationId, method, parameters = [], requestBody } of operations) {
    expect([operationId, requestBody !== undefined]).toEqual([operationId, method === "POST"]);
    for (const parameter of parameters) expect(parameter.in).toBe("query");
  }
  expect(operationOf(api.withdrawal.detail)?.parameters).toMatchObject([
    {
      name: "withdrawid",
      required: true,
      example: "12",
      schema: { anyOf: [{ type: "string" }, { type: "integer" }] },
    },
  ]);
});

test("members and operators have each their token, and what is open asks for none", () => {
  expect(operationOf(api.order.list)?.security).toEqual([{ member: [] }]);
  expect(operationOf(api.office.order.list)?.security).toEqual([{ operator: [] }]);
  const either = [{ member: [] }, { operator: [] }];
  expect(operationOf(api.order.statuses)?.security).toEqual(either);
  expect(operationOf(api.session.loginByMiniapp)?.security).toEqual([]);
  expect(operationOf(controlApi.world.health)?.security).toEqual([]);
});

test("behind the gateway's prefix is what the server answers there, and no more", () => {
  expect(document.servers.map(({ url }) => url)).toEqual(["/", "/distribution"]);
  const direct = [{ url: "/", description: "直接访问" }];
  expect(document.paths["/distribution/withdraw/apply"]?.["servers"]).toEqual(direct);
  expect(document.paths["/__mock/health"]?.["servers"]).toEqual(direct);
  expect(document.paths["/goods/detail"]?.["servers"]).toBeUndefined();
});

/** Where a name means something else than everywhere: in the error's shape, in the public rule. */
const saidByContract = new Set([
  "错误码",
  "这次请求的编号，日志里也有",
  "有误的字段",
  "开放分佣的渠道",
]);

test("every field says in words what it is, and who promised it", () => {
  expect(fields.length).toBeGreaterThan(500);
  const mute = fields.filter(([name, { description, "x-source": source }]) => {
    const mark = source === "documented" ? "【文档】" : "【约定】";
    const isToldWhere = source === "documented" || source === "assumed";
    const words = String(description).slice(mark.length);
    const isTold =
      words.startsWith(String(fieldWords[name])) || saidByContract.has(words.split("；")[0] ?? "");
    return !isToldWhere || !String(description).startsWith(mark) || !isTold;
  });
  expect([...new Set(mute.map(([name]) => name))]).toEqual([]);
});

test("every word is a field's", () => {
  const names = new Set(fields.map(([name]) => name));
  expect(Object.keys(fieldWords).filter((word) => !names.has(word))).toEqual([]);
});

test("what the documents promise is marked so, down to the field", () => {
  const promised = fields.filter(([, field]) => field["x-source"] === "documented");
  const names = new Set(promised.map(([name]) => name));
  expect(names).toContain("originalorderstatus");
  expect(names).toContain("lastqueryid");
  expect(names).not.toContain("commissionstatus");
});

test("an amount is in fen, a rate in basis points, a time in milliseconds, an enum in words", () => {
  const { OrderListRow: row } = document.components.schemas as unknown as Node;
  const byName = Object.fromEntries(
    nodesOf(row).flatMap(({ properties: named }) =>
      Object.entries((named ?? {}) as Record<string, Node>),
    ),
  );
  expect(byName["commissionamount"]).toMatchObject({
    type: "integer",
    minimum: 0,
    description: "【约定】佣金；单位：分",
  });
  expect(byName["commissionrate"]?.["description"]).toBe(
    "【约定】佣金比例；单位：基点（1 基点 = 0.01%）",
  );
  expect(byName["paidat"]?.["description"]).toBe("【约定】付款时间；毫秒时间戳");
  expect(byName["ordersource"]).toMatchObject({
    type: "string",
    enum: ["pdd", "selfsupport"],
    description: "【文档】订单渠道；pdd 拼多多、selfsupport 自营",
  });
});
