import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { bodyLimitBytes } from "../http/read-input";
import { visit, type Visit } from "./leaving-clients";
import { startServerProcess, type ServerProcess } from "./server-process";

/*
 * Nothing that a client does over HTTP ends the server or leaves a handle open in it. A process of its
 * own, since an uncaught error would end the tests' process otherwise. TRANSFER_ROUNDS=100 tries longer.
 */

const rounds = Number(process.env["TRANSFER_ROUNDS"] ?? 8);
const folder = mkdtempSync(join(tmpdir(), "transfers-"));
const largeBytes = 24 * 1024 * 1024;
let server: ServerProcess;
let handlesBefore: number;

beforeAll(async () => {
  writeFileSync(join(folder, "index.html"), `<title>分销中心</title>${"<p>一</p>".repeat(5000)}`);
  // More than the sockets' buffers hold, so that a client can leave in the middle.
  writeFileSync(join(folder, "large.bin"), Buffer.alloc(largeBytes, "transfer"));
  server = await startServerProcess(["--h5", folder, "--scenario", "newcomer"]);
  handlesBefore = countHandles();
});
afterEach(async () => {
  expect(server.state()).toBe("runs");
  expect(await statusOf(get("/pictures/avatar-cap.png"))).toBe("200");
  expect(await statusOf(get("/__mock/health"))).toBe("200");
  // The last of them may still be on their way out.
  const patience = { timeout: 10_000 };
  await vi.waitFor(() => expect(countHandles()).toBeLessThanOrEqual(handlesBefore), patience);
});
afterAll(async () => {
  await server.kill();
  rmSync(folder, { recursive: true });
});

const paths = [
  "/",
  "/large.bin",
  "/pictures/avatar-cap.png",
  "/docs/",
  "/docs/swagger-ui-bundle.js",
  "/docs/openapi.json",
  "/__mock/ledger",
];
function get(path: string, method = "GET", more = ""): string {
  return `${method} ${path} HTTP/1.1\r\nHost: localhost\r\n${more}Connection: close\r\n\r\n`;
}

/** Open files and sockets of the server; 0 where the system does not tell. */
function countHandles(): number {
  try {
    return readdirSync(`/proc/${server.pid}/fd`).length;
  } catch {
    return 0;
  }
}

const visits = (one: Visit): Promise<string> => visit(server.url, one);

async function statusOf(says: string): Promise<string> {
  return (await visits({ says, staysUntil: "closed" })).slice(9, 12);
}

/** Every path, `rounds` times, all at once a path, each on a connection of its own. */
async function each(attack: (path: string, round: number) => Promise<unknown>): Promise<void> {
  for (const path of paths) {
    await Promise.all(Array.from({ length: rounds }, (_, round) => attack(path, round)));
  }
}

const encodings = ["", "Accept-Encoding: gzip, br\r\n", "Range: bytes=5-90\r\n"];
const headFor = (round: number): string => encodings[round % encodings.length] ?? "";

const leaves = (round: number) => (round % 2 ? "politely" : "abruptly");

describe("a client that takes a file", () => {
  test("to the end gets all of it", async () => {
    const large = await fetch(`${server.url}/large.bin`, { headers: { connection: "close" } });
    expect((await large.arrayBuffer()).byteLength).toBe(largeBytes);
    await each(async (path, round) =>
      expect([path, await statusOf(get(path, "GET", headFor(round)))]).toEqual([path, "200"]),
    );
  });

  test("with HEAD gets its head only", () =>
    each(async (path, round) => {
      const got = await visits({ says: get(path, "HEAD", headFor(round)), staysUntil: "closed" });
      expect([path, got.slice(9, 12)]).toEqual([path, "200"]);
      expect(got.indexOf("\r\n\r\n")).toBe(got.length - 4);
    }));

  test.each(["GET", "HEAD"])("with %s may leave before the reply's head", (method) =>
    each((path, round) =>
      visits({
        says: get(path, method, headFor(round)),
        staysUntil: "said",
        leaves: leaves(round),
      }),
    ),
  );

  test("may leave in the middle of the body", () =>
    each((path, round) =>
      visits({
        says: get(path, "GET", headFor(round)),
        staysUntil: "first bytes",
        leaves: leaves(round),
      }),
    ));

  test("may stop reading, and goes while the rest still waits", () =>
    each((path, round) =>
      visits({
        says: get(path),
        staysUntil: "closed",
        reads: false,
        latest: statusOf(get("/docs/")),
        leaves: leaves(round),
      }),
    ));

  test("may ask for many on one connection and leave without an answer", () =>
    each((path, round) =>
      visits({
        says: `GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`.repeat(20),
        staysUntil: round % 3 ? "said" : "first bytes",
        leaves: leaves(round),
      }),
    ));
});

const post = "POST /member/loginbyminiapp HTTP/1.1\r\nHost: localhost\r\n";
const json = "Content-Type: application/json\r\n";

