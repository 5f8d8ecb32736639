import { execFile } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { spawnTool, watchTool } from "../commands/spawn-tool";

const run = promisify(execFile);

const builds = { sdk: "build-sdk.ts", "mock-server": "build-server.ts" } as const;
type PackageName = keyof typeof builds;

/**
 * A project of somebody else's with these packages in it, as `npm install` of their tarballs would leave it:
 * outside the repository, so that nothing is found in there. What they depend on is copied from our own
 * node_modules, where the lockfile put the versions that they name: CI may have no registry.
 */
export async function freshFolder(
  ...names: readonly PackageName[]
): Promise<{ folder: string; tarballs: readonly string[] }> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "distribution-")));
  const tarballs: string[] = [];
  for (const name of names) {
    await tool("tsx", `config/commands/${builds[name]}`);
    await tool("npm", "pack", "--workspace", `@distribution/${name}`, "--pack-destination", folder);
    const tarball = join(folder, `distribution-${name}-${manifestOf(name).version}.tgz`);
    const installed = join(folder, "node_modules/@distribution", name);
    mkdirSync(installed, { recursive: true });
    await run("tar", ["-xzf", tarball, "--strip-components", "1", "-C", installed]);
    tarballs.push(tarball);
  }
  for (const name of names)
    installNeedsOf(join(folder, "node_modules/@distribution", name), folder);
  const dependencies = Object.fromEntries(
    names.map((name) => [`@distribution/${name}`, manifestOf(name).version]),
  );
  writeFileSync(
    join(folder, "package.json"),
    JSON.stringify({ name: "shop", private: true, dependencies }),
  );
  return { folder, tarballs };
}

interface Manifest {
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const manifestOf = (place: string): Manifest =>
  JSON.parse(readFileSync(join(place, "package.json"), "utf8")) as Manifest;

function installNeedsOf(place: string, folder: string): void {
  const { dependencies = {}, optionalDependencies = {} } = manifestOf(place);
  const { resolve: resolveFrom } = createRequire(join(place, "index.js"));
  for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
    const source = resolve("node_modules", name);
    const target = join(folder, "node_modules", name);
    const isThere = resolveFrom.paths(name)?.some((found) => existsSync(join(found, name)));
    // What is for another machine is not in ours either.
    if (isThere || (name in optionalDependencies && !existsSync(source))) continue;
    cpSync(source, target, { recursive: true });
    installNeedsOf(target, folder);
    for (const own of packagesIn(join(target, "node_modules"))) installNeedsOf(own, folder);
  }
}

const packagesIn = (place: string): string[] =>
  !existsSync(place)
    ? []
    : readdirSync(place)
        .filter((name) => !name.startsWith("."))
        .flatMap((name) =>
          name.startsWith("@") ? packagesIn(join(place, name)) : [join(place, name)],
        );

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
