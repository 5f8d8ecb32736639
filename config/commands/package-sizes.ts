import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { CommandError } from "./command-error";

/** Not uploaded by WeChat DevTools. */
const notUploaded = /\.(map|txt)$|project\.config\.json$/;

/** Bytes of the main package and of each subpackage, as WeChat counts them. */
export function packageSizes(weappFolder = join("dist", "weapp")): Map<string, number> {
  const { subPackages = [] } = JSON.parse(readFileSync(join(weappFolder, "app.json"), "utf8")) as {
    subPackages?: { root: string }[];
  };
  const sizes = new Map([["main", 0], ...subPackages.map(({ root }) => [root, 0] as const)]);
  for (const entry of readdirSync(weappFolder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || notUploaded.test(entry.name)) continue;
    const file = join(entry.parentPath, entry.name);
    const owner = subPackages.find(({ root }) => file.startsWith(join(weappFolder, root, "/")));
    const name = owner?.root ?? "main";
    sizes.set(name, (sizes.get(name) ?? 0) + statSync(file).size);
  }
  return sizes;
}

/**
 * Prints each package against its budget, and all of them. Throws a CommandError that names what is
 * over its budget, or has none.
 */
export function checkPackageSizes(): void {
  const sizes = packageSizes();
  const everything = [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0);
  refuse(compareSizes(new Map([...sizes, ["everything", everything]]), readBudget().weapp));
}

/** The same for what a browser loads before it shows a page: the entry, the shared chunk, the largest page. */
export function checkFirstLoad(): void {
  // Else what pages share would pass for what only inner pages load.
  if (!readdirSync("dist/h5/chunk").some((file) => file.startsWith("shared.")))
    throw new CommandError("dist/h5 has no chunk of what several pages use: see config/index.ts.");
  refuse(compareSizes(new Map([["first load", firstLoadBytes()]]), readBudget().h5));
}

/** The same for the console: what its frame loads before any screen. */
export function checkConsoleLoad(): void {
  const page = readFileSync("dist/console/index.html", "utf8");
  const scripts = [...page.matchAll(/(?:src|href)="\.\/([^"]+\.js)"/g)].map(
    ([, file]) => file ?? "",
  );
  const bytes = scripts
    .map((file) => gzippedBytes(join("dist/console", file)))
    .reduce((sum, each) => sum + each, 0);
  refuse(compareSizes(new Map([["first load", bytes]]), readBudget().console));
}

/** The same for the demo: what its world takes before it can answer, compressed as a static host would. */
export function checkDemoWorker(): void {
  const bytes = ["worker.js", "world.js", "sqlite.wasm"]
    .map((file) => gzipSync(readFileSync(join("dist/demo", file))).byteLength)
    .reduce((sum, each) => sum + each, 0);
  refuse(compareSizes(new Map([["worker and SQLite", bytes]]), readBudget().demo));
}

/** Bytes of JavaScript over the wire, compressed with gzip. */
export function firstLoadBytes(folder = "dist/h5"): number {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".js") && !/^chunk[\\/]packages\./.test(file))
    .map((file) => ({ file, bytes: gzippedBytes(join(folder, file)) }));
  const isPage = (file: string) => /^chunk[\\/](?!shared\.)/.test(file);
  const pages = files.filter(({ file }) => isPage(file)).map(({ bytes }) => bytes);
  const always = files.filter(({ file }) => !isPage(file)).map(({ bytes }) => bytes);
  return [...always, Math.max(0, ...pages)].reduce((sum, bytes) => sum + bytes, 0);
}

/** The copy that compress-files.ts put beside it; small files have none. */
const gzippedBytes = (file: string) =>
  statSync(existsSync(`${file}.gz`) ? `${file}.gz` : file).size;

function refuse({ lines, problems }: ReturnType<typeof compareSizes>): void {
  console.log(lines.join("\n"));
  if (problems.length > 0) {
    throw new CommandError(`Too large for config/size-budget.json: ${problems.join("; ")}.`);
  }
}

const readBudget = () => JSON.parse(readFileSync("config/size-budget.json", "utf8")) as Budget;

/** Bytes: of weapp by package, of H5 and the console compressed. */
interface Budget {
  readonly weapp: Readonly<Record<string, number>>;
  readonly h5: Readonly<Record<string, number>>;
  readonly console: Readonly<Record<string, number>>;
  readonly demo: Readonly<Record<string, number>>;
}

/** A line for each size, and what is wrong with them. */
export function compareSizes(
  sizes: ReadonlyMap<string, number>,
  budget: Readonly<Record<string, number>>,
): { readonly lines: string[]; readonly problems: string[] } {
  const lines: string[] = [];
  const problems: string[] = [];
  for (const [name, bytes] of sizes) {
    const limit = budget[name];
    const figures = [bytes, limit ?? 0].map((figure) => figure.toLocaleString("en").padStart(9));
    lines.push(`  ${name.padEnd(24)}${figures.join(" of ")} bytes`);
    if (limit === undefined) problems.push(`${name} has no line`);
    else if (bytes > limit) problems.push(`${name} has ${bytes} bytes and may have ${limit}`);
  }
  return { lines, problems };
}
