/* npm run build:weapp, build:h5, build:console. `--if-changed` keeps a build that fits the sources. */
import { targets, type Target } from "./build-fingerprint";
import { build, fitsTheSources } from "./build-target";
import { CommandError, runCommand } from "./command-error";
import { checkConsoleLoad, checkFirstLoad, checkPackageSizes } from "./package-sizes";

const checkSizes = {
  weapp: checkPackageSizes,
  h5: checkFirstLoad,
  console: checkConsoleLoad,
} as const satisfies Record<Target, () => void>;

await runCommand(async () => {
  const [name, flag] = process.argv.slice(2);
  const target = targets.find((known) => known === name);
  if (target === undefined)
    throw new CommandError(`Usage: npm run ${targets.map((each) => `build:${each}`).join(", ")}`);
  if (flag === "--if-changed" && fitsTheSources(target)) {
    console.log(`dist/${target} fits the sources`);
  } else {
    await build(target);
  }
  checkSizes[target]();
});
