import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import { serve, type MockServer } from "./serve";
import {
  errorOf,
  sendRaw,
  startNoteServer,
  type NoteServer,
  type NoteServerOptions,
} from "./testing/start-note-server";

const servers: (NoteServer | MockServer)[] = [];
const proxies: Server[] = [];
afterEach(async () => {
  vi.unstubAllEnvs();
  for (const proxy of proxies.splice(0)) proxy.close().closeAllConnections();
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function start(options?: NoteServerOptions): Promise<NoteServer> {
  const server = await startNoteServer(options);
  servers.push(server);
  return server;
}

async function statusOf(url: string, request: string, headers: readonly string[]): Promise<string> {
  const head = [...headers, "Connection: close", "Content-Length: 0"].join("\r\n");
  return (await sendRaw(url, `${request} HTTP/1.1\r\n${head}\r\n\r\n`)).slice(9, 12);
}

const poke = "POST /__mock/poke";

test("control endpoints are for this machine: not under a foreign name, not for a foreign page", async () => {
  const { url } = await start();
  const statusFor = (...headers: string[]) => statusOf(url, poke, headers);
  expect(await statusFor("Host: localhost:1")).toBe("200");
  expect(await statusFor("Host: shop.localhost:8787")).toBe("200");
  expect(await statusFor("Host: evil.example")).toBe("403");
  expect(await statusFor("Host: 127.0.0.1.evil.example")).toBe("403");
  expect(await statusFor("Host: localhost.evil.example")).toBe("403");
  expect(await statusFor("Host: evillocalhost")).toBe("403");
  expect(await statusFor("Host: localhost", "Origin: https://evil.example")).toBe("403");
  expect(await statusFor("Host: localhost", "Origin: http://localhost:5173")).toBe("200");
});

test.each([
  "Forwarded: for=203.0.113.9",
  "Via: 1.1 proxy",
  "X-Forwarded-For: 203.0.113.9",
  "X-Forwarded-For: 127.0.0.1",
  "X-Forwarded-Host: localhost",
  "X-Forwarded-Proto: https",
  "X-Real-IP: 127.0.0.1",
  "X-Client-IP: 203.0.113.9",
  "X-Cluster-Client-IP: 203.0.113.9",
  "X-Original-URL: /",
  "X-Original-Host: demo.example",
  "X-Envoy-External-Address: 203.0.113.9",
  "CF-Connecting-IP: 203.0.113.9",
  "CF-Ray: 7a1",
  "True-Client-IP: 203.0.113.9",
  "Fly-Client-IP: 203.0.113.9",
  "Fastly-Client-IP: 203.0.113.9",
  "Tailscale-User-Login: somebody",
])("a proxy that says for whom it asks (%s) gets no control endpoint", async (header) => {
  const { url } = await start({ door: { controlKey: "the key of the test" } });
  const own = ["Host: localhost", "Mock-Control-Key: the key of the test"];
  expect(await statusOf(url, poke, own)).toBe("200");
  expect(await statusOf(url, poke, [...own, header])).toBe("403");
  expect(await statusOf(url, "GET /distribution/note/find", [...own, header])).toBe("200");
});

test("once there is a key, nothing under /__mock/ answers without it", async () => {
  const { url } = await start({ door: { controlKey: "the key of the test" } });
  const answerTo = (headers: Record<string, string> = {}) =>
    fetch(`${url}/__mock/poke`, { method: "POST", headers });
  const wrong = ["", "the key", "the key of the tesT", "the key of the test and more"];
  for (const headers of [{}, ...wrong.map((key) => ({ "mock-control-key": key }))]) {
    const refused = await answerTo(headers);
    expect(refused.status).toBe(403);
    expect(await errorOf(refused)).toMatchObject({
      code: "FORBIDDEN",
      message: expect.stringContaining("MOCK_CONTROL_KEY"),
    });
  }
  expect((await answerTo({ "mock-control-key": "the key of the test" })).status).toBe(200);
});

/** What nginx does with no more than `proxy_pass http://127.0.0.1:8787;`: HTTP/1.0, the server's own name, not a word of the sender. */
const asPlainNginx = (request: string) =>
  `${request} HTTP/1.0\r\nHost: 127.0.0.1:8787\r\nConnection: close\r\nAccept: */*\r\n\r\n`;

test("behind a proxy that says nothing the key is what keeps the world out", async () => {
  vi.stubEnv("MOCK_CONTROL_KEY", "");
  vi.stubEnv("OPERATOR_PASSWORD", "a good password");
  const open = await serve({ port: 0, scenario: "empty", log: () => {} });
  servers.push(open);
  // Nobody can tell it from this machine's own user: this is why there is a key.
  expect(await sendRaw(open.url, asPlainNginx("GET /__mock/health"))).toContain(" 200 ");
  vi.stubEnv("MOCK_CONTROL_KEY", "the-key-of-the-test");
  const shut = await serve({ port: 0, scenario: "empty", log: () => {} });
  servers.push(shut);
  const paths = ["health", "ledger", "outbox", "sink", "notifications", "withdrawlog"];
  for (const path of paths) {
    expect(await sendRaw(shut.url, asPlainNginx(`GET /__mock/${path}`))).toContain(" 403 ");
  }
  // The business itself answers: it asks for a token.
  expect(await sendRaw(shut.url, asPlainNginx("GET /distributorinfo/status"))).toContain(" 401 ");
});

test("a development server on this machine passes the control endpoints through", async () => {
  const { url } = await start({ door: { ownNamesOnly: true, controlKey: "the key of the test" } });
  const proxy = createServer((incoming, outgoing) => {
    const { method = "GET", headers } = incoming;
    void fetch(url + incoming.url, { method, headers: headers as Record<string, string> }).then(
      (reply) => outgoing.writeHead(reply.status).end(),
    );
  });
  proxies.push(proxy);
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  const through = `http://localhost:${(proxy.address() as AddressInfo).port}/__mock/poke`;
  const headers = { "mock-control-key": "the key of the test", origin: "http://localhost:5173" };
  expect((await fetch(through, { method: "POST", headers })).status).toBe(200);
});

const everything = [
  "GET /distribution/goods/detail?goodsid=1",
  "OPTIONS /member/loginbyoperator",
  "POST /member/loginbyoperator",
  "POST /distributorinfo/getnormaldistributors",
  "GET /pictures/avatar-cap.png",
  "GET /docs/",
  "GET /docs/openapi.json",
  "GET /",
  "GET /nothing",
  "GET /__mock/health",
];

test.each(everything)(
  "behind the default password nothing is read under a foreign name: %s",
  async (request) => {
    vi.stubEnv("OPERATOR_PASSWORD", "");
    const server = await serve({ port: 0, scenario: "empty", log: () => {} });
    servers.push(server);
    for (const host of ["evil.example", "127.0.0.1.evil.example:8787", "192.168.1.9:8787"]) {
      const head = `Host: ${host}\r\nConnection: close\r\nContent-Length: 0\r\n`;
      const answer = await sendRaw(server.url, `${request} HTTP/1.1\r\n${head}\r\n`);
      expect(answer).toContain("HTTP/1.1 403");
      expect(answer).toMatch(/"message":"[^"]*OPERATOR_PASSWORD/);
    }
    for (const host of ["localhost", "127.0.0.1:1", "[::1]:8787", "Shop.LocalHost:8787"]) {
      expect(await statusOf(server.url, request, [`Host: ${host}`])).not.toBe("403");
    }
  },
);

test("behind a password of one's own a demo may have a name of its own", async () => {
  vi.stubEnv("OPERATOR_PASSWORD", "a good password");
  const server = await serve({ port: 0, scenario: "empty", log: () => {} });
  servers.push(server);
  const host = ["Host: demo.example"];
  expect(await statusOf(server.url, "GET /distributorinfo/status", host)).toBe("401");
  expect(await statusOf(server.url, "GET /pictures/avatar-cap.png", host)).toBe("200");
  expect(await statusOf(server.url, "GET /__mock/health", host)).toBe("403");
});
