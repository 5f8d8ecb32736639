import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { compressFiles } from "../commands/compress-files";
import { CommandError } from "../commands/command-error";
import { spawnTool, watchTool } from "../commands/spawn-tool";
import type { Platform } from "../commands/build-app";

const bareFolder = join(".cache", "bare-app");

/** What `taro init` would leave of an app with one page, and nothing else: the least that any app costs. */
const files: Readonly<Record<string, string>> = {
  "package.json": `{ "name": "bare-app", "private": true }`,
  "babel.config.js": `module.exports = { presets: [["taro", { framework: "react", ts: true }]] };`,
  "config/index.js": `module.exports = {
    projectName: "bare-app", framework: "react", sourceRoot: "src",
    compiler: { type: "webpack5", prebundle: { enable: false } },
    outputRoot: "dist/" + process.env.TARO_ENV, designWidth: 375, deviceRatio: { 375: 2 },
    mini: {}, h5: { publicPath: "/", router: { mode: "hash" } },
  };`,
  "src/app.config.ts": `export default { pages: ["pages/index/index"] };`,
  "src/app.tsx": `export default ({ children }: { children?: unknown }) => children;`,
  "src/index.html": `<!doctype html><html><head><meta name="viewport" content="width=device-width" /></head><body><div id="app"></div></body></html>`,
  "src/pages/index/index.tsx": `import { View } from "@tarojs/components";
    export default () => <View>bare app</View>;`,
};

/** Writes the bare app and builds it with the same Taro. Gives the folder of the build. */
export async function buildBareApp(platform: Platform): Promise<string> {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(bareFolder, file)), { recursive: true });
    writeFileSync(join(bareFolder, file), text);
  }
  let output = "";
  const environment = { NODE_ENV: "production", TARO_ENV: platform };
  const taro = spawnTool("taro", ["build", "--type", platform], environment, bareFolder);
  await watchTool(taro, (text) => (output += text));
  const folder = resolve(bareFolder, "dist", platform);
  const entry = join(folder, platform === "h5" ? "index.html" : "app.json");
  if (!existsSync(entry)) throw new CommandError(`The bare app was not built.\n${output}`);
  if (platform === "h5") await compressFiles(folder);
  return folder;
}
