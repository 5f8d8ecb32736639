import { expect, test } from "vitest";
import { startRawServer, type Answer, type SeenRequest } from "../testing/raw-server";
import { statusReply } from "../testing/sample-replies";
import { memberApi } from "../contract/member/member-api";
import { createClient } from "./create-client";
import { codeMessageData, type Envelope } from "./envelope";
import { ApiError, ContractError, UnexpectedError } from "./errors";

const wrapped = codeMessageData({ codes: { 40101: "TOKEN_EXPIRED", 403001: "FORBIDDEN" } });

async function connect(answer: (request: SeenRequest) => Answer, envelope: Envelope = wrapped) {
  const server = await startRawServer(answer);
  let signIns = 0;
  const signIn = async () => `token-${(signIns += 1)}`;
  const client = createClient(memberApi, { baseUrl: server.baseUrl, signIn, envelope });
  return { client, seen: server.seen };
}

test.each([0, "0", 200, "200"])("a wrapped reply with code %j is its data", async (code) => {
  const { client } = await connect(() => ({ json: { code, message: "ok", data: statusReply } }));
  await expect(client.distributor.status()).resolves.toEqual(statusReply);
});

test("a wrapped refusal with HTTP 200 is an ApiError by the code it stands for", async () => {
  const { client } = await connect(() => ({
    json: { code: 403001, message: "没有权限", data: null },
  }));
  const error = await client.distributor.status().catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({ code: "FORBIDDEN", message: "没有权限", status: 403 });
});

test("a wrapped TOKEN_EXPIRED signs in anew and replays", async () => {
  const { client, seen } = await connect(({ token }) => ({
    json: token === "token-1" ? { code: 40101, data: null } : { code: 0, data: statusReply },
  }));
  await expect(client.distributor.status()).resolves.toEqual(statusReply);
  expect(seen.map(({ token }) => token)).toEqual(["token-1", "token-2"]);
});

test("a backend's code without a place in the contract is unexpected", async () => {
  const { client } = await connect(() => ({
    json: { code: 51234, message: "库存服务异常", data: null },
  }));
  const error = await client.distributor.status().catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(UnexpectedError);
  expect(error).toMatchObject({ code: "51234", status: 200 });
});

test("data of a wrong shape breaks the contract", async () => {
  const { client } = await connect(() => ({ json: { code: 0, data: { status: null } } }));
  await expect(client.distributor.status()).rejects.toBeInstanceOf(ContractError);
});

test("the contract's own error shape is still read behind an envelope", async () => {
  const json = { code: "INTERNAL", message: "稍后再试", requestid: "r" };
  const { client } = await connect(() => ({ status: 500, json }));
  await expect(client.distributor.status()).rejects.toMatchObject({
    name: "ApiError",
    code: "INTERNAL",
  });
});

test("an envelope of one's own sees the status, so that a bare 401 can be a lost token", async () => {
  const bare401: Envelope = (body, status) =>
    status === 401 ? { ok: false, code: "TOKEN_EXPIRED" } : { ok: true, body };
  const { client, seen } = await connect(
    ({ token }) =>
      token === "token-1" ? { status: 401, text: "Unauthorized" } : { json: statusReply },
    bare401,
  );
  await expect(client.distributor.status()).resolves.toEqual(statusReply);
  expect(seen).toHaveLength(2);
});

test("an envelope that throws is unexpected, with what it threw as the cause", async () => {
  const broken: Envelope = () => {
    throw new TypeError("no data");
  };
  const { client } = await connect(() => ({ json: statusReply }), broken);
  const error = await client.distributor.status().catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(UnexpectedError);
  expect((error as UnexpectedError).cause).toBeInstanceOf(TypeError);
});

test("a reply that has a code of its own, and no data, is not wrapped", async () => {
  const { client } = await connect(() => ({
    status: 403,
    json: { code: "FORBIDDEN", message: "没有权限", requestid: "req-1" },
  }));
  await expect(client.distributor.status()).rejects.toMatchObject({
    name: "ApiError",
    code: "FORBIDDEN",
    requestId: "req-1",
  });
});
