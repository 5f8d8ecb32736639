import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import DoIUse from "doiuse/lib/DoIUse.js";
import { runChecks } from "es-check";
import postcss, { type AtRule, type Node } from "postcss";

export interface Engines {
  /** As Browserslist writes them: "ios 13". */
  readonly browsers: readonly string[];
  /** What is missing in them is filled before our code runs. */
  readonly filledBy?: "core-js";
}

/** What the scripts and styles in `folder` use and one of the engines lacks: a line each, empty when all is well. */
export async function unsupportedIn(folder: string, engines: Engines): Promise<string[]> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const styles = files.filter((file) => /\.(css|wxss)$/.test(file));
  const inStyles = await Promise.all(styles.map((file) => unsupportedStyles(file, engines)));
  return [...(await unsupportedScripts(folder, engines)), ...inStyles.flat()];
}

async function unsupportedScripts(folder: string, engines: Engines): Promise<string[]> {
  const { errors } = await runChecks(
    [
      {
        checkBrowser: true,
        checkFeatures: true,
        browserslistQuery: engines.browsers.join(", "),
        files: [`${folder}/**/*.js`],
        ...(engines.filledBy === undefined ? {} : { ignorePolyfillable: engines.filledBy }),
      },
    ],
    {},
  );
  return errors.map(({ file, err }) => `${file}: ${err.message}`);
}

/** What stands under `@supports` is for the engines that have it: the others do without. */
function isAskedFor(usage: Node): boolean {
  for (let parent: Node["parent"] = usage.parent; parent; parent = parent.parent) {
    if (parent.type === "atrule" && (parent as AtRule).name === "supports") return true;
  }
  return false;
}

/** What an engine has in part counts as supported: caniuse means the rest of a large feature by it. */
async function unsupportedStyles(file: string, engines: Engines): Promise<string[]> {
  const found: string[] = [];
  const judge = new DoIUse({
    browsers: [...engines.browsers],
    onFeatureUsage: ({ feature, featureData, usage }) => {
      if (featureData.missing && !isAskedFor(usage)) {
        found.push(
          `${file}: ${feature} (${usage.toString()}) is missing in ${featureData.missing}`,
        );
      }
    },
  });
  await postcss([judge]).process(readFileSync(file, "utf8"), { from: file });
  return found;
}
