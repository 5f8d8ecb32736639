import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { CommandError } from "./command-error";

const weappFolder = join("dist", "weapp");

/** Not uploaded by WeChat DevTools. */
const notUploaded = /\.(map|txt)$|project\.config\.json$/;

/** Bytes of the main package and of each subpackage, as WeChat counts them. */
function packageSizes(): Map<string, number> {
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

/** Prints each package against its budget. Throws a CommandError that names those over it. */
export function checkPackageSizes(): void {
  const budget = JSON.parse(readFileSync("config/size-budget.json", "utf8")) as Record<
    string,
    number
  >;
  const over: string[] = [];
  for (const [name, bytes] of packageSizes()) {
    const size = Math.ceil(bytes / 1024);
    const limit = budget[name] ?? budget["subpackage"] ?? 0;
    console.log(`  ${name.padEnd(24)}${String(size).padStart(6)} of ${limit} kB`);
    if (size > limit) over.push(`${name} has ${size} kB and may have ${limit}`);
  }
  if (over.length > 0) {
    throw new CommandError(`Too large for config/size-budget.json: ${over.join("; ")}.`);
  }
}
