import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { setupMockServer } from "./node";
import { serve, type MockServer } from "./serve";
import { errorOf, post } from "./testing/start-note-server";

const base = "http://mock.test/gateway/v1";
const now = Date.UTC(2031, 1, 3, 4, 5, 6);
const { server, world } = setupMockServer({ baseUrl: `${base}/`, scenario: "empty", now });
let overHttp: MockServer;
beforeAll(async () => {
  server.listen({ onUnhandledRequest: "bypass" });
  overHttp = await serve({ port: 0, scenario: "empty", now, log: () => {} });
});
afterAll(async () => {
  server.close();
  world.close();
  await overHttp.close();
});

test("the centre answers inside the test's own process", async () => {
  const login = await post(`${base}/member/loginbyminiapp`, { code: "somebody" });
  const { token } = (await login.json()) as { token: string };
  const status = await fetch(`${base}/distribution/distributorinfo/status`, {
    headers: { token },
  });
  expect(await status.json()).toEqual({ status: "none" });
});

test("the control endpoints are open to it", async () => {
  const health = await fetch(`${base}/__mock/health`);
  expect(await health.json()).toEqual({ ok: true, scenario: "empty", now: expect.any(Number) });
});

test("a broken request is an error reply, not a network error", async () => {
  const response = await post(`${base}/member/loginbyminiapp`, "{");
  expect([response.status, (await errorOf(response)).code]).toEqual([422, "VALIDATION_FAILED"]);
});

test("what is not below its address is left alone", async () => {
  // Nobody listens there: were it ours, it would be answered.
  await expect(fetch("http://127.0.0.1:9/distributorinfo/status")).rejects.toThrow();
  for (const path of ["/__mock/health", "/gateway/v12/__mock/health", "/v1/__mock/health"])
    await expect(fetch(`http://mock.test${path}`)).rejects.toThrow();
});

describe("as the server over HTTP", () => {
  test.each([
    ["GET", "/__mock/health"],
    ["HEAD", "/__mock/health"],
    ["GET", "/pictures/avatar-cap.png"],
    ["HEAD", "/pictures/avatar-cap.png"],
    ["GET", "/docs/"],
    ["GET", "/"],
    ["GET", "/nothing"],
    ["GET", "/member/loginbyminiapp"],
    ["HEAD", "/member/loginbyminiapp"],
    ["DELETE", "/goods/getbycursor"],
    ["HEAD", "/distributorinfo/bindfansrelation"],
    ["OPTIONS", "/goods/getbycursor"],
    ["GET", "/distributorinfo/status"],
  ])("%s %s is answered", async (method, path) => {
    const answerOf = async (url: string) => {
      const headers = { origin: "http://localhost:3000", "accept-encoding": "identity" };
      const answer = await fetch(url + path, {
        method,
        headers: { ...headers, "x-request-id": "r1" },
        redirect: "manual",
      });
      const {
        connection: _connection,
        "keep-alive": _keepAlive,
        ...kept
      } = Object.fromEntries(answer.headers);
      const body = (await answer.text()).replace(/"now":\d+/, '"now":0');
      return {
        status: answer.status,
        headers: { ...kept, date: kept["date"]?.slice(0, -7) },
        body,
      };
    };
    expect(await answerOf(base)).toEqual(await answerOf(overHttp.url));
  });
});
