import { existsSync } from "node:fs";
import path from "node:path";

/** The build under test: dist/h5, or the folder that H5_BUILD_DIR names. */
export function h5BuildDir(): string {
  const dir = path.resolve(process.env["H5_BUILD_DIR"] ?? "dist/h5");
  if (!existsSync(path.join(dir, "index.html"))) {
    throw new Error(`no mini-program in ${dir}: run "npm run build:h5" first`);
  }
  return dir;
}
