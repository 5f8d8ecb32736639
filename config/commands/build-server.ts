/* npm run build:server: mock-server/dist, what `npm pack` takes. The workspace itself needs none of it. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { build, type Plugin } from "vite";
import { build as buildTarget, fitsTheSources } from "./build-target";
import { CommandError, runCommand } from "./command-error";
import { nodeEndings } from "./node-endings";
import { spawnTool, watchTool } from "./spawn-tool";

const root = resolve("mock-server");
const sources = join(root, "src");
const dist = join(root, "dist");

/** The doors and the command, by the names that package.json gives them. */
const entries = {
  "serve-command": join(sources, "hosts/serve-command.ts"),
  control: join(sources, "control/contract/control-api.ts"),
  node: join(sources, "node.ts"),
  serve: join(sources, "serve.ts"),
};

/** What the code reads beside itself, in the same places below dist. */
const folders = ["docs/page", "scenarios/catalogue/pictures", "storage/migrations"] as const;
const swaggerUiFiles = [
  "swagger-ui.css",
  "swagger-ui-bundle.js",
  "favicon-32x32.png",
  "LICENSE",
  "NOTICE",
];

const manifestOf = (folder: string) =>
  JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    readonly version: string;
    readonly license: string;
    readonly dependencies: Readonly<Record<string, string>>;
  };

/** All code comes to lie in one folder; the files that it reads stay where its sources had them. */
const ownPlaces: Plugin = {
  name: "own-places",
  enforce: "pre",
  transform(code, id) {
    if (!id.startsWith(sources) || !code.includes("import.meta.dirname")) return null;
    const place = JSON.stringify(`/${relative(sources, dirname(id))}`);
    return code.replaceAll("import.meta.dirname", `(import.meta.dirname + ${place})`);
  },
};

await runCommand(async () => {
  const startedAt = Date.now();
  rmSync(dist, { recursive: true, force: true });
  await compile();
  // Of the migrations, drizzle's pictures of each state are for making the next one.
  const isNeeded = (file: string) => !file.endsWith("_snapshot.json");
  for (const folder of folders)
    cpSync(join(sources, folder), join(dist, folder), { recursive: true, filter: isNeeded });
  for (const file of swaggerUiFiles)
    cpSync(join("node_modules/swagger-ui-dist", file), join(dist, "docs/swagger-ui", file));
  for (const target of ["h5", "console"] as const) {
    if (!fitsTheSources(target)) await buildTarget(target);
    cpSync(join("dist", target), join(dist, target), { recursive: true, preserveTimestamps: true });
  }
  await declareTypes();
  console.log(`Built mock-server/dist in ${Math.round((Date.now() - startedAt) / 1000)} s`);
});

/**
 * Dependencies stay outside, drizzle apart: it asks for better-sqlite3, which has to be compiled, and an alias
 * that puts libsql in its place holds in our own root only.
 */
async function compile(): Promise<void> {
  const outside = [...Object.keys(manifestOf(root).dependencies), /^node:/];
  const isOutside = (id: string) =>
    outside.some((one) =>
      typeof one === "string" ? id === one || id.startsWith(`${one}/`) : one.test(id),
    );
  await build({
    configFile: false,
    logLevel: "warn",
    root,
    plugins: [ownPlaces],
    resolve: { alias: { "better-sqlite3": "libsql" } },
    build: {
      ssr: true,
      outDir: dist,
      emptyOutDir: false,
      copyPublicDir: false,
      target: "node20",
      minify: false,
      rolldownOptions: {
        input: entries,
        external: isOutside,
        output: { entryFileNames: "[name].js", chunkFileNames: "shared-[name].js" },
      },
    },
    ssr: { noExternal: true },
  });
  const drizzle = manifestOf("node_modules/drizzle-orm");
  writeFileSync(
    join(dist, "NOTICE"),
    `These files contain drizzle-orm ${drizzle.version} (${drizzle.license}), https://orm.drizzle.team\n`,
  );
}

/** Only the types that the doors lead to: the others would want the database's. */
async function declareTypes(): Promise<void> {
  const all = join(dist, "types-of-all");
  let said = "";
  const exitCode = await watchTool(
    spawnTool("tsc", ["--project", "mock-server/tsconfig.build.json", "--outDir", all]),
    (text) => (said += text),
  );
  if (exitCode !== 0) throw new CommandError(said);
  const waiting = [entries.control, entries.node, entries.serve].map((file) =>
    relative(sources, file).replace(/\.ts$/, ".d.ts"),
  );
  const kept = new Set<string>();
  for (const file of waiting) {
    if (kept.has(file)) continue;
    kept.add(file);
    const text = readFileSync(join(all, file), "utf8");
    for (const [, name = ""] of text.matchAll(/(?:\bfrom |\bimport\()"(\.[^"]+)"/g))
      waiting.push(join(dirname(file), `${name}.d.ts`));
    mkdirSync(dirname(join(dist, "types", file)), { recursive: true });
    writeFileSync(join(dist, "types", file), nodeEndings(text));
  }
  rmSync(all, { recursive: true });
}
