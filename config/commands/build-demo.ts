/* npm run build:demo: dist/demo, the whole product as files for any static host, in any of its folders. */
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { build as viteBuild, type Rollup } from "vite";
import { openApiDocument } from "../../mock-server/src/docs/open-api";
import { openDatabase } from "../../mock-server/src/storage/open-database";
import { build, fitsTheSources } from "./build-target";
import { runCommand } from "./command-error";
import { checkDemoWorker } from "./package-sizes";

const demo = resolve("dist/demo");
const source = (file: string) => resolve("mock-server/src", file);
const host = (file: string) => source(`hosts/browser/${file}`);
const { resolve: packageFile } = createRequire(import.meta.url);

await runCommand(async () => {
  for (const target of ["h5", "console"] as const) if (!fitsTheSources(target)) await build(target);
  const startedAt = Date.now();
  rmSync(demo, { recursive: true, force: true });
  copyBuild("dist/h5", "");
  copyBuild("dist/console", "console");
  cpSync(source("scenarios/catalogue/pictures"), join(demo, "pictures"), { recursive: true });
  cpSync(packageFile("sql.js/dist/sql-wasm-browser.wasm"), join(demo, "sqlite.wasm"));
  writeDocs();
  const world = await bundle("demo-world", "demoWorld", {
    MIGRATIONS: JSON.stringify(
      readMigrationFiles({ migrationsFolder: source("storage/migrations") }),
    ),
    EMPTY: JSON.stringify(zippedEmptyDatabase()),
    // No setting of a server's reaches a page.
    "process.env": "{}",
  });
  writeFileSync(join(demo, "world.js"), world);
  const script = await bundle("page", "page", {});
  for (const page of ["", "console", "docs"]) openByDemo(page, script);
  const files = filesOfDemo();
  const worker = await bundle("worker", "worker", {
    FILES: JSON.stringify(files),
    VERSION: JSON.stringify(versionOf(files)),
  });
  writeFileSync(join(demo, "worker.js"), worker);
  console.log(`Built dist/demo in ${Math.round((Date.now() - startedAt) / 1000)} s`);
  checkDemoWorker();
});

/** In base64. */
function zippedEmptyDatabase(): string {
  const { connection, close } = openDatabase();
  const folder = mkdtempSync(join(tmpdir(), "demo-"));
  try {
    const file = join(folder, "empty.sqlite");
    connection.prepare("VACUUM INTO ?").run(file);
    return gzipSync(readFileSync(file)).toString("base64");
  } finally {
    close();
    rmSync(folder, { recursive: true });
  }
}

/** Not the compressed copies: a static host makes its own. */
function copyBuild(from: string, to: string): void {
  cpSync(from, join(demo, to), { recursive: true, filter: (file) => !/\.(?:br|gz)$/.test(file) });
}

/** The API's documents, with its addresses told from the folder of the demo. */
function writeDocs(): void {
  const docs = join(demo, "docs");
  cpSync(source("docs/page"), docs, { recursive: true });
  const swaggerUi = dirname(packageFile("swagger-ui-dist/swagger-ui.css"));
  for (const file of ["swagger-ui.css", "swagger-ui-bundle.js", "favicon-32x32.png"])
    cpSync(join(swaggerUi, file), join(docs, file));
  const text = JSON.stringify(openApiDocument());
  const beside = text.replaceAll('"url":"/distribution"', '"url":"../distribution"');
  writeFileSync(join(docs, "openapi.json"), beside.replaceAll('"url":"/"', '"url":".."'));
}

/** Puts the demo's own script before all others of a page. */
function openByDemo(page: string, script: string): void {
  const file = join(demo, page, "index.html");
  const folder = page === "" ? "./" : "../";
  const css = readFileSync(host("page.css"), "utf8");
  const own = `<style>${css}</style><script data-folder="${folder}">${script}</script>`;
  // As a function: the script's own `$` means nothing here.
  writeFileSync(
    file,
    readFileSync(file, "utf8").replace(/<meta charset[^>]*>/, (first) => first + own),
  );
}

/** By their addresses in the folder: a page has that of its folder. */
function filesOfDemo(): string[] {
  return readdirSync(demo, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(demo.length + 1))
    .map((file) => file.replaceAll("\\", "/").replace(/(^|\/)index\.html$/, "$1"))
    .toSorted();
}

function versionOf(files: readonly string[]): string {
  const hash = createHash("sha256");
  for (const file of files)
    hash.update(file).update(readFileSync(join(demo, file.replace(/(^|\/)$/, "$1index.html"))));
  return hash.digest("hex").slice(0, 16);
}

/** One classic script, as not every browser takes a module for a service worker. Node's own modules have stand-ins of a few calls. */
async function bundle(
  entry: string,
  name: string,
  define: Record<string, string>,
): Promise<string> {
  const [built] = (await viteBuild({
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    define,
    resolve: {
      conditions: ["distribution-source", "browser", "import", "module", "default"],
      alias: [
        { find: /^(?:node:)?crypto$/, replacement: host("node/crypto.ts") },
        { find: "node:timers/promises", replacement: host("node/timers.ts") },
        { find: /^node:(?:zlib|inspector)$/, replacement: host("node/nothing.ts") },
        { find: /^(?:better-sqlite3|libsql)$/, replacement: host("sqlite.ts") },
        { find: /^.*\/storage\/open-database$/, replacement: host("open-database.ts") },
        { find: "./kept-story", replacement: host("node/kept-story.ts") },
      ],
    },
    build: {
      write: false,
      target: ["chrome87", "safari14.1", "firefox84"],
      lib: { entry: host(`${entry}.ts`), formats: ["iife"], name },
    },
  })) as Rollup.RollupOutput[];
  const [chunk] = built?.output ?? [];
  if (!chunk) throw new Error(`nothing was built of ${entry}`);
  return chunk.code;
}
