import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { runInNewContext } from "node:vm";
import { examples } from "@distribution/sdk/examples";
import { officeApi } from "@distribution/sdk/office";
import { api, endpointsOf } from "@distribution/sdk/server";
import { build as esbuild } from "esbuild";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { build as vite } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import webpack from "webpack";
import { freshFolder, printed, tool } from "./fresh-folder";

/* The SDK as others get it: packed, unpacked where none of our files are, and used in each way that README.md names. */

let folder = "";
let tarball = "";
const inFolder = (...names: string[]) => join(folder, ...names);
const require = createRequire(import.meta.url);
const run = promisify(execFile);

const bindings: readonly (readonly [specifier: string, names: string])[] = [
  ["@distribution/sdk", "createClient, memberApi, formatYuan, toFen"],
  ["@distribution/sdk/office", "officeApi"],
  ["@distribution/sdk/server", "api, endpointsOf, sign, verify"],
  ["@distribution/sdk/examples", "examples"],
];
const imports = bindings.map(([from, names]) => `import { ${names} } from "${from}";`).join("\n");
const requires = bindings
  .map(([from, names]) => `const { ${names} } = require("${from}");`)
  .join("\n");
/** Uses every door, with a phone's adapter in place of the network. */
const program = `
const adapter = async (config) => ({ data: "true", status: 200, statusText: "", headers: {}, config });
const client = createClient(memberApi, { baseUrl: "https://shop.test", adapter, signIn: async () => "token" });
const secret = "whsec_c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0";
const body = JSON.stringify(examples.events.PRODUCT_UPDATE);
const headers = sign({ webhookId: "1", sentAt: 1760000000000, body }, secret);
const used = client.recruit.enabled().then((enabled) => [
  enabled,
  formatYuan(toFen(128640)),
  endpointsOf(officeApi).length,
  endpointsOf(api).length,
  verify(headers, body, secret, { receivedAt: 1760000000000 }).payload,
].join(" "));
`;
const prints = "used.then(console.log);\n";
const expected = [
  true,
  "1,286.40",
  endpointsOf(officeApi).length,
  endpointsOf(api).length,
  examples.events.PRODUCT_UPDATE.payload,
].join(" ");

