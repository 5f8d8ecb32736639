import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { expect, test } from "vitest";

const require = createRequire(import.meta.url);
const taroParts = require("./taro-parts.cjs") as (this: object, source: string) => string;

const load = (file: string) => {
  const resourcePath = resolve("node_modules/@tarojs", file);
  const context = { resourcePath, addContextDependency: () => undefined };
  return taroParts.call(context, readFileSync(resourcePath, "utf8"));
};
const promisesOf = (code: string) =>
  JSON.parse(/needPromiseApis = new Set\((\[[^\]]*\])/.exec(code)?.[1] ?? "null") as string[];

test("Taro makes promises of the calls in platform/ and of no others", () => {
  const calls = promisesOf(load("shared/dist/native-apis.js"));
  expect(calls).toEqual(expect.arrayContaining(["login", "navigateTo", "showToast", "switchTab"]));
  expect(calls).not.toContain("chooseVideo");
  expect(promisesOf(load("plugin-platform-weapp/dist/runtime-utils.js"))).not.toContain(
    "cropImage",
  );
});

test("the styles of the app have their setters", () => {
  const [, list = ""] = /= (\[.*\]);$/.exec(load("runtime/dist/dom/style_properties.js")) ?? [];
  const styles = JSON.parse(list) as string[];
  expect(styles).toEqual(
    expect.arrayContaining(["display", "width", "height", "left", "transform"]),
  );
  expect(styles).not.toContain("gridTemplateAreas");
});

test("Douyin's document is not asked for", () => {
  const code = load("runtime/dist/bom/document.js");
  expect(code).toContain("false ? createTTDomDocument() : createDocument()");
});
