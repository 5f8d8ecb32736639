import { connect } from "node:net";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, test } from "vitest";
import { bodyLimitBytes } from "../http/read-input";
import {
  errorOf,
  post,
  sendRaw,
  startNoteServer,
  type NoteServer,
} from "./testing/start-note-server";

/** `{"text":"字"}` in GBK, the charset of a Windows console in China. */
const gbk = Buffer.from('{"text":"\xd7\xd6"}', "latin1");
const bomb = gzipSync(Buffer.alloc(1024 * 1024, '{"text":"a"}'));

const servers: NoteServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function start(options?: Parameters<typeof startNoteServer>[0]): Promise<NoteServer> {
  const server = await startNoteServer(options);
  servers.push(server);
  return server;
}

describe("requests", () => {
  test("a POST gets its bare reply, uncached, with defaults filled in", async () => {
    const { url } = await start();
    const response = await post(`${url}/note/echo`, { text: "hi", amount: 3 });
    expect(response.status).toBe(200);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.get("content-type")).toContain("application/json");
    expect(await response.json()).toEqual({
      text: "hi",
      amount: 3,
      kind: "a",
      keys: ["text", "amount", "kind"],
    });
  });

  test("every path answers under the gateway's prefix too, and one that is documented with it also without", async () => {
    const { url } = await start();
    expect((await fetch(`${url}/distribution/note/broken`)).status).toBe(500);
    expect((await fetch(`${url}/distribution/note/find`)).status).toBe(200);
    expect((await fetch(`${url}/note/find`)).status).toBe(200);
    expect((await fetch(`${url}/distribution/distribution/note/find`)).status).toBe(200);
    expect((await fetch(`${url}/distribution/distribution/note/broken`)).status).toBe(404);
    expect((await fetch(`${url}/distribution/__mock/poke`, { method: "POST" })).status).toBe(404);
  });

  test("of a repeated query key the last counts", async () => {
    const { url } = await start();
    const response = await fetch(
      `${url}/distribution/note/find?text=one&text=%E4%BA%8C&__proto__=x`,
    );
    expect(await response.json()).toEqual({ text: "二" });
  });

  test("prototype keys and deep nesting change nothing", async () => {
    const { url } = await start();
    const deep = "[".repeat(50_000) + "]".repeat(50_000);
    const body = `{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"deep":${deep},"text":"a","amount":1}`;
    const response = await post(`${url}/note/echo`, body);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ keys: ["text", "amount", "kind"] });
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect((await post(`${url}/note/echo`, `{"text":${deep},"amount":1}`)).status).toBe(422);
  });

  const json = { "content-type": "application/json" };
  test.each([
    ["broken JSON", '{"text":', 422, json, "请求的内容不是有效的 JSON"],
    ["a list", "[1]", 422, json, "请求的内容应为一个 JSON 对象"],
    ["null", "null", 422, json, "请求的内容应为一个 JSON 对象"],
    [
      "a form",
      "text=a",
      415,
      { "content-type": "application/x-www-form-urlencoded" },
      "请求的 content-type 应为 application/json",
    ],
    [
      "plain text, which needs no preflight",
      "{}",
      415,
      { "content-type": "text/plain" },
      "请求的 content-type 应为 application/json",
    ],
    ["text that is not UTF-8", gbk, 415, json, "请求的内容应为 UTF-8 编码"],
    [
      "a foreign charset",
      gbk,
      415,
      { "content-type": "application/json;charset=GBK" },
      "请求的内容应为 UTF-8 编码",
    ],
    ["gzip", bomb, 415, { ...json, "content-encoding": "gzip" }, "请求的内容请不要压缩"],
    ["br", bomb, 415, { ...json, "content-encoding": "br" }, "请求的内容请不要压缩"],
  ] as const)("%s is refused with a sentence", async (_name, body, status, headers, message) => {
    const { url } = await start();
    const response = await fetch(`${url}/note/echo`, { method: "POST", headers, body });
    expect(response.status).toBe(status);
    expect(await errorOf(response)).toMatchObject({ code: "VALIDATION_FAILED", message });
  });

  test.each([
    [{ "content-type": "application/json; charset=gb2312" }, "its charset is gb2312"],
    [{ ...json, "content-encoding": "gzip" }, "its content-encoding is gzip"],
    [json, "its bytes are not UTF-8"],
  ])("the log tells why a body was not read: %o", async (headers, problem) => {
    const { url, lines } = await start();
    await fetch(`${url}/note/echo`, { method: "POST", headers, body: gbk });
    expect(lines).toMatchObject([{ level: "info", status: 415, problem }]);
  });

  test.each(["application/json; charset=UTF-8", 'Application/JSON;charset="utf-8"'])(
    "%s is read",
    async (contentType) => {
      const { url } = await start();
      const headers = { "content-type": contentType, "content-encoding": "identity" };
      const response = await post(`${url}/note/echo`, { text: "字", amount: 1 }, headers);
      expect(await response.json()).toMatchObject({ text: "字" });
    },
  );

  test("every wrong field is named, in Chinese", async () => {
    const { url } = await start();
    const wrong = await errorOf(
      await post(`${url}/note/echo`, { text: "too long", amount: 1.5, kind: "c" }),
    );
    expect(wrong.code).toBe("VALIDATION_FAILED");
    expect(wrong.details?.fields).toEqual([
      { field: "text", message: "不能超过 5 个字" },
      { field: "amount", message: "应为整数" },
      { field: "kind", message: "只能是 a、b" },
    ]);
    const empty = await errorOf(await fetch(`${url}/note/echo`, { method: "POST" }));
    expect(empty.details?.fields).toEqual([
      { field: "text", message: "不能为空" },
      { field: "amount", message: "不能为空" },
    ]);
  });
});

