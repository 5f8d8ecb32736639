import type { AxiosAdapter, InternalAxiosRequestConfig } from "axios";
import { afterEach, expect, test, vi } from "vitest";
import { memberApi } from "../../sdk/src/contract/member/member-api";

afterEach(() => vi.doUnmock("axios"));

/** The SDK's sender over axios itself, or over what stands in its place in the app's builds. */
async function sender(kind: "axios" | "ours", adapter: AxiosAdapter) {
  vi.resetModules();
  // @ts-expect-error -- plain JavaScript: it imports axios' own files, which have no types.
  if (kind === "ours") vi.doMock("axios", () => import("./axios.js"));
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
    const ours = await seen("ours", method, token);
    const theirs = await seen("axios", method, token);
    expect(new Map(ours.headers as [])).toEqual(new Map(theirs.headers as []));
    expect({ ...ours, headers: [] }).toEqual({ ...theirs, headers: [] });
    expect(ours.reply).toMatchObject({ status: 409, requestId: "r1", retryAfterMs: 2000 });
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
