import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What can be built: the mini-program for WeChat and for browsers, and the middle office console. */
export const targets = ["weapp", "h5", "console"] as const;
export type Target = (typeof targets)[number];

const ofMiniprogram = [
  "miniprogram",
  "sdk/src",
  "config/engines.json",
  "config/index.ts",
  "config/babel",
  "config/weapp",
  "config/axios",
  "config/css",
  "config/h5",
  "config/commands/compress-files.ts",
  "package-lock.json",
];

const sources: Readonly<Record<Target, readonly string[]>> = {
  weapp: ofMiniprogram,
  h5: ofMiniprogram,
  console: [
    "mock-server/console",
    "mock-server/src/control/contract",
    "sdk/src",
    "config/commands/compress-files.ts",
    "package-lock.json",
  ],
};

/** Files that never get into a build. */
const notBuilt = /\.test\.tsx?$|^(?:miniprogram|mock-server[\\/]console)[\\/]testing[\\/]/;

/** Not inside dist/TARGET, which is served and uploaded. */
const fingerprintFile = (target: Target) => join("dist", `${target}.fingerprint`);

/** Changes with whatever a build is made of: sources, installed versions, settings in the environment. */
export function sourcesFingerprint(target: Target): string {
  const hash = createHash("sha256").update(target);
  for (const [name, value] of Object.entries(process.env).toSorted(([a], [b]) =>
    a.localeCompare(b),
  )) {
    if (name.startsWith("TARO_APP_")) hash.update(`${name}=${value}\n`);
  }
  for (const file of sources[target].flatMap(filesIn)) hash.update(file).update(readFileSync(file));
  return hash.digest("hex");
}

export function rememberBuild(target: Target, fingerprint: string): void {
  mkdirSync("dist", { recursive: true });
  writeFileSync(fingerprintFile(target), fingerprint);
}

/** What lies in dist/TARGET is about to be another build than the one that was remembered. */
export function forgetBuild(target: Target): void {
  rmSync(fingerprintFile(target), { force: true });
}

/** Whether dist/TARGET was built from the sources as they are now. */
export function isBuilt(target: Target): boolean {
  const file = fingerprintFile(target);
  return existsSync(file) && readFileSync(file, "utf8") === sourcesFingerprint(target);
}

function filesIn(path: string): string[] {
  if (/\.\w+$/.test(path)) return [path];
  const entries = readdirSync(path, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !notBuilt.test(file))
    .toSorted();
}
