import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";

const require = createRequire(import.meta.url);
const { transformSync } = require("@babel/core") as {
  transformSync(code: string, options: object): { code: string };
};

/** By name: the text of each file in the folder, tests apart. */
const textsIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /(?<!\.test)\.tsx?$/.test(file) && !file.startsWith("testing"))
    .map((file) => [join(folder, file), readFileSync(join(folder, file), "utf8")] as const);

const plugin = require.resolve("./endpoint-documents.cjs");

function compile(code: string, filename: string, plugins = [plugin]): string {
  return transformSync(code, {
    filename: resolve(filename),
    babelrc: false,
    configFile: false,
    parserOpts: { plugins: ["typescript"] },
    plugins,
  }).code;
}

const count = (text: string, word: RegExp) => text.match(word)?.length ?? 0;

test("the contract leaves its words for readers behind, and keeps all that a client asks by", () => {
  const files = textsIn("sdk/src/contract").filter(
    ([file]) => !file.endsWith("define-endpoint.ts"),
  );
  for (const [file, source] of files) {
    const [whole, code] = [compile(source, file, []), compile(source, file)];
    expect(code, file).not.toMatch(/defineEndpoint\(|documented\(|v\.(description|metadata)\(/);
    if (/member/.test(file))
      expect(count(code, /^ {2}(summary:|source: "documented")/gm), file).toBe(0);
    const assumed = /^ {2}source: "assumed"/gm;
    expect(count(code, assumed), file).toBe(count(whole, assumed));
    for (const kept of [
      "name",
      "method",
      "path",
      "access",
      "idempotent",
      "input",
      "output",
      "errors",
    ]) {
      const line = new RegExp(`^ {2}${kept}(:|,)`, "gm");
      expect(count(code, line), `${kept} in ${file}`).toBe(count(whole, line));
    }
  }
  expect(files.map(([, source]) => source).join()).toMatch(/ {2}summary: [^]*v\.description\(/);
});

test("a pipe keeps every step that reads or checks", () => {
  const code = compile(
    `export const a = v.pipe(v.string(), v.description("x"), v.nonEmpty()), b = documented(v.pipe(v.string(), v.metadata({})));`,
    "sdk/src/contract/order.ts",
  );
  expect(code).toBe("export const a = v.pipe(v.string(), v.nonEmpty()),\n  b = v.string();");
});

test("what is no part of the contract is left as it is", () => {
  const code = 'v.pipe(v.string(), v.description("x"));';
  expect(compile(code, "miniprogram/session/persona.ts")).toBe(code);
});

test("neither the client nor the app reads the words for readers, nor the client which are assumed", () => {
  const readers = [...textsIn("sdk/src/client"), ...textsIn("miniprogram")].join("\n");
  expect(readers).toMatch(/endpoint\.access/);
  expect(readers).not.toMatch(/\.summary\b|endpoint\.source\b|getDescription|getMetadata/);
  expect(readers).not.toContain('"documented"');
});
