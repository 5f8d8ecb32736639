import { afterEach, beforeEach, expect, test } from "vitest";
import { openStage, type Stage } from "./testing";

let stage: Stage;
beforeEach(async () => {
  stage = await openStage({ scenario: "newcomer" });
});
afterEach(() => stage.server.close());

const path = "/distributionsetting/getrecruitenable";
const fault = async (body: Parameters<typeof stage.control.misfortune.setFault>[0]) =>
  stage.control.misfortune.setFault(body);

async function ask(): Promise<{ status: number; text: string }> {
  const { token } = await stage.member("somebody").session.loginByMiniapp({ code: "somebody" });
  const reply = await fetch(stage.server.url + path, { headers: { token } });
  return { status: reply.status, text: await reply.text() };
}

test("an error comes as often as asked, then the endpoint is well again", async () => {
  await fault({ path, kind: "error", status: 503, times: 2 });
  expect((await ask()).status).toBe(503);
  expect((await ask()).status).toBe(503);
  expect(await ask()).toEqual({ status: 200, text: "true" });
});

test("an error of a status that the contract knows carries its code", async () => {
  await fault({ path, kind: "error", status: 429 });
  expect(JSON.parse((await ask()).text)).toMatchObject({ code: "RATE_LIMITED" });
});

test("a malformed reply is no JSON, and a dropped one is none at all", async () => {
  await fault({ path, kind: "malformed", times: 1 });
  const { text } = await ask();
  expect(() => JSON.parse(text)).toThrow(SyntaxError);
  await fault({ path, kind: "drop", times: 1 });
  await expect(ask()).rejects.toThrow("fetch failed");
  expect((await ask()).status).toBe(200);
});

test("a request whose reply was dropped has been done: the client's retry finds it", async () => {
  const her = stage.member("persona:newcomer");
  await her.distributor.status();
  await fault({ path: "/distributorinfo/bindfansrelation", kind: "drop", times: 1 });
  expect(await stage.member("a visitor").binding.bind({ dismemberid: "8123" })).toBe(true);
  expect(await stage.member("a visitor").binding.receipt()).toMatchObject({
    lastattempt: { reason: "already-bound" },
  });
});

test("a request whose sender gave up during the latency has been done, and is found again by its id", async () => {
  await stage.control.world.reset({ scenario: "showcase" });
  const her = stage.member("persona:busy-distributor");
  const { token } = await her.session.loginByMiniapp({ code: "persona:busy-distributor" });
  const before = (await her.withdrawal.list({ size: 50 })).list.length;
  await fault({ path: "/withdraw/apply", kind: "latency", latencyms: 400, times: 1 });
  const apply = async (signal?: AbortSignal) =>
    fetch(`${stage.server.url}/distribution/withdraw/apply`, {
      method: "POST",
      headers: { token, "content-type": "application/json" },
      body: JSON.stringify({ requestid: "given-up", withdrawtype: "wechat", amount: 1_000 }),
      ...(signal && { signal }),
    });
  await expect(apply(AbortSignal.timeout(100))).rejects.toThrow("timeout");
  const count = async () => (await her.withdrawal.list({ size: 50 })).list.length;
  await expect.poll(count).toBe(before + 1);
  expect((await apply()).status).toBe(200);
  expect(await count()).toBe(before + 1);
});

test("latency delays every path of the contract, and none of the mock server's own", async () => {
  expect(await fault({ kind: "latency", latencyms: 150 })).toEqual({
    faults: [{ kind: "latency", latencyms: 150 }],
  });
  const startedAt = performance.now();
  await stage.control.world.health();
  const own = performance.now() - startedAt;
  await fetch(`${stage.server.url}/goods/detail`);
  expect(performance.now() - startedAt - own).toBeGreaterThan(140);
  expect(await fault({ kind: "none" })).toEqual({ faults: [] });
});

test("a path that no endpoint has is refused, and one with the gateway's prefix is known", async () => {
  await expect(fault({ path: "/nowhere", kind: "error" })).rejects.toMatchObject({ status: 404 });
  expect(await fault({ path: `/distribution${path}`, kind: "error" })).toMatchObject({
    faults: [{ path }],
  });
});

test("a reset of the world ends every fault", async () => {
  await fault({ kind: "error" });
  await stage.control.world.reset({});
  expect(await ask()).toMatchObject({ status: 200 });
});
