import { api, endpointsOf } from "@distribution/sdk/server";
import { mkdtempSync, rmSync } from "node:fs";
import { networkInterfaces, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { controlApi } from "../control/contract/control-api";
import { customApi } from "../integrations/custom-api";
import { serve, type MockServer } from "./serve";
import type { ServeOptions } from "./serve-options";
import { StartError } from "./start-error";
import { errorOf, post, sendRaw } from "./testing/start-note-server";

const servers: MockServer[] = [];
afterEach(async () => {
  vi.unstubAllEnvs();
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function start(options: ServeOptions = {}): Promise<MockServer> {
  const server = await serve({ port: 0, log: () => {}, ...options });
  servers.push(server);
  return server;
}

async function tokenOf(url: string, persona: string): Promise<string> {
  const response = await post(`${url}/member/loginbyminiapp`, { code: `persona:${persona}` });
  return ((await response.json()) as { token: string }).token;
}

test("every endpoint answers, with and without the gateway's prefix, and asks for a token where it should", async () => {
  const { url } = await start({ scenario: "empty" });
  for (const { method, path, access } of [
    ...endpointsOf(api),
    ...endpointsOf(customApi),
    ...endpointsOf(controlApi),
  ]) {
    const isPrefixed = path.startsWith("/distribution/") || access === "loopback";
    for (const asked of isPrefixed ? [path] : [path, `/distribution${path}`]) {
      const response = await fetch(url + asked, { method });
      const needsToken = !["public", "webhook", "loopback"].includes(access);
      if (needsToken)
        expect([asked, (await errorOf(response)).code]).toEqual([asked, "TOKEN_MISSING"]);
      else expect([asked, response.status]).not.toEqual([asked, 404]);
    }
  }
});

test("a persona signs in and sees her centre; an operator's endpoints stay shut to her", async () => {
  const { url } = await start();
  const token = await tokenOf(url, "busy-distributor");
  const detail = await fetch(`${url}/distribution/distributorinfo/detailinfo`, {
    headers: { token },
  });
  expect(detail.status).toBe(200);
  expect(await detail.json()).toMatchObject({ withdrawableamount: expect.any(Number) });
  const refused = await post(`${url}/withdraw/approve`, { withdrawid: "1" }, { token });
  expect([refused.status, (await errorOf(refused)).code]).toEqual([403, "FORBIDDEN"]);
});

test("the ledger of the showcase balances", async () => {
  const { url } = await start();
  const response = await fetch(`${url}/__mock/ledger`);
  expect(await response.json()).toMatchObject({ balanced: true, total: 0, differences: [] });
});

test("neither token nor password gets into the log", async () => {
  const lines: string[] = [];
  const { url } = await start({ log: (line) => lines.push(line) });
  const token = await tokenOf(url, "busy-distributor");
  await fetch(`${url}/distributorinfo/status?token=${token}`, { headers: { token } });
  await post(`${url}/member/loginbyoperator`, { account: "operator", password: "wrong-password" });
  expect(lines).toHaveLength(3);
  expect(lines.join("\n")).not.toContain(token);
  expect(lines.join("\n")).not.toContain("wrong-password");
  expect(JSON.parse(lines[1] ?? "")).toMatchObject({
    method: "GET",
    path: "/distributorinfo/status",
    status: 200,
  });
});

test("what falls due while the server runs happens without being asked for", async () => {
  const { url, world } = await start();
  const token = await tokenOf(url, "busy-distributor");
  const pendingOrders = async () => {
    const response = await post(
      `${url}/commissionorder/getbycursor`,
      { commissionstatus: "pending", orderstatus: 5 },
      { token },
    );
    return ((await response.json()) as { list: unknown[] }).list.length;
  };
  expect(await pendingOrders()).toBeGreaterThan(0);
  world.clock.set(world.clock.now() + 60 * 86_400_000);
  // The token is for seven days: sign in anew in the world's future.
  const later = await tokenOf(url, "busy-distributor");
  await expect
    .poll(async () => {
      const body = { commissionstatus: "pending", orderstatus: 5 };
      const response = await post(`${url}/commissionorder/getbycursor`, body, { token: later });
      return ((await response.json()) as { list: unknown[] }).list.length;
    })
    .toBe(0);
});

test("a world with a folder is as it was left, one without starts anew", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "world-"));
  const first = await start({ scenario: "empty", dataDir });
  const token = await loginOf(first.url);
  await first.close();
  const second = await start({ dataDir });
  expect(await statusWith(second.url, token)).toBe(200);
  await second.close();
  expect(await statusWith((await start({ scenario: "empty" })).url, token)).toBe(401);
  rmSync(dataDir, { recursive: true });
});

async function loginOf(url: string): Promise<string> {
  const response = await post(`${url}/member/loginbyminiapp`, { code: "somebody" });
  return ((await response.json()) as { token: string }).token;
}

async function statusWith(url: string, token: string): Promise<number> {
  return (await fetch(`${url}/distributorinfo/status`, { headers: { token } })).status;
}

test("an unknown scenario is one sentence, and the port is free again", async () => {
  const probe = await start({ scenario: "empty" });
  const port = Number(new URL(probe.url).port);
  await probe.close();
  await expect(serve({ port, scenario: "nowhere", log: () => {} })).rejects.toThrow(StartError);
  await expect(serve({ port, scenario: "nowhere", log: () => {} })).rejects.toThrow("nowhere");
  await start({ port, scenario: "empty" });
});

test("other machines are served only behind an operator's password", async () => {
  vi.stubEnv("OPERATOR_PASSWORD", "");
  await expect(serve({ port: 0, host: "0.0.0.0" })).rejects.toThrow("OPERATOR_PASSWORD");
  vi.stubEnv("OPERATOR_PASSWORD", "something-long");
  const { url } = await start({ host: "0.0.0.0", scenario: "empty" });
  expect((await fetch(`http://127.0.0.1:${new URL(url).port}/__mock/health`)).status).toBe(200);
});

const outerAddress = Object.values(networkInterfaces())
  .flat()
  .find((address) => address?.family === "IPv4" && !address.internal)?.address;

test.skipIf(outerAddress === undefined)(
  "another machine never gets the control endpoints, whatever it calls itself",
  async () => {
    vi.stubEnv("OPERATOR_PASSWORD", "something-long");
    const { url } = await start({ host: "0.0.0.0", scenario: "empty" });
    // Through the outer address, so that the server sees that one at the other end.
    const outer = `http://${outerAddress}:${new URL(url).port}`;
    const head = "Host: localhost\r\nX-Forwarded-For: 127.0.0.1\r\nConnection: close\r\n";
    expect(await sendRaw(outer, `GET /__mock/health HTTP/1.1\r\n${head}\r\n`)).toContain(
      "HTTP/1.1 403",
    );
    expect(await sendRaw(outer, `GET /distributorinfo/status HTTP/1.1\r\n${head}\r\n`)).toContain(
      "HTTP/1.1 401",
    );
  },
);

test("closing twice is closing once", async () => {
  const server = await start({ scenario: "empty" });
  await Promise.all([server.close(), server.close()]);
  await server.close();
  await expect(fetch(`${server.url}/__mock/health`)).rejects.toThrow();
});