describe("large bodies", () => {
  test("a body of exactly the limit passes, one byte more does not", async () => {
    const { url } = await start();
    const bodyOf = (bytes: number) => {
      const frame = '{"text":"a","amount":1,"pad":""}';
      return frame.replace('""', `"${"x".repeat(bytes - frame.length)}"`);
    };
    expect((await post(`${url}/note/echo`, bodyOf(bodyLimitBytes))).status).toBe(200);
    expect((await post(`${url}/note/echo`, bodyOf(bodyLimitBytes + 1))).status).toBe(413);
  });

  test("20 MB are refused, and the same connection goes on", async () => {
    const { url } = await start();
    const response = await post(`${url}/note/echo`, "x".repeat(20_000_000));
    expect(response.status).toBe(413);
    expect((await errorOf(response)).code).toBe("PAYLOAD_TOO_LARGE");
    expect((await fetch(`${url}/distribution/note/find`)).status).toBe(200);
  });

  test("20 MB in chunks are refused without being read to the end", async () => {
    const { url } = await start();
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 65_536;
        controller.enqueue(new Uint8Array(65_536));
      },
    });
    const request = {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
      duplex: "half",
    };
    const response = await fetch(`${url}/note/echo`, request);
    expect(response.status).toBe(413);
    // The stream never ends: only a server that stops listening lets this test finish.
    expect(sent).toBeGreaterThan(bodyLimitBytes);
    await response.text();
  });

  test("a body that is announced as too large is refused before it comes", async () => {
    const { url } = await start();
    const head = "Host: localhost\r\nConnection: close\r\nContent-Length: 20000000\r\n";
    const answer = await sendRaw(url, `POST /note/echo HTTP/1.1\r\n${head}\r\n`);
    expect(answer).toContain("HTTP/1.1 413");
  });

  test(
    "a sender that never ends is cut off after it was answered",
    { timeout: 10_000 },
    async () => {
      const { url } = await start();
      const { hostname, port } = new URL(url);
      let received = "";
      const socket = connect(Number(port), hostname);
      socket.on("error", () => {}).on("data", (chunk: Buffer) => (received += chunk.toString()));
      socket.write(
        `POST /note/echo HTTP/1.1\r\nHost: ${hostname}\r\nTransfer-Encoding: chunked\r\n\r\n`,
      );
      const chunk = `10000\r\n${"x".repeat(0x10000)}\r\n`;
      const timer = setInterval(() => socket.write(chunk), 5);
      await new Promise((resolve) => socket.once("close", resolve));
      clearInterval(timer);
      expect(received).toContain("HTTP/1.1 413");
    },
  );

  test("a sender that stops in the middle gets no answer and harms nobody", async () => {
    const { url, lines, failures } = await start();
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname);
    socket.write(
      `POST /note/echo HTTP/1.1\r\nHost: ${hostname}\r\nContent-Length: 100\r\n\r\n{"text"`,
    );
    setTimeout(() => socket.destroy(), 50);
    await expect.poll(() => lines.length).toBe(1);
    // Nobody was answered, and it is no failure of ours.
    expect(lines[0]).toMatchObject({ level: "info", status: 0 });
    expect(failures).toEqual([]);
    expect((await fetch(`${url}/distribution/note/find`)).status).toBe(200);
  });
});

