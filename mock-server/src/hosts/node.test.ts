import { afterAll, beforeAll, expect, test } from "vitest";
import { setupMockServer } from "./node";
import { errorOf, post } from "./testing/start-note-server";

const { server, world } = setupMockServer({ baseUrl: "http://mock.test", scenario: "empty" });
beforeAll(() => server.listen({ onUnhandledRequest: "bypass" }));
afterAll(() => {
  server.close();
  world.close();
});

test("the centre answers inside the test's own process", async () => {
  const login = await post("http://mock.test/member/loginbyminiapp", { code: "somebody" });
  const { token } = (await login.json()) as { token: string };
  const status = await fetch("http://mock.test/distribution/distributorinfo/status", {
    headers: { token },
  });
  expect(await status.json()).toEqual({ status: "none" });
});

test("the control endpoints are open to it", async () => {
  const health = await fetch("http://mock.test/__mock/health");
  expect(await health.json()).toEqual({ ok: true, scenario: "empty", now: expect.any(Number) });
});

test("a broken request is an error reply, not a network error", async () => {
  const response = await post("http://mock.test/member/loginbyminiapp", "{");
  expect([response.status, (await errorOf(response)).code]).toEqual([422, "VALIDATION_FAILED"]);
});

test("another origin is left alone", async () => {
  // Nobody listens there: were it ours, it would be answered.
  await expect(fetch("http://127.0.0.1:9/distributorinfo/status")).rejects.toThrow();
});
