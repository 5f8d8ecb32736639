import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { expect, test } from "vitest";

const require = createRequire(import.meta.url);
const { transformFileSync } = require("@babel/core") as {
  transformFileSync(file: string, options: object): { code: string };
};
const { fields } = require("./react-fields.cjs") as { fields: string[] };
const renderers = ["react-reconciler/cjs/react-reconciler", "react-dom/cjs/react-dom"].map(
  (name) => `node_modules/${name}.production.min.js`,
);
/** How often it is read, written or given a value in an object. */
const count = (code: string, name: string) =>
  code.match(new RegExp(`[.]${name}\\b|[{,] ?${name}:|^ *${name}:`, "gm"))?.length ?? 0;

test.each(renderers)("every field of %s is short wherever it is named, and keeps apart", (file) => {
  const source = readFileSync(file, "utf8");
  const { code } = transformFileSync(file, {
    babelrc: false,
    configFile: false,
    sourceType: "script",
    plugins: [require.resolve("./react-fields.cjs")],
  });
  const odd = fields.filter((field, index) => {
    const short = `_${index.toString(36)}`;
    const named = count(source, field);
    const isWord = new RegExp(`["']${field}["'](?! ?[:])`).test(source);
    return (
      isWord ||
      named === 0 ||
      count(source, short) > 0 ||
      count(code, field) > 0 ||
      count(code, short) !== named
    );
  });
  expect(odd).toEqual([]);
});

test("React itself, Taro and the libraries read none of these fields", () => {
  const others = [
    "@tarojs/react/dist/react.esm.js",
    "scheduler/cjs/scheduler.production.min.js",
  ].map((file) => join("node_modules", file));
  others.push("node_modules/react/cjs/react.production.min.js");
  for (const folder of [
    "@tanstack/react-query/build/modern",
    "@tarojs/plugin-framework-react/dist",
  ])
    for (const file of readdirSync(join("node_modules", folder)))
      if (file.endsWith(".js") && !file.endsWith(".test.js"))
        others.push(join("node_modules", folder, file));
  const asked =
    /[.](memoized\w+|pendingProps|updateQueue|sibling|alternate|return|childLanes|elementType)\b/;
  for (const file of others) expect(readFileSync(file, "utf8"), file).not.toMatch(asked);
});
