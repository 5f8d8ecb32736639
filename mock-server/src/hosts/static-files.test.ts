import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { sendRaw, startNoteServer, type NoteServer } from "./testing/start-note-server";

let folder: string;
let server: NoteServer;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "h5-"));
  mkdirSync(join(folder, "h5/js"), { recursive: true });
  writeFileSync(join(folder, "h5/index.html"), "<title>分销中心</title>");
  writeFileSync(join(folder, "h5/js/app.3f2a91bc.js"), "void 0;");
  writeFileSync(join(folder, "h5/js/plain.js"), "void 0;");
  writeFileSync(join(folder, "h5/.env"), "SECRET=1");
  writeFileSync(join(folder, "secret.txt"), "SECRET=1");
  symlinkSync(join(folder, "secret.txt"), join(folder, "h5/link.txt"));
});
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => server.close());

describe("the H5 build", () => {
  test("is served at / with its types, and asked for anew unless its name has a hash", async () => {
    server = await startNoteServer({ h5Dir: join(folder, "h5") });
    const page = await fetch(server.url);
    expect(page.status).toBe(200);
    expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(page.headers.get("cache-control")).toBe("no-cache");
    expect(await page.text()).toContain("分销中心");
    const hashed = await fetch(`${server.url}/js/app.3f2a91bc.js`);
    expect(hashed.headers.get("content-type")).toContain("text/javascript");
    expect(hashed.headers.get("cache-control")).toContain("immutable");
    const plain = await fetch(`${server.url}/js/plain.js`);
    expect(plain.headers.get("cache-control")).toBe("no-cache");
    const etag = plain.headers.get("etag") ?? "";
    const again = await fetch(`${server.url}/js/plain.js`, { headers: { "if-none-match": etag } });
    expect(again.status).toBe(304);
  });

  test("answers HEAD with the length and no body", async () => {
    server = await startNoteServer({ h5Dir: join(folder, "h5") });
    const head = await fetch(`${server.url}/js/plain.js`, { method: "HEAD" });
    expect(head.status).toBe(200);
    expect(head.headers.get("content-length")).toBe("7");
    expect(await head.text()).toBe("");
  });

  test.each([
    "/../secret.txt",
    "/js/../../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/..%5csecret.txt",
    "//secret.txt",
    "/.env",
    "/link.txt",
    "/js",
    "/pictures/../../../../package.json",
    "/pictures/..%2f..%2fplay.ts",
    "/pictures/%2e%2e/play.ts",
    "/docs/package.json",
    "/docs/swagger-ui-bundle.js.map",
    "/docs/page/index.html",
    "/docs/../hosts/serve.ts",
    "/docs/..%2fopen-api.ts",
    "/docs/%2e%2e/open-api.ts",
    "/docs/..%2f..%2f..%2fpackage.json",
  ])("%s gives nothing away", async (path) => {
    server = await startNoteServer({ h5Dir: join(folder, "h5") });
    const answer = await sendRaw(
      server.url,
      `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
    );
    expect(answer).toContain("HTTP/1.1 404");
    expect(answer).not.toContain("SECRET");
  });

  test("a POST to a file is no file", async () => {
    server = await startNoteServer({ h5Dir: join(folder, "h5") });
    expect((await fetch(`${server.url}/js/plain.js`, { method: "POST" })).status).toBe(404);
  });

  test("when there is none, / says how to make it", async () => {
    server = await startNoteServer();
    const page = await fetch(server.url);
    expect(page.status).toBe(404);
    expect(await page.text()).toContain("npm run build:h5");
  });
});
