import axios, { type AxiosError } from "axios";
import { beforeEach, expect, test, vi } from "vitest";
import { installAbortController } from "./abort-controller";
import { requestAdapter } from "./request-adapter";

const taro = vi.hoisted(() => ({ request: vi.fn() }));
vi.mock("@tarojs/taro", () => ({ default: taro }));

const http = axios.create({ adapter: requestAdapter, baseURL: "https://api.example" });
const abort = vi.fn();

const answer = (statusCode: number, data: string) =>
  taro.request.mockImplementation(() =>
    Promise.resolve({ statusCode, data, header: { "x-request-id": "r1" } }),
  );
const neverAnswer = () =>
  taro.request.mockImplementation(() => Object.assign(new Promise(() => undefined), { abort }));
const failureOf = (call: Promise<unknown>) =>
  call.then(
    () => undefined,
    (error: AxiosError) => error,
  );

beforeEach(() => {
  taro.request.mockReset();
  abort.mockReset();
});

test("query parameters reach the URL", async () => {
  answer(200, "true");
  await http.get("/status", { params: { size: 20, keyword: "杯 子" } });
  expect(taro.request.mock.calls[0]?.[0]).toMatchObject({
    url: "https://api.example/status?size=20&keyword=%E6%9D%AF+%E5%AD%90",
    method: "GET",
  });
});

test("a body is sent as JSON with the caller's headers", async () => {
  answer(200, "{}");
  await http.post("/apply", { amount: 100 }, { headers: { token: "t" } });
  expect(taro.request.mock.calls[0]?.[0]).toMatchObject({
    data: '{"amount":100}',
    header: { token: "t", "Content-Type": "application/json" },
  });
});

test("the reply's text is parsed by axios, and its headers are kept", async () => {
  answer(200, '{"ok":true}');
  const reply = await http.get("/status");
  expect(reply.data).toEqual({ ok: true });
  expect(reply.headers).toMatchObject({ "x-request-id": "r1" });
});

test("a refusal rejects with its reply", async () => {
  answer(409, '{"code":"STATE_CONFLICT"}');
  const error = await failureOf(http.get("/status"));
  expect(error).toMatchObject({
    code: "ERR_BAD_REQUEST",
    response: { status: 409, data: { code: "STATE_CONFLICT" } },
  });
});

test("a redirect is left alone where the caller follows none", async () => {
  answer(302, "");
  const reply = await http.get("/status", { maxRedirects: 0, validateStatus: () => true });
  expect(reply.status).toBe(302);
  await http.get("/status", { validateStatus: () => true });
  expect(taro.request.mock.calls[0]?.[0]).toMatchObject({ redirect: "manual" });
  expect(taro.request.mock.calls[1]?.[0]).not.toHaveProperty("redirect");
});

test("a failing server rejects with its reply", async () => {
  answer(502, "bad gateway");
  expect(await failureOf(http.get("/status"))).toMatchObject({
    code: "ERR_BAD_RESPONSE",
    response: { status: 502 },
  });
});

test("validateStatus decides what a refusal is", async () => {
  answer(404, "null");
  await expect(http.get("/status", { validateStatus: () => true })).resolves.toMatchObject({
    status: 404,
  });
});

test("a lost network is ERR_NETWORK", async () => {
  taro.request.mockImplementation(() => Promise.reject({ errMsg: "request:fail socket closed" }));
  expect(await failureOf(http.get("/status"))).toMatchObject({ code: "ERR_NETWORK" });
});

test("WeChat's own timeout is ECONNABORTED", async () => {
  taro.request.mockImplementation(() => Promise.reject({ errMsg: "request:fail timeout" }));
  expect(await failureOf(http.get("/status"))).toMatchObject({ code: "ECONNABORTED" });
});

test("a reply that takes too long is ECONNABORTED, and its request is given up", async () => {
  neverAnswer();
  expect(await failureOf(http.get("/status", { timeout: 5 }))).toMatchObject({
    code: "ECONNABORTED",
  });
  expect(abort).toHaveBeenCalledOnce();
});

test("what is given up before it was sent is not sent", async () => {
  const controller = new AbortController();
  controller.abort();
  // By the adapter itself: axios looks too, and what stands in its place in the app's builds does not.
  const config = { url: "/status", method: "get", headers: {}, signal: controller.signal };
  await expect(requestAdapter(config as never)).rejects.toMatchObject({ code: "ERR_CANCELED" });
  expect(taro.request).not.toHaveBeenCalled();
});

test("an abort signal gives the request up", async () => {
  neverAnswer();
  const controller = new AbortController();
  const call = failureOf(http.get("/status", { signal: controller.signal }));
  await vi.waitFor(() => expect(taro.request).toHaveBeenCalled());
  controller.abort();
  expect(await call).toMatchObject({ code: "ERR_CANCELED" });
  expect(abort).toHaveBeenCalledOnce();
});

test("a cancel token gives the request up", async () => {
  neverAnswer();
  const source = axios.CancelToken.source();
  const call = failureOf(http.get("/status", { cancelToken: source.token }));
  await vi.waitFor(() => expect(taro.request).toHaveBeenCalled());
  source.cancel();
  expect(await call).toMatchObject({ code: "ERR_CANCELED" });
});

test("the small AbortController of WeChat gives the request up too", async () => {
  neverAnswer();
  const native = globalThis.AbortController;
  Object.assign(globalThis, { AbortController: undefined });
  try {
    installAbortController();
    const controller = new AbortController();
    const call = failureOf(http.get("/status", { signal: controller.signal }));
    await vi.waitFor(() => expect(taro.request).toHaveBeenCalled());
    controller.abort();
    expect(await call).toMatchObject({ code: "ERR_CANCELED" });
  } finally {
    Object.assign(globalThis, { AbortController: native });
  }
});

test("a call that is cancelled beforehand is never sent", async () => {
  const controller = new AbortController();
  controller.abort();
  expect(await failureOf(http.get("/status", { signal: controller.signal }))).toMatchObject({
    code: "ERR_CANCELED",
  });
  expect(taro.request).not.toHaveBeenCalled();
});
