/* npm run build:weapp, build:h5. `--if-changed` keeps a build that fits the sources. */
import { isBuilt } from "./build-fingerprint";
import { buildApp, missingFiles, type Platform } from "./build-app";
import { CommandError, runCommand } from "./command-error";
import { checkFirstLoad, checkPackageSizes } from "./package-sizes";

await runCommand(async () => {
  const [name, flag] = process.argv.slice(2);
  const platform = readPlatform(name);
  if (flag === "--if-changed" && isBuilt(platform) && missingFiles(platform).length === 0) {
    console.log(`dist/${platform} fits the sources`);
  } else {
    await buildApp(platform);
  }
  if (platform === "weapp") checkPackageSizes();
  else checkFirstLoad();
});

function readPlatform(name: string | undefined): Platform {
  if (name === "weapp" || name === "h5") return name;
  throw new CommandError("Usage: npm run build:weapp or npm run build:h5");
}
