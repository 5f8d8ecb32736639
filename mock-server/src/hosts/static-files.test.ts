import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { get, sendRaw, startNoteServer, type NoteServer } from "./testing/start-note-server";

let folder: string;
const large = Buffer.from("void 0;\n".repeat(1000));
const builtCopy = Buffer.from("as a build compressed it");
/** What differs between any two replies. */
const fresh = { date: "", "x-request-id": "" };
let server: NoteServer;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "h5-"));
  mkdirSync(join(folder, "h5/js"), { recursive: true });
  writeFileSync(join(folder, "h5/index.html"), "<title>分销中心</title>");
  writeFileSync(join(folder, "h5/js/app.3f2a91bc.js"), "void 0;");
  writeFileSync(join(folder, "h5/js/plain.js"), "void 0;");
  writeFileSync(join(folder, "h5/js/large.js"), large);
  writeFileSync(join(folder, "h5/picture.png"), large);
  writeFileSync(join(folder, "h5/js/large.js.br"), builtCopy);
  writeFileSync(join(folder, "h5/js/large.js.gz"), "an old copy");
  utimesSync(join(folder, "h5/js/large.js.gz"), 0, 0);
  writeFileSync(join(folder, "h5/.env"), "SECRET=1");
  writeFileSync(join(folder, "secret.txt"), "SECRET=1");
  mkdirSync(join(folder, "console/assets"), { recursive: true });
  writeFileSync(join(folder, "console/index.html"), "<title>分销中台</title>");
  writeFileSync(join(folder, "console/assets/index-3f2a91bc.js"), "void 0;");
  symlinkSync(join(folder, "secret.txt"), join(folder, "h5/link.txt"));
  symlinkSync(folder, join(folder, "h5/out"));
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

  test("is compressed for whom it may be: as the build left it, else once and in memory", async () => {
    server = await startNoteServer({ h5Dir: join(folder, "h5") });
    const ask = (path: string, accepted?: string, method?: string) =>
      get(server.url + path, accepted === undefined ? {} : { "accept-encoding": accepted }, method);
    const cases = [
      ["/js/large.js", undefined, undefined, large],
      ["/js/large.js", "identity", undefined, large],
      ["/js/large.js", "gzip;q=0, br;q=0.0", undefined, large],
      // An old copy is passed over.
      ["/js/large.js", "gzip", "gzip", gzipSync(large)],
      ["/js/large.js", "gzip, deflate, br", "br", builtCopy],
      ["/js/large.js", "gzip;q=1, br;q=0.5", "gzip", gzipSync(large)],
      ["/js/plain.js", "gzip, br", undefined, Buffer.from("void 0;")],
      ["/picture.png", "gzip, br", undefined, large],
    ] as const;
    const plain = await ask("/js/large.js");
    for (const [path, accepted, encoding, bytes] of cases) {
      const { headers, body } = await ask(path, accepted);
      expect([path, accepted, headers["content-encoding"]]).toEqual([path, accepted, encoding]);
      expect(body).toEqual(bytes);
      expect(headers["content-length"]).toBe(String(bytes.length));
      expect(headers.vary).toContain("accept-encoding");
      const head = await ask(path, accepted, "HEAD");
      expect([head.body.length, { ...head.headers, ...fresh }]).toEqual([
        0,
        { ...headers, ...fresh },
      ]);
    }
    // One tag names the content, in whatever encoding it was kept.
    const again = await get(`${server.url}/js/large.js`, {
      "accept-encoding": "br",
      "if-none-match": `"other", ${plain.headers.etag}`,
    });
    expect([again.status, again.body.length, again.headers.etag]).toEqual([
      304,
      0,
      plain.headers.etag,
    ]);
    expect(again.headers["content-length"]).toBeUndefined();
  });

  test("is served anew when it changes", async () => {
    server = await startNoteServer({ h5Dir: join(folder, "h5") });
    const textAndTag = async () => {
      const answer = await fetch(`${server.url}/changing.html`);
      return [await answer.text(), answer.headers.get("etag")];
    };
    writeFileSync(join(folder, "h5/changing.html"), "one");
    const [one, oneTag] = await textAndTag();
    writeFileSync(join(folder, "h5/changing.html"), "three");
    const [three, threeTag] = await textAndTag();
    expect([one, three]).toEqual(["one", "three"]);
    expect(oneTag).not.toBe(threeTag);
    rmSync(join(folder, "h5/changing.html"));
    expect((await fetch(`${server.url}/changing.html`)).status).toBe(404);
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
    "/out/secret.txt",
    "/js/../js/plain.js%00",
    "/js//plain.js",
    "/js/./plain.js/",
    `/${"x".repeat(5000)}`,
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

describe("the console", () => {
  test("is at /console/, beside the mini-program, and nothing of either is the other's", async () => {
    const [h5Dir, consoleDir] = [join(folder, "h5"), join(folder, "console")];
    server = await startNoteServer({ h5Dir, consoleDir });
    expect(await (await fetch(`${server.url}/console/`)).text()).toContain("分销中台");
    const script = await fetch(`${server.url}/console/assets/index-3f2a91bc.js`);
    expect(script.headers.get("cache-control")).toContain("immutable");
    expect((await fetch(`${server.url}/console/picture.png`)).status).toBe(404);
    expect((await fetch(`${server.url}/assets/index-3f2a91bc.js`)).status).toBe(404);
  });

  test("is reached without the last slash too, where its relative addresses begin", async () => {
    server = await startNoteServer({ consoleDir: join(folder, "console") });
    const moved = await fetch(`${server.url}/console`, { redirect: "manual" });
    expect([moved.status, moved.headers.get("location")]).toEqual([302, "/console/"]);
  });

  test("when there is none, its address says how to make it", async () => {
    server = await startNoteServer({ h5Dir: join(folder, "h5") });
    const page = await fetch(`${server.url}/console/`);
    expect(page.status).toBe(404);
    expect(await page.text()).toContain("npm run build:console");
  });
});
