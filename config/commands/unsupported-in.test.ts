import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import compat from "miniprogram-compat";
import { afterEach, beforeEach, expect, test } from "vitest";
import engines from "../engines.json" with { type: "json" };
import { unsupportedIn } from "./unsupported-in";

/** The oldest base library that the app is offered to. */
const leastBaseLibrary = "3.3.0";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "engines-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const unsupported = (name: string, text: string, filledBy?: "core-js") => {
  writeFileSync(join(folder, name), text);
  return unsupportedIn(folder, {
    browsers: engines.weapp,
    ...(filledBy === undefined ? {} : { filledBy }),
  });
};

test("the app is built for what its oldest base library runs on, by WeChat's own list", () => {
  expect(engines.weapp).toEqual(compat.getBrowsersList(leastBaseLibrary));
});

test.each([
  ["app.js", "a ??= 1"],
  ["app.js", "a?.b"],
  ["app.js", "Object.hasOwn(a, 'b')"],
  ["app.wxss", "a { aspect-ratio: 1 }"],
  ["app.css", "a:has(b) { color: red }"],
])("what an engine lacks is found in %s: %s", async (name, text) => {
  expect(await unsupported(name, text)).not.toEqual([]);
});

test("what every engine has passes, and so does what the base library fills", async () => {
  expect(await unsupported("app.js", "const f = async () => [...[1]].flat()")).toEqual([]);
  expect(await unsupported("app.wxss", "a { position: sticky; display: grid }")).toEqual([]);
  expect(await unsupported("app.js", "globalThis.a = 1", "core-js")).toEqual([]);
});

test("what stands under @supports is for those who have it", async () => {
  // The check wants a script beside the styles.
  expect(await unsupported("app.js", "void 0")).toEqual([]);
  const style = "a { touch-action: pinch-zoom; overscroll-behavior: contain }";
  expect(await unsupported("app.wxss", style)).not.toEqual([]);
  const asked = `@supports (overscroll-behavior: contain) { ${style} }`;
  expect(await unsupported("app.wxss", asked)).toEqual([]);
});
