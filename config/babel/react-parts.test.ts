import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { expect, test } from "vitest";

const require = createRequire(import.meta.url);
const { transformFileSync } = require("@babel/core") as {
  transformFileSync(file: string, options: object): { code: string };
};

/** What the file exports after the plugin, and its code. */
function compile(file: string) {
  const { code } = transformFileSync(join("node_modules", file), {
    babelrc: false,
    configFile: false,
    sourceType: "script",
    plugins: [require.resolve("./react-parts.cjs")],
  });
  return { code, names: new Set([...code.matchAll(/exports\.(\w+) ?=/g)].map(([, name]) => name)) };
}

const textIn = (folder: string, wanted: RegExp) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => wanted.test(file))
    .map((file) => readFileSync(join(folder, file), "utf8"))
    .join("\n");

/** Names that come out of the module: `import { a as b } from "react"`, `React.a`. */
function namesFrom(module: string, object: RegExp, text: string): string[] {
  const imports = [...text.matchAll(new RegExp(`import ([^;]*?) from ["']${module}["']`, "g"))];
  const lists = imports.flatMap(([, list = ""]) => (list.startsWith("type ") ? [] : [list]));
  const named = lists.flatMap((list) => /\{([^}]*)\}/.exec(list)?.[1]?.split(",") ?? []);
  const plain = named
    .map((name) => name.trim())
    .filter((name) => name && !name.startsWith("type "));
  const called = [...text.matchAll(object)].map(([, name = ""]) => name);
  return [...plain.map((name) => name.split(" as ")[0] ?? name), ...called];
}

test("React keeps whatever the app, its libraries and Taro take from it", () => {
  const { names } = compile("react/cjs/react.production.min.js");
  const text = [
    textIn("miniprogram", /(?<!\.test)\.tsx?$/),
    textIn("node_modules/@tanstack/react-query/build/modern", /(?<!\.test)\.js$/),
    textIn("node_modules/zustand/esm", /react\.mjs$/),
    textIn("node_modules/@tarojs/plugin-framework-react/dist", /^runtime\.js$/),
    textIn("node_modules/@tarojs/components/lib/react", /\.js$/),
  ].join("\n");
  const types = new Set(["ReactNode", "dev"]);
  const taken = namesFrom("react", /\b(?:React|R|react)\.([a-zA-Z]+)\b(?!['"])/g, text);
  const missing = taken.filter((name) => !names.has(name) && !types.has(name));
  expect(taken).toContain("useState");
  expect([...new Set(missing)]).toEqual([]);
});

test("the reconciler keeps whatever Taro calls, and asks no host for what Taro's has not", () => {
  const { code, names } = compile("react-reconciler/cjs/react-reconciler.production.min.js");
  const taro = textIn("node_modules/@tarojs/react/dist", /^react\.esm\.js$/);
  const called = [...taro.matchAll(/(?:TaroReconciler|renderer)\.(\w+)/g)].map(([, name]) => name);
  const inProduction = called.filter((name) => name !== "injectIntoDevTools");
  expect(new Set(inProduction)).toEqual(names);
  expect(code).toMatch(/\$\$\$hostConfig\.appendChild\b/);
  expect(code).not.toMatch(/\$\$\$hostConfig\.(supports\w+|hydrateInstance|cloneInstance)\b/);
});

test("no root or boundary was rendered by a server", () => {
  for (const file of ["react-reconciler/cjs/react-reconciler", "react-dom/cjs/react-dom"]) {
    const { code, names } = compile(`${file}.production.min.js`);
    expect(code).not.toMatch(/\.(isDehydrated|dehydrated)\b(?! ?=[^=])/);
    expect(names).not.toContain("hydrateRoot");
    expect([...names]).toContain("flushSync");
  }
});
