/* npm run build:sdk: sdk/dist, what `npm pack` takes beside the sources. The workspace itself needs none of it. */
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { build, type InlineConfig } from "vite";
import { CommandError, runCommand } from "./command-error";
import { nodeEndings } from "./node-endings";
import { spawnTool, watchTool } from "./spawn-tool";

const dist = resolve("sdk/dist");
const source = (file: string) => resolve("sdk/src", file);

/** The doors, by the names that package.json gives them. */
const doors = {
  index: source("index.ts"),
  office: source("office.ts"),
  server: source("server.ts"),
  examples: source("examples/examples.ts"),
};

const { dependencies } = JSON.parse(readFileSync("sdk/package.json", "utf8")) as {
  dependencies: Readonly<Record<string, string>>;
};

await runCommand(async () => {
  const startedAt = Date.now();
  const outside = Object.keys(dependencies);
  rmSync(dist, { recursive: true, force: true });
  for (const [folder, format] of [
    ["esm", "es"],
    ["cjs", "cjs"],
  ] as const)
    await compile(folder, doors, format, outside);
  await compile("esm", { check: source("check/check-command.ts") }, "es", [...outside, /^node:/]);
  // Whole in itself: WeChat's tools copy the folder as it is, and axios' own transports stop at its engine.
  await compile("miniprogram", { index: doors.index }, "cjs", [], {
    axios: resolve("config/axios/axios.ts"),
  });
  // The package is "type": "module"; what lies in here is not.
  writeFileSync(join(dist, "cjs/package.json"), '{ "type": "commonjs" }\n');
  await declareTypes();
  console.log(`Built sdk/dist in ${Math.round((Date.now() - startedAt) / 1000)} s`);
});

async function compile(
  folder: string,
  entry: Readonly<Record<string, string>>,
  format: "es" | "cjs",
  external: readonly (string | RegExp)[],
  alias: Readonly<Record<string, string>> = {},
): Promise<void> {
  const config: InlineConfig = {
    configFile: false,
    logLevel: "warn",
    root: resolve("sdk"),
    resolve: { alias },
    build: {
      outDir: join(dist, folder),
      emptyOutDir: false,
      lib: { entry, formats: [format] },
      // Most bundlers leave what is in node_modules as it is, and iOS 13 knows no `?.`.
      target: "es2019",
      minify: false,
      sourcemap: external.length > 0,
      rolldownOptions: {
        external: [...external],
        output: {
          entryFileNames: "[name].js",
          chunkFileNames: "shared/[name].js",
          // The sources are in the package.
          sourcemapExcludeSources: true,
        },
      },
    },
  };
  await build(config);
}

/** Once by the compiler, for both formats: whether a file is a module is said by the package.json above it. */
async function declareTypes(): Promise<void> {
  const esm = join(dist, "esm");
  let said = "";
  const exitCode = await watchTool(
    spawnTool("tsc", ["--project", "sdk/tsconfig.build.json", "--outDir", esm]),
    (text) => (said += text),
  );
  if (exitCode !== 0) throw new CommandError(said);
  for (const file of readdirSync(esm, { recursive: true, encoding: "utf8" })) {
    if (!/\.d\.ts(\.map)?$/.test(file)) continue;
    const path = join(esm, file);
    writeFileSync(path, nodeEndings(readFileSync(path, "utf8")));
    cpSync(path, join(dist, "cjs", file));
  }
}
