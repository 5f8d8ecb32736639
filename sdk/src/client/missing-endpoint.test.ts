import { expect, test } from "vitest";
import { failureOf } from "../testing/failure-of";
import { startRawServer, type Answer } from "../testing/raw-server";
import { memberApi } from "../contract/member/member-api";
import { createClient } from "./create-client";
import { codeMessageData, type Envelope } from "./envelope";
import { ApiError, ContractError, MissingEndpointError, UnexpectedError } from "./errors";
import type { ClientEvent } from "./events";
import { saysUnknownPath } from "./unknown-path";

const html = "<html><head><title>404 Not Found</title></head><body>nginx</body></html>";
const requestid = "r-1";

async function connect(answer: Answer, envelope?: Envelope) {
  const server = await startRawServer(() => answer);
  const events: ClientEvent[] = [];
  const client = createClient(memberApi, {
    baseUrl: server.baseUrl,
    signIn: async () => "hers",
    envelope,
    onEvent: (event) => events.push(event),
  });
  return { client, events, seen: server.seen };
}

const unknown: readonly (readonly [string, Answer])[] = [
  ["a gateway's page", { status: 404, text: html }],
  ["nothing but a status", { status: 404, text: "" }],
  ["Spring's JSON", { status: 404, json: { status: 404, error: "Not Found", path: "/x" } }],
  ["a code and a word", { status: 404, json: { code: 404, msg: "Not Found" } }],
  ["a code that came with 200", { json: { code: 404, msg: "请求地址不存在" } }],
  ["an envelope around that code", { json: { code: "404", message: "x", data: null } }],
  ["a method that nothing answers to", { status: 405, text: html }],
  ["what is not made yet", { status: 501, text: "" }],
  ["the contract's own form", { status: 404, json: { code: "NOT_FOUND", message: "", requestid } }],
];

test.each(unknown)("%s says that there is no such endpoint, once", async (_, answer) => {
  for (const envelope of [undefined, codeMessageData()]) {
    const { client, events, seen } = await connect(answer, envelope);
    expect(await failureOf(client.fund.months())).toBeInstanceOf(MissingEndpointError);
    expect(seen).toHaveLength(1);
    const missing = events.filter(({ type }) => type === "endpoint-missing");
    expect(missing).toEqual([{ type: "endpoint-missing", endpoint: "fund.months" }]);
  }
});

test("a record may have a status of its own: that of a request which was answered 404", () => {
  expect(saysUnknownPath(200, { logid: "2", path: "/withdraw/detailbyb2b", status: 404 })).toBe(
    false,
  );
});

test("no such record is the backend's word, and no word about the endpoint", async () => {
  const ask = async (answer: Answer, envelope?: Envelope) => {
    const { client } = await connect(answer, envelope);
    return failureOf(client.withdrawal.detail({ withdrawid: "12" }));
  };
  const plain = { status: 404, json: { code: "NOT_FOUND", message: "没有这笔提现", requestid } };
  expect(await ask(plain)).toBeInstanceOf(ApiError);
  const wrapped = { json: { code: 404, message: "没有这笔提现", data: null } };
  const told = codeMessageData({ codes: { 404: "NOT_FOUND" } });
  expect(await ask(wrapped, told)).toMatchObject({ name: "ApiError", code: "NOT_FOUND" });
  const own = { status: 404, json: { code: 40401, message: "没有这笔提现", data: null } };
  expect(await ask(own, codeMessageData())).toBeInstanceOf(UnexpectedError);
});

test.each([
  ["a server in trouble", { status: 502, text: html }, UnexpectedError],
  ["a reply of another shape", { json: { list: 1 } }, ContractError],
] as const)("%s is not missing", async (_, answer, kind) => {
  const { client, events } = await connect(answer);
  expect(await failureOf(client.withdrawal.cancel({ withdrawid: "12" }))).toBeInstanceOf(kind);
  expect(events.map(({ type }) => type)).not.toContain("endpoint-missing");
});