beforeAll(async () => {
  const fresh = await freshFolder("sdk");
  ({ folder } = fresh);
  [tarball = ""] = fresh.tarballs;
  writeFileSync(inFolder("app.mjs"), imports + program + prints);
  writeFileSync(inFolder("app.cjs"), requires + program + prints);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("it has its licence, its changes and its sources, and none of its tests", () => {
  const packed = (file: string) => inFolder("node_modules/@distribution/sdk", file);
  expect(readFileSync(packed("LICENSE"), "utf8")).toBe(readFileSync("LICENSE", "utf8"));
  const { version } = require(packed("package.json")) as { version: string };
  expect(readFileSync(packed("CHANGELOG.md"), "utf8")).toContain(`## ${version}`);
  const { sources } = JSON.parse(readFileSync(packed("dist/esm/index.js.map"), "utf8")) as {
    sources: readonly string[];
  };
  expect(sources.filter((source) => !existsSync(packed(join("dist/esm", source))))).toEqual([]);
  expect(existsSync(packed("src/testing"))).toBe(false);
  expect(existsSync(packed("src/doors.test.ts"))).toBe(false);
});

test("publint has nothing to say", async () => {
  const pkgDir = inFolder("node_modules/@distribution/sdk");
  const { messages } = await publint({ pkgDir, pack: false, strict: true });
  const manifest = require(join(pkgDir, "package.json")) as Record<string, unknown>;
  expect(messages.map((message) => formatMessage(message, manifest))).toEqual([]);
});

test("its types are right for each way in which Node and bundlers find them", async () => {
  await tool("attw", tarball, "--profile", "node16", "--no-color");
});

test.each(["app.mjs", "app.cjs"])("Node runs it from %s", async (file) => {
  expect(await printed(inFolder(file))).toBe(expected);
});

test("its command runs", async () => {
  const command = inFolder("node_modules/@distribution/sdk/dist/esm/check.js");
  // Nobody listens there.
  const report = await printed(command, "check", "http://127.0.0.1:1", "--json").catch(
    ({ stdout }: { stdout: string }) => stdout,
  );
  const { findings } = JSON.parse(report) as { findings: readonly { endpoint: string }[] };
  expect(findings).toHaveLength(endpointsOf(api).length);
  expect(findings.find(({ endpoint }) => endpoint === "recruit.publicRule")).toMatchObject({
    outcome: "fails",
    note: "no connection",
  });
});

const typed = `
const text: string = client.recruit.enabled.endpoint.path;
// @ts-expect-error -- Money is fen, not text: this fails where the types came to nothing.
void client.withdrawal.apply({ amount: text });
`;

test.each([
  ["nodenext", "app.mts", { module: "nodenext" }],
  ["nodenext, in a CommonJS module", "app.cts", { module: "nodenext" }],
  ["bundler", "app.ts", { module: "esnext", moduleResolution: "bundler" }],
  [
    "bundler, not strict",
    "app.ts",
    { module: "esnext", moduleResolution: "bundler", strict: false },
  ],
] as const)("TypeScript types it: %s", async (_, file, options) => {
  const place = inFolder("typed");
  mkdirSync(place, { recursive: true });
  const compilerOptions = { strict: true, noEmit: true, skipLibCheck: true, types: [], ...options };
  writeFileSync(join(place, "tsconfig.json"), JSON.stringify({ compilerOptions, files: [file] }));
  // What the adapter is given is axios' own type.
  const source = program.replace("async (config)", "async (config: any)");
  writeFileSync(join(place, file), imports + source + typed);
  expect(await tool("tsc", "--project", place)).toBe("");
});

test("vite builds it", async () => {
  const lib = { entry: inFolder("app.mjs"), formats: ["es" as const], fileName: "vite" };
  const build = { lib, outDir: inFolder("vite"), target: "es2020" };
  await vite({ root: folder, configFile: false, logLevel: "error", build });
  expect(await printed(inFolder("vite/vite.mjs"))).toBe(expected);
});

test("esbuild builds it", async () => {
  const outfile = inFolder("esbuild.cjs");
  await esbuild({ entryPoints: [inFolder("app.mjs")], bundle: true, outfile, logLevel: "error" });
  expect(await printed(outfile)).toBe(expected);
});

/** Taro compiles an app's own files, and leaves those of packages as they are. */
const taroRule = {
  test: /app\.mjs$/,
  loader: createRequire(require.resolve("@tarojs/webpack5-runner")).resolve("babel-loader"),
  options: {
    babelrc: false,
    configFile: false,
    presets: [[require.resolve("babel-preset-taro"), { framework: "react", ts: true }]],
  },
};

test.each([
  ["webpack", []],
  ["a Taro app's webpack and Babel settings", [taroRule]],
])("%s builds it", async (_, rules) => {
  const filename = `webpack-${rules.length}.cjs`;
  const stats = await promisedWebpack({
    mode: "production",
    target: ["web", "es2017"],
    context: folder,
    entry: "./app.mjs",
    resolveLoader: { modules: [resolve("node_modules")] },
    // What Babel's preset imports is the app's own.
    resolve: { modules: ["node_modules", ...(rules.length > 0 ? [resolve("node_modules")] : [])] },
    module: { rules },
    optimization: { minimize: false },
    performance: { hints: false },
    output: { path: folder, filename },
  });
  expect(stats.toJson({ all: false, errors: true, warnings: true })).toMatchObject({
    errors: [],
    warnings: [],
  });
  expect(await printed(inFolder(filename))).toBe(expected);
});

const promisedWebpack = (options: webpack.Configuration) =>
  new Promise<webpack.Stats>((done, fail) => {
    webpack(options, (error, stats) => (stats ? done(stats) : fail(error)));
  });

test("vitest runs it", async () => {
  const tale = `test("used", async () => { expect(await used).toBe(${JSON.stringify(expected)}); });\n`;
  writeFileSync(inFolder("app.test.mjs"), imports + program + tale);
  const said = await tool("vitest", "run", "--root", folder, "--globals", "--no-color");
  expect(said).toContain("1 passed");
});

/** As CommonJS, which jest is by itself, and as ES modules by its flag for them. */
test.each([
  ["CommonJS", "used.test.cjs", requires, []],
  ["ES modules", "used.test.mjs", imports, ["--experimental-vm-modules"]],
])(
  "jest runs it as %s",
  async (_, file, doors, flags) => {
    const tale = `test("used", async () => { expect(await used).toBe(${JSON.stringify(expected)}); });\n`;
    const place = inFolder("jest");
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, file), doors + program + tale);
    const config = { rootDir: place, testMatch: [join(place, file)], transform: {} };
    const args = ["--config", JSON.stringify(config), "--runInBand", "--no-watchman"];
    const jest = [...flags, require.resolve("jest/bin/jest"), ...args];
    const { stderr } = await run(process.execPath, jest, {
      env: { ...process.env, NODE_OPTIONS: "" },
    });
    expect(stderr).toContain("1 passed, 1 total");
  },
  60_000,
);

test("engines that know no ES2020 read every file of it", async () => {
  const dist = inFolder("node_modules/@distribution/sdk/dist");
  await tool("es-check", "es2019", `${dist}/{cjs,miniprogram}/**/*.js`);
  await tool("es-check", "es2019", "--module", "--allowHashBang", `${dist}/esm/**/*.js`);
});

interface MiniprogramCi {
  packNpmManually(options: object): Promise<{ readonly warnList: readonly object[] }>;
}

test("WeChat's tools put it into miniprogram_npm, where it runs without what browsers have", async () => {
  const ci = require("miniprogram-ci") as MiniprogramCi;
  const place = inFolder("native");
  mkdirSync(place);
  await ci.packNpmManually({
    packageJsonPath: inFolder("package.json"),
    miniprogramNpmDistDir: place,
  });
  const source = readFileSync(join(place, "miniprogram_npm/@distribution/sdk/index.js"), "utf8");
  const module = { exports: {} };
  // A mini-program's engine: the language, timers, and nothing else.
  const engine = { module, exports: module.exports, setTimeout, clearTimeout, answer: undefined };
  runInNewContext(source, engine);
  const use = `(async ({ createClient, memberApi }) => {
    const adapter = async (config) => ({ data: "true", status: 200, statusText: "", headers: {}, config });
    const client = createClient(memberApi, { baseUrl: "https://shop.test", adapter, signIn: async () => "token" });
    return client.recruit.enabled();
  })(module.exports)`;
  expect(await (runInNewContext(use, engine) as Promise<boolean>)).toBe(true);
});