describe("refusals and failures", () => {
  test("a declared refusal is told with its status, sentence and details", async () => {
    const { url, failures } = await start();
    const response = await post(
      `${url}/note/refuse`,
      { code: "STATE_CONFLICT" },
      { "x-request-id": "mine-1" },
    );
    expect(response.status).toBe(409);
    expect(await errorOf(response)).toEqual({
      code: "STATE_CONFLICT",
      message: "不行",
      requestid: "mine-1",
      details: { status: 2, allowed: [3] },
    });
    expect(failures).toEqual([]);
  });

  test.each([
    ["an undeclared refusal", "NOT_FOUND", "NOT_FOUND, which it does not declare"],
    ["a thrown error", "throw", "secret detail"],
    ["a thrown nothing", "throw-nothing", "a thrown undefined"],
  ])("%s is INTERNAL for the caller and in full for the log", async (_name, code, problem) => {
    const { url, failures } = await start();
    const response = await post(`${url}/note/refuse`, { code });
    const reply = await errorOf(response);
    expect(response.status).toBe(500);
    expect(reply).toEqual({
      code: "INTERNAL",
      message: "服务开小差了，请稍后再试",
      requestid: reply.requestid,
    });
    expect(failures).toHaveLength(1);
    expect(failures[0]).toMatchObject({ requestid: reply.requestid, endpoint: "note.refuse" });
    expect(failures[0]?.problem).toContain(problem);
  });

  test("a reply that breaks the contract is not sent, and the log names the field, not its value", async () => {
    const { url, failures } = await start();
    const response = await fetch(`${url}/note/broken`);
    expect(response.status).toBe(500);
    expect(failures[0]?.problem).toContain("amount: expected number");
    expect(failures[0]?.problem).not.toContain("secret");
  });

  test("a token is asked for before the input is looked at, and read from its header only", async () => {
    const { url } = await start();
    expect((await errorOf(await fetch(`${url}/note/mine?token=good`))).code).toBe("TOKEN_MISSING");
    expect(
      (await errorOf(await fetch(`${url}/note/mine`, { headers: { token: "old" } }))).code,
    ).toBe("TOKEN_EXPIRED");
    expect(await (await fetch(`${url}/note/mine`, { headers: { token: "good" } })).json()).toBe(
      true,
    );
  });

  test("too many requests of one member wait, those of another do not", async () => {
    const { url } = await start({ rateLimit: { perSecond: 0.5, burst: 2 } });
    const statusOf = async (token: string) =>
      (await fetch(`${url}/note/mine`, { headers: { token } })).status;
    expect([await statusOf("good"), await statusOf("good"), await statusOf("other good")]).toEqual([
      200, 200, 200,
    ]);
    const refused = await fetch(`${url}/note/mine`, { headers: { token: "good" } });
    expect(refused.status).toBe(429);
    expect(refused.headers.get("retry-after")).toBe("2");
    expect((await errorOf(refused)).code).toBe("RATE_LIMITED");
    const control = async () => (await fetch(`${url}/__mock/poke`, { method: "POST" })).status;
    expect([await control(), await control(), await control()]).toEqual([200, 200, 200]);
  });

  test("who invents a token for every request is counted by address, with all who have none", async () => {
    const { url } = await start({ rateLimit: { perSecond: 0.1, burst: 3 } });
    const statusOf = async (path: string, token?: string) =>
      (await fetch(url + path, { headers: token === undefined ? {} : { token } })).status;
    expect(await statusOf("/note/mine", "invented-1")).toBe(401);
    expect(await statusOf("/distribution/note/find", "invented-2")).toBe(200);
    expect(await statusOf("/distribution/note/find")).toBe(200);
    for (const token of ["invented-3", "invented-4", undefined]) {
      expect(await statusOf("/note/mine", token)).toBe(429);
      expect(await statusOf("/distribution/note/find", token)).toBe(429);
    }
    // Whoever is signed in has an allowance by name, at endpoints that are open to all as well.
    expect(await statusOf("/distribution/note/find", "good")).toBe(200);
  });
});
