import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { readAppConfig } from "./app-config";

/** Bytes of the main package (under an empty name) and of each subpackage, as WeChat counts them: every file of the folder. */
export function packageSizes(buildDir: string): Map<string, number> {
  const roots = readAppConfig(buildDir).packageRoots;
  const sizes = new Map(roots.map((root) => [root, 0]));
  for (const entry of readdirSync(buildDir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const relative = path.relative(buildDir, file).split(path.sep).join("/");
    const root =
      roots.find((candidate) => candidate !== "" && relative.startsWith(`${candidate}/`)) ?? "";
    sizes.set(root, (sizes.get(root) ?? 0) + statSync(file).size);
  }
  return sizes;
}
