import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { spawnTool, watchTool } from "../commands/spawn-tool";

const run = promisify(execFile);

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
}

/**
 * A project of somebody else's with the SDK in it, as `npm install` of its tarball would leave it: outside
 * the repository, so that nothing is found in there. What the package depends on is copied from our own
 * node_modules, where the lockfile put the versions that it names: CI may have no registry.
 */
export async function freshFolder(): Promise<{ folder: string; tarball: string }> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "distribution-sdk-")));
  await tool("tsx", "config/commands/build-sdk.ts");
  await tool("npm", "pack", "--workspace", "@distribution/sdk", "--pack-destination", folder);
  const { version } = JSON.parse(readFileSync("sdk/package.json", "utf8")) as { version: string };
  const tarball = join(folder, `distribution-sdk-${version}.tgz`);
  const installed = join(folder, "node_modules/@distribution/sdk");
  mkdirSync(installed, { recursive: true });
  await run("tar", ["-xzf", tarball, "--strip-components", "1", "-C", installed]);
  for (const name of dependenciesOf(installed)) install(name, folder);
  writeFileSync(
    join(folder, "package.json"),
    JSON.stringify({ name: "shop", private: true, dependencies: { "@distribution/sdk": version } }),
  );
  return { folder, tarball };
}

function install(name: string, folder: string): void {
  const target = join(folder, "node_modules", name);
  cpSync(resolve("node_modules", name), target, { recursive: true });
  for (const needed of dependenciesOf(target)) install(needed, folder);
}

function dependenciesOf(folder: string): string[] {
  const { dependencies = {} } = JSON.parse(
    readFileSync(join(folder, "package.json"), "utf8"),
  ) as Manifest;
  return Object.keys(dependencies);
}

/** Runs a tool of ours to its end. Throws what it said where it fails. */
export async function tool(command: string, ...args: readonly string[]): Promise<string> {
  let said = "";
  const exitCode = await watchTool(spawnTool(command, args), (text) => (said += text));
  if (exitCode !== 0) throw new Error(`${command} ended with ${exitCode}\n${said}`);
  return said;
}

/** What a program prints under Node. */
export async function printed(file: string, ...args: readonly string[]): Promise<string> {
  const { stdout } = await run(process.execPath, [file, ...args], {
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  return stdout.trim();
}
