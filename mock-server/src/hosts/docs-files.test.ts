import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { openApiDocument } from "../docs/open-api";
import type { NoteServer } from "./testing/start-note-server";

/** How often the document was made. */
let makings = 0;
let server: NoteServer;
beforeAll(async () => {
  // Other files of this worker have loaded the modules already.
  vi.resetModules();
  vi.doMock("../docs/open-api", () => ({
    openApiDocument: () => {
      makings += 1;
      return openApiDocument();
    },
  }));
  const { startNoteServer } = await import("./testing/start-note-server");
  server = await startNoteServer();
});
afterAll(async () => {
  await server.close();
  vi.doUnmock("../docs/open-api");
  vi.resetModules();
});

test("/docs leads to the page of documents", async () => {
  const answer = await fetch(`${server.url}/docs`, { redirect: "manual" });
  expect([answer.status, answer.headers.get("location")]).toEqual([302, "/docs/"]);
  const page = await fetch(`${server.url}/docs`);
  expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(await page.text()).toContain("<title>分销中心接口文档</title>");
});

test("all that the page names comes from this server, and nothing else may", async () => {
  const page = await fetch(`${server.url}/docs/`);
  expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
  const named = [...(await page.text()).matchAll(/(?:src|href)="([^"]*)"/g)].map(
    ([, name]) => name,
  );
  const types = named.map(async (name) => {
    const answer = await fetch(`${server.url}/docs/${name}`);
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(0);
    return `${answer.status} ${answer.headers.get("content-type")}`;
  });
  expect(await Promise.all(types)).toEqual([
    "200 image/png",
    "200 text/css; charset=utf-8",
    "200 text/javascript; charset=utf-8",
    "200 text/javascript; charset=utf-8",
  ]);
});

test("the document is made when it is first asked for, and only then", async () => {
  await (await fetch(`${server.url}/docs/`)).text();
  expect(makings).toBe(0);
  const first = await fetch(`${server.url}/docs/openapi.json`);
  expect(first.headers.get("content-type")).toBe("application/json");
  const document = (await first.json()) as ReturnType<typeof openApiDocument>;
  expect(document.info.title).toBe("分销中心接口文档");
  const head = await fetch(`${server.url}/docs/openapi.json`, { method: "HEAD" });
  expect([head.status, await head.text()]).toEqual([200, ""]);
  expect(makings).toBe(1);
});
