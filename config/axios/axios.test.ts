import { readFileSync, readdirSync } from "node:fs";
import * as axios from "axios";
import type { AxiosAdapter, InternalAxiosRequestConfig } from "axios";
import { afterEach, expect, test, vi } from "vitest";
import { memberApi } from "../../sdk/src/contract/member/member-api";
import axiosOfOurs, { AxiosError, AxiosHeaders, CanceledError } from "./axios";

afterEach(() => vi.doUnmock("axios"));

const ours = { axios: axiosOfOurs, AxiosError, AxiosHeaders, CanceledError };

/** The SDK's sender over axios itself, or over what stands in its place in the app's builds. */
async function sender(kind: "axios" | "ours", adapter: AxiosAdapter) {
  vi.resetModules();
  if (kind === "ours") vi.doMock("axios", () => import("./axios"));
  const { createSend } = await import("../../sdk/src/client/send");
  return createSend({ baseUrl: "https://shop.example/distribution", adapter, timeoutMs: 5000 });
}

const endpoints = { get: memberApi.order.detail, post: memberApi.withdrawal.apply };

/** All that an adapter can see of a request. */
async function seen(kind: "axios" | "ours", method: "get" | "post", token?: string) {
  let config: InternalAxiosRequestConfig | undefined;
  const send = await sender(kind, (given) => {
    config = given;
    const headers = { "X-Request-Id": "r1", "Retry-After": "2" };
    return Promise.resolve({ data: "{}", status: 409, statusText: "", headers, config: given });
  });
  const values = method === "get" ? { size: 20, keyword: "杯 子" } : { amount: 100, name: "李" };
  const reply = await send({ endpoint: endpoints[method], values, token, signal: undefined });
  const { url, data, timeout, maxRedirects, responseType, signal } = config!;
  const headers = config!.headers.toJSON();
  return {
    url,
    data,
    timeout,
    maxRedirects,
    responseType,
    reply,
    method: config!.method,
    headers: Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
    accepts: config!.validateStatus?.(500),
    isAborted: signal?.aborted,
  };
}

test.each([
  ["get", undefined],
  ["get", "token-1"],
  ["post", undefined],
  ["post", "token-1"],
] as const)(
  "a %s request of the SDK with %s is the same as by axios itself",
  async (method, token) => {
    const mine = await seen("ours", method, token);
    const theirs = await seen("axios", method, token);
    expect(new Map(mine.headers as [])).toEqual(new Map(theirs.headers as []));
    expect({ ...mine, headers: [] }).toEqual({ ...theirs, headers: [] });
    expect(mine.reply).toMatchObject({ status: 409, requestId: "r1", retryAfterMs: 2000 });
  },
);

test.each(["ours", "axios"] as const)("a failure of the transport is told by %s", async (kind) => {
  for (const [code, name] of [
    ["ECONNABORTED", "TimeoutError"],
    ["ERR_NETWORK", "NetworkError"],
  ]) {
    const send = await sender(kind, () => Promise.reject(Object.assign(new Error("x"), { code })));
    const failed = send({
      endpoint: endpoints.get,
      values: {},
      token: undefined,
      signal: undefined,
    });
    await expect(failed).rejects.toMatchObject({ name });
  }
});

test("whatever the client and the adapter take from axios is in what stands in its place", () => {
  const files = ["sdk/src/client", "miniprogram/platform"].flatMap((folder) =>
    readdirSync(folder).map((file) => `${folder}/${file}`),
  );
  const text = files
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");
  const named = [...text.matchAll(/import (?:axios, )?\{([^}]*)\} from "axios"/g)]
    .flatMap(([, list = ""]) => list.split(","))
    .map((name) => name.trim());
  for (const name of named) if (!name.startsWith("type ")) expect(ours).toHaveProperty(name);
  const statics = text.matchAll(/\b(axios|AxiosError|AxiosHeaders|CanceledError)\.(\w+)/g);
  const taken = [...statics].map(([, owner = "", name = ""]) => [owner, name] as const);
  expect(taken.length).toBeGreaterThan(8);
  for (const [owner, name] of taken) expect(ours).toHaveProperty([owner, name]);
});

test("headers and errors are read as those of axios", () => {
  const given = { "X-Request-Id": "r1", Date: "now", "user-agent": false, token: undefined };
  const [a, b] = [AxiosHeaders.from(given), axios.AxiosHeaders.from(given as never)];
  for (const name of ["x-request-id", "DATE", "user-agent", "none"])
    expect(a.get(name)).toBe(b.get(name));
  expect(AxiosHeaders.from(a)).toBe(a);
  const lowered = Object.entries(b.toJSON()).map(([name, value]) => [name.toLowerCase(), value]);
  expect(a.toJSON()).toEqual(Object.fromEntries(lowered));
  for (const code of [
    "ECONNABORTED",
    "ETIMEDOUT",
    "ERR_BAD_REQUEST",
    "ERR_BAD_RESPONSE",
    "ERR_NETWORK",
  ] as const)
    expect(AxiosError[code]).toBe(axios.AxiosError[code]);
  const config = { url: "/" } as InternalAxiosRequestConfig;
  for (const kind of [ours, axios]) {
    expect(new kind.CanceledError(undefined, config)).toMatchObject({
      name: "CanceledError",
      message: "canceled",
      code: "ERR_CANCELED",
      config,
    });
    const refused = new kind.AxiosError("status 500", "ERR_BAD_RESPONSE", config, {}, {
      status: 500,
    } as never);
    expect(refused).toMatchObject({
      name: "AxiosError",
      message: "status 500",
      response: { status: 500 },
    });
  }
});
