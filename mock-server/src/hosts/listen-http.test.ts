import { connect } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { StartError } from "./start-error";
import { listenHttp } from "./listen-http";
import { staticFiles } from "./static-files";
import { errorOf, sendRaw, startNoteServer, type NoteServer } from "./testing/start-note-server";

const servers: NoteServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function start(options?: Parameters<typeof startNoteServer>[0]): Promise<NoteServer> {
  const server = await startNoteServer(options);
  servers.push(server);
  return server;
}

describe("HTTP", () => {
  test("an unknown path is NOT_FOUND in the shape of every error", async () => {
    const { url } = await start();
    const response = await fetch(`${url}/note/nothing`);
    const reply = await errorOf(response);
    expect(response.status).toBe(404);
    expect(reply.code).toBe("NOT_FOUND");
    expect(reply.requestid).toBe(response.headers.get("x-request-id"));
  });

  test.each([
    ["GET", "/note/echo", "POST, OPTIONS"],
    ["HEAD", "/note/echo", "POST, OPTIONS"],
    ["POST", "/distribution/note/find", "GET, HEAD, OPTIONS"],
    ["DELETE", "/distribution/note/find", "GET, HEAD, OPTIONS"],
  ])("%s %s is 405 and tells what is allowed", async (method, path, allow) => {
    const { url } = await start();
    const response = await fetch(url + path, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe(allow);
  });

  test("HEAD answers as GET does, without the body", async () => {
    const { url } = await start();
    const head = await fetch(`${url}/distribution/note/find?text=abc`, { method: "HEAD" });
    expect(head.status).toBe(200);
    expect(head.headers.get("content-length")).toBe(String('{"text":"abc"}'.length));
    expect(await head.text()).toBe("");
  });

  test.each(["http://localhost:10086", "http://127.0.0.1", "http://[::1]:3000"])(
    "a page of %s may ask",
    async (origin) => {
      const { url } = await start();
      const preflight = await fetch(`${url}/note/echo`, { method: "OPTIONS", headers: { origin } });
      expect(preflight.status).toBe(204);
      expect(preflight.headers.get("access-control-allow-origin")).toBe(origin);
      expect(preflight.headers.get("access-control-allow-methods")).toBe("POST, OPTIONS");
      expect(preflight.headers.get("access-control-allow-headers")).toContain("token");
      const response = await fetch(`${url}/note/nothing`, { headers: { origin } });
      expect(response.headers.get("access-control-allow-origin")).toBe(origin);
      expect(response.headers.get("vary")).toBe("origin");
    },
  );

  test.each([
    "https://evil.example",
    "http://localhost.evil.example",
    "http://127.0.0.1.evil.example",
    "null",
  ])("a page of %s may not", async (origin) => {
    const { url } = await start();
    const preflight = await fetch(`${url}/note/echo`, { method: "OPTIONS", headers: { origin } });
    expect(preflight.headers.get("access-control-allow-origin")).toBeNull();
    expect(preflight.headers.get("access-control-allow-methods")).toBeNull();
    const response = await fetch(`${url}/distribution/note/find`, { headers: { origin } });
    expect(response.headers.get("access-control-allow-origin")).toBeNull();
  });

  test("a sound request id is kept, another is replaced", async () => {
    const { url } = await start();
    const idFor = async (given: string) =>
      (
        await fetch(`${url}/distribution/note/find`, { headers: { "x-request-id": given } })
      ).headers.get("x-request-id");
    expect(await idFor("trace-1.a")).toBe("trace-1.a");
    expect(await idFor("a b")).toMatch(/^[\da-f-]{36}$/);
    expect(await idFor("x".repeat(65))).toMatch(/^[\da-f-]{36}$/);
  });

  test("a log line tells what was asked and how it ended, and no value of anybody", async () => {
    const { url, lines } = await start();
    await fetch(`${url}/note/mine?text=secret`, {
      headers: { token: "secret", "x-request-id": "r1" },
    });
    expect(lines).toEqual([
      {
        level: "info",
        method: "GET",
        path: "/note/mine",
        status: 401,
        ms: expect.any(Number),
        requestid: "r1",
      },
    ]);
  });

  test("strange request lines are answered, and the server lives on", async () => {
    const { url } = await start();
    const statusOf = async (line: string) =>
      (await sendRaw(url, `${line} HTTP/1.1\r\nHost: x y\r\nConnection: close\r\n\r\n`)).slice(
        9,
        12,
      );
    expect(await statusOf("GET /%E0%A4%A")).toBe("404");
    expect(await statusOf("GET //")).toBe("404");
    expect(await statusOf("OPTIONS *")).toBe("204");
    expect(await statusOf("GET http://[")).toBe("400");
    expect((await fetch(`${url}/distribution/note/find`)).status).toBe(200);
  });
});

describe("start and stop", () => {
  test("a taken port is one sentence", async () => {
    const { url } = await start();
    const port = Number(new URL(url).port);
    const second = listenHttp({
      port,
      host: "127.0.0.1",
      files: staticFiles(undefined),
      door: { ownNamesOnly: true, controlKey: null },
      logLine: () => {},
    });
    await expect(second).rejects.toThrow(StartError);
    await expect(second).rejects.toThrow(`Port ${port} is taken`);
  });

  test("a request under way is finished before the server stops", async () => {
    const { url, close } = await start();
    const { hostname, port } = new URL(url);
    let received = "";
    const body = '{"text":"a","amount":1}';
    const socket = connect(Number(port), hostname);
    socket.on("data", (chunk: Buffer) => (received += chunk.toString()));
    socket.write(
      `POST /note/echo HTTP/1.1\r\nHost: ${hostname}\r\nContent-Type: application/json\r\n`,
    );
    socket.write(`Content-Length: ${body.length}\r\n\r\n${body.slice(0, 5)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
    const closed = close();
    socket.write(body.slice(5));
    await Promise.all([closed, new Promise((resolve) => socket.once("close", resolve))]);
    expect(received).toContain("HTTP/1.1 200");
    expect(received.toLowerCase()).toContain("connection: close");
    await expect(fetch(`${url}/distribution/note/find`)).rejects.toThrow();
  });
});
