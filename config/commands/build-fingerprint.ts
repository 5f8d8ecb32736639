import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Platform } from "./build-app";

const sources = [
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

/** Files that never get into a build. */
const notBuilt = /\.test\.tsx?$|^miniprogram[\\/]testing[\\/]/;

/** Not inside dist/PLATFORM, which is served and uploaded. */
const fingerprintFile = (platform: Platform) => join("dist", `${platform}.fingerprint`);

/** Changes with whatever a build is made of: sources, installed versions, settings in the environment. */
export function sourcesFingerprint(platform: Platform): string {
  const hash = createHash("sha256").update(platform);
  for (const [name, value] of Object.entries(process.env).toSorted(([a], [b]) =>
    a.localeCompare(b),
  )) {
    if (name.startsWith("TARO_APP_")) hash.update(`${name}=${value}\n`);
  }
  for (const file of sources.flatMap(filesIn)) hash.update(file).update(readFileSync(file));
  return hash.digest("hex");
}

export function rememberBuild(platform: Platform, fingerprint: string): void {
  mkdirSync("dist", { recursive: true });
  writeFileSync(fingerprintFile(platform), fingerprint);
}

/** Whether dist/PLATFORM was built from the sources as they are now. */
export function isBuilt(platform: Platform): boolean {
  const file = fingerprintFile(platform);
  return existsSync(file) && readFileSync(file, "utf8") === sourcesFingerprint(platform);
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
