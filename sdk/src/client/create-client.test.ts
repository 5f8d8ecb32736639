import { expect, expectTypeOf, test } from "vitest";
import { endpointsOf, isEndpoint, type Tree } from "../contract/tree";
import type { Fen } from "../contract/money";
import { failureOf } from "../testing/failure-of";
import { refusal, startRawServer, type Answer, type SeenRequest } from "../testing/raw-server";
import { applyInput, loginReply, statusReply, withdrawalReply } from "../testing/sample-replies";
import { memberApi, type MemberApi } from "../contract/member/member-api";
import { createClient, type ClientOptions, type Method } from "./create-client";
import {
  ApiError,
  ContractError,
  isRefusalOf,
  NetworkError,
  TimeoutError,
  UnexpectedError,
} from "./errors";

async function connect(
  answer: (request: SeenRequest) => Answer,
  options: Partial<ClientOptions<MemberApi>> = {},
) {
  const server = await startRawServer(answer);
  const client = createClient(memberApi, {
    baseUrl: server.baseUrl,
    signIn: async () => "token-1",
    ...options,
  });
  return { client, seen: server.seen };
}

test("the client has one method for every endpoint, which carries it", () => {
  const client = createClient(memberApi, {
    baseUrl: "http://api.example",
    signIn: async () => "t",
  });
  const methodsIn = (tree: Tree<Method<never>>): Method<never>[] =>
    Object.values(tree).flatMap((node) => (typeof node === "function" ? [node] : methodsIn(node)));
  const { forgetToken, ...methods } = client;
  expect(forgetToken).toBeTypeOf("function");
  expect(methodsIn(methods as never).map((method) => method.endpoint)).toEqual(
    endpointsOf(memberApi),
  );
  expect(isEndpoint(client.withdrawal.apply.endpoint)).toBe(true);
});

test("inputs and outputs are typed by the contract", () => {
  const client = createClient(memberApi, {
    baseUrl: "http://api.example",
    signIn: async () => "t",
  });
  expectTypeOf(client.withdrawal.apply)
    .returns.resolves.toHaveProperty("amount")
    .toEqualTypeOf<Fen>();
  expectTypeOf(client.order.list).toBeCallableWith();
  expectTypeOf(client.order.list).toBeCallableWith({ ordersource: "pdd" }, {});
  // @ts-expect-error An input with a required key is not optional.
  void (() => client.withdrawal.detail());
  // @ts-expect-error Unknown methods of withdrawal are not in the contract.
  void (() => client.withdrawal.apply({ ...applyInput, withdrawtype: "cash" }));
});

test("a POST is JSON with the token in its header, and the reply is parsed by the schema", async () => {
  const { client, seen } = await connect(() => ({
    json: { ...withdrawalReply, amount: "1990", status: "0" },
  }));
  const record = await client.withdrawal.apply(applyInput);
  expect(record).toMatchObject({ amount: 1990, status: 0, withdrawid: "7001" });
  expect(seen).toHaveLength(1);
  expect(seen[0]).toMatchObject({
    method: "POST",
    path: "/distribution/withdraw/apply",
    token: "token-1",
    body: applyInput,
  });
  expect(seen[0]?.headers["content-type"]).toBe("application/json");
});

test("a GET carries its input as the query, encoded", async () => {
  const { client, seen } = await connect(() => ({ json: { orderamount: 0, myincome: 0 } }));
  await client.order.spreadInfo({ ordersource: "pdd" });
  await client.order.spreadInfo({ ordersource: undefined });
  expect(seen.map(({ method, path, query, body }) => ({ method, path, query, body }))).toEqual([
    {
      method: "GET",
      path: "/commissionorder/getspreadinfo",
      query: "ordersource=pdd",
      body: undefined,
    },
    { method: "GET", path: "/commissionorder/getspreadinfo", query: "", body: undefined },
  ]);
  expect(seen[0]?.headers["content-type"]).toBe("application/json");
});

test("what a query carries cannot add to it", async () => {
  const { client, seen } = await connect(() => ({ json: {} }));
  await failureOf(client.goods.detail({ goodssign: "a&goodsid=1#茶" }));
  expect(seen[0]?.query).toBe("goodssign=a%26goodsid%3D1%23%E8%8C%B6");
});

test("a request has strict values and defaults, and nothing that the contract does not know", async () => {
  const { client, seen } = await connect(() => ({
    json: { list: [], lastqueryid: "0", hasmore: false },
  }));
  const filters = { size: "10", keyword: " 茶 ", colour: "red" };
  await client.goods.list(filters as never);
  expect(seen[0]?.body).toEqual({ lastqueryid: "0", size: 10, keyword: "茶", sort: "default" });
});

