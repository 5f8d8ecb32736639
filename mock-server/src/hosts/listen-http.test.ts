import { connect } from "node:net";
import { gunzipSync } from "node:zlib";
import { afterEach, describe, expect, test } from "vitest";
import { StartError } from "./start-error";
import { listenHttp } from "./listen-http";
import {
  errorOf,
  get,
  sendRaw,
  startNoteServer,
  type NoteServer,
} from "./testing/start-note-server";

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

  test("HEAD does not run a GET that writes", async () => {
    const { url } = await start();
    const countAfter = async (method: string) => {
      const { status } = await fetch(`${url}/note/visit`, { method });
      return [status, await (await fetch(`${url}/note/visits`)).json()];
    };
    expect(await countAfter("HEAD")).toEqual([405, 0]);
    expect(await countAfter("GET")).toEqual([200, 1]);
    const options = await fetch(`${url}/note/visit`, { method: "OPTIONS" });
    expect(options.headers.get("allow")).toBe("GET, OPTIONS");
  });

  test("every reply says the world's time, and lets itself be framed and run by nobody else", async () => {
    const { url } = await start({ now: () => Date.UTC(2031, 1, 3, 4, 5, 6) });
    const asked = [
      ["GET", "/distribution/note/find"],
      ["HEAD", "/distribution/note/find"],
      ["OPTIONS", "/distribution/note/find"],
      ["POST", "/distribution/note/find"],
      ["GET", "/note/mine"],
      ["GET", "/note/broken"],
      ["POST", "/__mock/poke"],
      ["GET", "/nothing"],
      ["GET", "/"],
      ["GET", "/docs"],
      ["GET", "/docs/"],
      ["GET", "/pictures/avatar-cap.png"],
    ];
    for (const [method = "", path = ""] of asked) {
      const { headers } = await fetch(url + path, { method, redirect: "manual" });
      expect([path, headers.get("date")]).toEqual([path, "Mon, 03 Feb 2031 04:05:06 GMT"]);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("x-frame-options")).toBe("SAMEORIGIN");
      expect(headers.get("content-security-policy")).toMatch(
        /^default-src 'none';.* frame-ancestors 'self'$/,
      );
    }
  });

  test("large JSON is compressed for whom it may be, with the same head for HEAD", async () => {
    const { url } = await start();
    const text = "销".repeat(1000);
    const find = `${url}/distribution/note/find?text=${encodeURIComponent(text)}`;
    const plain = await get(find, {});
    expect(plain.headers["content-encoding"]).toBeUndefined();
    expect(plain.headers["content-length"]).toBe(String(plain.body.length));
    for (const method of ["GET", "HEAD"]) {
      const { headers, body } = await get(find, { "accept-encoding": "br, gzip" }, method);
      expect(headers["content-encoding"]).toBe("gzip");
      expect(headers.vary).toContain("accept-encoding");
      expect(Number(headers["content-length"])).toBeLessThan(plain.body.length / 10);
      if (method === "HEAD") expect(body.length).toBe(0);
      else expect(gunzipSync(body)).toEqual(plain.body);
    }
    for (const accepted of ["identity", "gzip;q=0", "*;q=0", "br"])
      expect((await get(find, { "accept-encoding": accepted })).body).toEqual(plain.body);
    const small = await get(`${url}/distribution/note/find`, { "accept-encoding": "gzip" });
    expect(small.headers["content-encoding"]).toBeUndefined();
  });

  test.each([
    "http://localhost:10086",
    "http://127.0.0.1",
    "http://[::1]:3000",
    "https://localhost:8443",
    "https://shop.localhost",
    "http://a.b.localhost:3000",
  ])("a page of %s may ask, with any header", async (origin) => {
    const { url } = await start();
    const asked = "token, traceparent, x-a.b~c";
    const preflight = await fetch(`${url}/note/echo`, {
      method: "OPTIONS",
      headers: { origin, "access-control-request-headers": asked },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get("access-control-allow-origin")).toBe(origin);
    expect(preflight.headers.get("access-control-allow-methods")).toBe("POST, OPTIONS");
    expect(preflight.headers.get("access-control-allow-headers")).toBe(asked);
    const response = await fetch(`${url}/note/nothing`, { headers: { origin } });
    expect(response.headers.get("access-control-allow-origin")).toBe(origin);
    expect(response.headers.get("access-control-expose-headers")).toMatch(/^date, /);
    expect(response.headers.get("vary")).toContain("origin");
  });

  test.each([
    "https://evil.example",
    "http://evil.example/.localhost",
    "http://evil.example#.localhost",
    "http://localhost.evil.example",
    "http://evil-localhost",
    "ftp://localhost",
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
