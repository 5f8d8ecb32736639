import { existsSync } from "node:fs";
import path from "node:path";
import { readAppConfig } from "./app-config";
import { WeappPhone, type LaunchOptions } from "./weapp-phone";

/**
 * Starts the compiled mini-program the way a phone does: `app.js` runs, `onLaunch` and `onShow`, then the first page.
 * Everything it does is real except `wx` itself; call `phone.close()` at the end.
 */
export async function launchWeapp(options: LaunchOptions): Promise<WeappPhone> {
  const buildDir = path.resolve(options.buildDir);
  if (!existsSync(path.join(buildDir, "app.json"))) {
    throw new Error(`no mini-program in ${buildDir}: run "npm run build:weapp" first`);
  }
  const phone = new WeappPhone({ ...options, buildDir }, readAppConfig(buildDir));
  try {
    await phone.launch();
  } catch (error) {
    phone.close();
    throw error;
  }
  return phone;
}