test("a public call carries no token and does not sign in", async () => {
  let signIns = 0;
  const signIn = async () => `token-${(signIns += 1)}`;
  const { client, seen } = await connect(() => ({ json: loginReply }), { signIn });
  await client.session.loginByMiniapp({ code: "persona:newcomer" });
  expect(seen[0]?.token).toBeUndefined();
  expect(signIns).toBe(0);
});

test("input that breaks the schema is refused like the server would, without being sent", async () => {
  const { client, seen } = await connect(() => ({ json: withdrawalReply }));
  const error = await failureOf(
    client.withdrawal.apply({ ...applyInput, requestid: "!", amount: 19.9 as Fen }),
  );
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({
    code: "VALIDATION_FAILED",
    status: 422,
    endpoint: "withdrawal.apply",
  });
  const fields = (error as ApiError).details.fields;
  expect(fields).toEqual([
    { field: "requestid", message: "应为 8 至 64 位字母、数字、下划线或短横线" },
    { field: "amount", message: "格式不正确" },
  ]);
  expect(seen).toHaveLength(0);
});

test("a refusal that the endpoint declares is an ApiError with all that the server said", async () => {
  const details = { status: 2, allowed: [] };
  const { client } = await connect(() => refusal(409, "STATE_CONFLICT", { details }));
  const error = await failureOf(client.withdrawal.cancel({ withdrawid: "7001" }));
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({
    name: "ApiError",
    code: "STATE_CONFLICT",
    status: 409,
    message: "STATE_CONFLICT 的说明",
    requestId: "req-1",
    details,
  });
});

test("the request id of a refusal's body counts more than a gateway's header", async () => {
  const { client } = await connect(() => ({
    ...(refusal(409, "STATE_CONFLICT") as object),
    headers: { "x-request-id": "gateway-1" },
  }));
  const error = await failureOf(client.withdrawal.cancel({ withdrawid: "7001" }));
  expect(error).toMatchObject({ requestId: "req-1" });
});

test("any 2xx is a success", async () => {
  const { client } = await connect(() => ({ status: 201, json: withdrawalReply }));
  await expect(client.withdrawal.apply(applyInput)).resolves.toMatchObject({ withdrawid: "7001" });
});

test("a refusal narrows to the codes of its endpoint", async () => {
  const { client } = await connect(() => refusal(404, "NOT_FOUND"));
  const error = await failureOf(client.withdrawal.detail({ withdrawid: "7001" }));
  if (!isRefusalOf(client.withdrawal.detail, error)) return expect.fail("it is one");
  expectTypeOf(error.code).toEqualTypeOf<
    | "DISTRIBUTOR_REQUIRED"
    | "NOT_FOUND"
    | "TOKEN_MISSING"
    | "TOKEN_EXPIRED"
    | "FORBIDDEN"
    | "VALIDATION_FAILED"
    | "RATE_LIMITED"
    | "PAYLOAD_TOO_LARGE"
    | "INTERNAL"
  >();
  expect(error.code).toBe("NOT_FOUND");
  expect(isRefusalOf(client.withdrawal.cancel, error)).toBe(false);
});

test("a refusal by a common error needs no declaration", async () => {
  const { client } = await connect(() => refusal(500, "INTERNAL"));
  expect(await failureOf(client.distributor.status())).toMatchObject({
    name: "ApiError",
    code: "INTERNAL",
    status: 500,
  });
});

test("a refusal without a sentence gets that of its code", async () => {
  const { client } = await connect(() => refusal(404, "NOT_FOUND", { message: "" }));
  expect(await failureOf(client.withdrawal.detail({ withdrawid: "1" }))).toMatchObject({
    message: "内容不存在或已删除",
  });
});

test("a refusal with a code that the endpoint does not declare is unexpected", async () => {
  const { client } = await connect(() => refusal(409, "GOODS_OFF_SHELF"));
  const error = await failureOf(client.withdrawal.apply(applyInput));
  expect(error).toBeInstanceOf(UnexpectedError);
  expect(error).toMatchObject({ code: "GOODS_OFF_SHELF", status: 409, requestId: "req-1" });
});

test.each([
  ["HTML of a gateway", { status: 500, text: "<h1>Internal Server Error</h1>" }],
  ["JSON of another shape", { status: 500, json: { error: "boom" } }],
  ["a status that says nothing", { status: 418, text: "" }],
])("a refusal with %s is unexpected", async (_, answer) => {
  const { client, seen } = await connect(() => answer);
  const error = await failureOf(client.distributor.status());
  expect(error).toBeInstanceOf(UnexpectedError);
  expect(error).toMatchObject({ status: answer.status, endpoint: "distributor.status" });
  expect(seen).toHaveLength(1);
});

