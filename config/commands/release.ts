/* npm run release: publishes the packages, together and under one version. `--dry-run` shows what would be sent. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { CommandError, runCommand } from "./command-error";
import { releaseProblems, type PackageManifest } from "./release-problems";
import { spawnTool, watchTool } from "./spawn-tool";

/** In the order in which one needs the other. */
const packages = [
  { folder: "sdk", build: "build-sdk.ts" },
  { folder: "mock-server", build: "build-server.ts" },
] as const;

interface Packed {
  readonly name: string;
  readonly version: string;
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string; readonly size: number }[];
}

await runCommand(async () => {
  const isDryRun = readFlags();
  const problems = releaseProblems({
    root: manifestIn("."),
    packages: packages.map(({ folder }) => manifestIn(folder)),
    changes: packages.map(({ folder }) => readFileSync(join(folder, "CHANGELOG.md"), "utf8")),
    uncommitted: (await said("git", "status", "--porcelain")).trim(),
  });
  // A look at what would be sent is useful before all is in order, and says what is not.
  if (!isDryRun && problems.length > 0) throw new CommandError(problems.join("\n"));
  for (const { build } of packages) await said("tsx", `config/commands/${build}`);
  for (const { folder } of packages) {
    const packed = await said("npm", "pack", "--workspace", folder, "--dry-run", "--json");
    for (const one of JSON.parse(packed) as Packed[]) console.log(sentenceOf(one));
    if (!isDryRun) await said("npm", "publish", "--workspace", folder);
  }
  if (isDryRun) console.log(["Nothing was published.", ...problems].join("\n"));
});

function readFlags(): boolean {
  try {
    return parseArgs({ options: { "dry-run": { type: "boolean", default: false } } }).values[
      "dry-run"
    ];
  } catch {
    throw new CommandError("Usage: npm run release -- [--dry-run]");
  }
}

function manifestIn(folder: string): PackageManifest {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as PackageManifest;
}

function sentenceOf({ name, version, size, unpackedSize, files }: Packed): string {
  const kb = (bytes: number) => `${Math.round(bytes / 1000).toLocaleString("en")} kB`;
  const folderOf = (path: string) => path.split("/").slice(0, 2).join("/");
  const lines = [...new Set(files.map(({ path }) => folderOf(path)))].map((folder) => {
    const inIt = files.filter(({ path }) => folderOf(path) === folder);
    const bytes = inIt.reduce((sum, file) => sum + file.size, 0);
    return `  ${folder.padEnd(28)} ${String(inIt.length).padStart(4)} files ${kb(bytes).padStart(10)}`;
  });
  return [
    `${name} ${version}: ${files.length} files, ${kb(size)} packed, ${kb(unpackedSize)} unpacked`,
    ...lines,
    "",
  ].join("\n");
}

/** What a command prints on standard output. Throws all that it said where it fails. */
async function said(command: string, ...args: readonly string[]): Promise<string> {
  const child = spawnTool(command, args);
  let output = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => (output += text));
  let all = "";
  const exitCode = await watchTool(child, (text) => (all += text));
  if (exitCode !== 0) throw new CommandError(all.trim());
  return output;
}
