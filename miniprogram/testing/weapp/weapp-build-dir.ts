import { existsSync } from "node:fs";
import path from "node:path";

/** The build under test: dist/weapp, or the folder that WEAPP_BUILD_DIR names. */
export function weappBuildDir(): string {
  const dir = path.resolve(process.env["WEAPP_BUILD_DIR"] ?? "dist/weapp");
  if (!existsSync(path.join(dir, "app.json")))
    throw new Error(`no mini-program in ${dir}: run "npm run build:weapp" first`);
  return dir;
}