test("a reply that breaks the contract says where, what was expected, and never what came", async () => {
  const { client } = await connect(() => ({
    json: {
      ...loginReply,
      expiresat: "secret-1",
      member: { memberid: "secret-2", nickname: "林" },
    },
    headers: { "x-request-id": "req-9" },
  }));
  const error = await failureOf(client.session.loginByMiniapp({ code: "c" }));
  expect(error).toBeInstanceOf(ContractError);
  expect(error).toMatchObject({ endpoint: "session.loginByMiniapp", requestId: "req-9" });
  expect((error as ContractError).issues).toEqual([
    { path: "expiresat", expected: "(number | string)" },
    { path: "member.memberid", expected: expect.stringContaining("d{1,20}") as string },
    { path: "member.avatar", expected: '"avatar"' },
  ]);
  expect(`${String(error)}${JSON.stringify(error)}`).not.toContain("secret");
});

test.each(["", "{", "normal", "<html>"])(
  "a reply of malformed JSON (%j) is a ContractError",
  async (text) => {
    const { client, seen } = await connect(() => ({ text }));
    const error = await failureOf(client.distributor.status());
    expect(error).toBeInstanceOf(ContractError);
    expect((error as ContractError).issues).toEqual([{ path: "", expected: "JSON" }]);
    expect(seen).toHaveLength(1);
  },
);

test("a reply is parsed once: a JSON text inside a JSON string stays a string", async () => {
  const { client } = await connect(() => ({ json: JSON.stringify(statusReply) }));
  const error = await failureOf(client.distributor.status());
  expect((error as ContractError).issues).toEqual([{ path: "", expected: "Object" }]);
});

test("no reply in time is a TimeoutError", async () => {
  const { client } = await connect(() => "silence", { timeoutMs: 50 });
  const error = await failureOf(client.session.loginByMiniapp({ code: "c" }));
  expect(error).toBeInstanceOf(TimeoutError);
  expect(error).toMatchObject({ endpoint: "session.loginByMiniapp" });
});

test("no reply because nobody listens is a NetworkError", async () => {
  // Port 1 is privileged and reserved: nothing answers there.
  const client = createClient(memberApi, {
    baseUrl: "http://127.0.0.1:1",
    signIn: async () => "t",
  });
  expect(await failureOf(client.session.loginByMiniapp({ code: "c" }))).toBeInstanceOf(
    NetworkError,
  );
});

test("no reply because the connection was cut off is a NetworkError without the token in it", async () => {
  const { client } = await connect(() => "cut-off", { signIn: async () => "secret-token" });
  const error = await failureOf(client.distributor.status());
  expect(error).toBeInstanceOf(NetworkError);
  expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain("secret-token");
});

test("a custom adapter gets the whole address, the header and the body as text, and its reply is read", async () => {
  const asked: unknown[] = [];
  const client = createClient(memberApi, {
    baseUrl: "https://api.example/distribution/",
    signIn: async () => "token-1",
    adapter: async (config) => {
      asked.push({
        url: config.url,
        token: config.headers.get("token"),
        data: config.data,
        timeout: config.timeout,
      });
      const data =
        config.method === "get" ? JSON.stringify(statusReply) : JSON.stringify(withdrawalReply);
      return { data, status: 200, statusText: "", headers: {}, config };
    },
  });
  expect(await client.distributor.status()).toEqual(statusReply);
  await client.withdrawal.cancel({ withdrawid: "7001" });
  const common = { token: "token-1", timeout: 10_000 };
  expect(asked).toEqual([
    { ...common, url: "https://api.example/distribution/distributorinfo/status", data: undefined },
    {
      ...common,
      url: "https://api.example/distribution/withdraw/cancel",
      data: '{"withdrawid":"7001"}',
    },
  ]);
});

test.each([
  [{ code: "ETIMEDOUT" }, TimeoutError],
  [{ code: "ECONNABORTED" }, TimeoutError],
  [{ code: "ERR_NETWORK" }, NetworkError],
  [new Error("request:fail"), NetworkError],
  [undefined, NetworkError],
])("a custom adapter that rejects with %j gives the error of its kind", async (reason, kind) => {
  const client = createClient(memberApi, {
    baseUrl: "",
    signIn: async () => "t",
    adapter: () => Promise.reject(reason),
  });
  expect(await failureOf(client.session.loginByMiniapp({ code: "c" }))).toBeInstanceOf(kind);
});