/** What no client means to send. Each is said, and then the client waits, leaves, or is gone. */
const nonsense: Readonly<Record<string, string | Uint8Array>> = {
  nothing: "",
  "half a request line": "GET /pic",
  "half a head": "GET / HTTP/1.1\r\nHost: loc",
  "half a body": `${post}${json}Content-Length: 100\r\n\r\n{"code`,
  "half a chunk": `${post}${json}Transfer-Encoding: chunked\r\n\r\nff\r\n{"code`,
  "a chunk of no size": `${post}${json}Transfer-Encoding: chunked\r\n\r\nzz\r\n`,
  "a huge chunk": `${post}${json}Transfer-Encoding: chunked\r\n\r\nffffffffffff\r\nx`,
  "two lengths": `${post}Content-Length: 3\r\nContent-Length: 4\r\n\r\n{}12`,
  "a length and chunks": `${post}Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
  "a negative length": `${post}Content-Length: -1\r\n\r\n`,
  "a body that is too large": `${post}${json}Content-Length: ${bodyLimitBytes * 2}\r\n\r\n${"x".repeat(bodyLimitBytes)}`,
  "a body where none belongs": `${get("/pictures/avatar-cap.png", "GET", "Content-Length: 5\r\n")}hello`,
  "a body for a file": `POST /large.bin HTTP/1.1\r\nHost: localhost\r\nContent-Length: 50\r\n\r\nx`,
  "garbage after a request": `GET /docs/ HTTP/1.1\r\nHost: localhost\r\n\r\n\u0000\u0001 garbage\r\n\r\n`,
  "a good one after garbage": `garbage\r\n\r\n${get("/")}`,
  "no host": "GET / HTTP/1.1\r\n\r\n",
  "a strange host": "GET / HTTP/1.1\r\nHost: a b/c?d#e\r\nConnection: close\r\n\r\n",
  "a header without a colon": "GET / HTTP/1.1\r\nHost: localhost\r\nnonsense\r\n\r\n",
  "a header with control characters":
    "GET / HTTP/1.1\r\nHost: localhost\r\nToken: a\u0000b\u0007\r\n\r\n",
  "headers in Latin-1": Buffer.from(
    get(
      "/",
      "GET",
      "Origin: http://localhost\r\nX-Request-Id: \u00ff\u00fe\r\nToken: \u00e9\r\nAccess-Control-Request-Headers: \u00e9\r\n",
    ),
    "latin1",
  ),
  "a preflight for strange headers": Buffer.from(
    get(
      "/",
      "OPTIONS",
      "Origin: http://localhost\r\nAccess-Control-Request-Headers: a\u00e9, b\tc\r\n",
    ),
    "latin1",
  ),
  "too many headers": get("/", "GET", "A: b\r\n".repeat(3000)),
  "a head that is too large": get("/", "GET", `A: ${"b".repeat(100_000)}\r\n`),
  "a path that is too long": get(`/${"x".repeat(8000)}`),
  "a path that is no text": get("/pictures/%ff%fe%00"),
  "a path of dots": get("/pictures/../../%2e%2e/..%2f%5c"),
  "an address for a path": get("http://localhost:1/pictures/avatar-cap.png"),
  "a broken address for a path": get("http://["),
  "an asterisk": get("*", "OPTIONS"),
  "a tunnel": "CONNECT localhost:22 HTTP/1.1\r\nHost: localhost\r\n\r\n",
  "an upgrade": get("/", "GET", "Upgrade: websocket\r\nConnection: Upgrade\r\n"),
  "HTTP/2": "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
  "HTTP/0.9": "GET /\r\n",
  "HTTP/1.0": "GET /docs/ HTTP/1.0\r\n\r\n",
  TLS: new Uint8Array([0x16, 3, 1, 2, 0, 1, 0, 1, 0xfc, 3, 3]),
  "a strange method": get("/", "PROPFIND"),
  "a method in lower case": get("/", "get"),
  "an expectation": `${post}${json}Expect: 100-continue\r\nContent-Length: 2\r\n\r\n`,
  "an unknown expectation": get("/", "GET", "Expect: wonders\r\n"),
  trailers: `${post}${json}Transfer-Encoding: chunked\r\nTrailer: token\r\n\r\n2\r\n{}\r\n0\r\ntoken: x\r\n\r\n`,
  "gzip that is none": `${post}${json}Content-Encoding: gzip\r\nContent-Length: 4\r\nConnection: close\r\n\r\n\u001f\u008bab`,
  "strange encodings": get("/", "GET", "Accept-Encoding: gzip;q=abc, *;q=, ;;;,br;q=9e999\r\n"),
  "strange tags": get(
    "/",
    "GET",
    'If-None-Match: ",,W/"",*"\r\nIf-Range: x\r\nRange: bytes=9-1,-,\r\n',
  ),
};

test.each(Object.entries(nonsense))("a client may send %s", async (_name, says) => {
  await Promise.all(
    Array.from({ length: rounds }, (_, round) =>
      visits({ says, staysUntil: "said", leaves: leaves(round) }),
    ),
  );
  await Promise.all(
    Array.from({ length: rounds }, (_, round) =>
      // Some of these are never answered: those clients leave when another one has been.
      visits({
        says,
        staysUntil: "closed",
        latest: statusOf(get("/docs/")),
        leaves: leaves(round),
      }),
    ),
  );
});
