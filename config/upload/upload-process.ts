/**
 * Uploads a build: `tsx upload-process.ts BUILD_DIR RELEASE_AS_JSON`, the packages that WeChat counted as
 * JSON on the last line of stdout. A process of its own, because miniprogram-ci forks compilers that never end.
 */
import { createRequire } from "node:module";
import type { Release } from "./read-release";

interface MiniprogramCi {
  readonly Project: new (options: object) => object;
  upload(options: object): Promise<{ readonly subPackageInfo?: readonly object[] }>;
}

// Its forks would otherwise start with tsx too, which they do not need.
process.execArgv = [];

async function upload(projectPath: string, release: Release): Promise<readonly object[]> {
  const ci = createRequire(import.meta.url)("miniprogram-ci") as MiniprogramCi;
  const { appid, keyFile, version, description, robot } = release;
  const project = new ci.Project({
    appid,
    type: "miniProgram",
    projectPath,
    privateKeyPath: keyFile,
  });
  const { subPackageInfo = [] } = await ci.upload({
    project,
    version,
    desc: description,
    robot,
    // Compiled and minified already.
    setting: { es6: false, minify: false },
    onProgressUpdate: () => undefined,
  });
  return subPackageInfo;
}

const [folder = "", text = "{}"] = process.argv.slice(2);
upload(folder, JSON.parse(text) as Release).then(
  (packages) => process.stdout.write(`\n${JSON.stringify(packages)}\n`, () => process.exit(0)),
  (error: unknown) => {
    const said = error instanceof Error ? error.message : String(error);
    // Whatever a tool quotes, the key is not in it.
    const safe = said.replaceAll(/-----BEGIN[\s\S]*?(-----END[^\n]*|$)/g, "(the key)");
    process.stderr.write(`${safe}\n`, () => process.exit(1));
  },
);
