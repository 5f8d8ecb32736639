/**
 * Uploads a build: `tsx upload-process.ts BUILD_DIR RELEASE_AS_JSON`, what came of it as JSON on the last line
 * of stdout. A process of its own, because miniprogram-ci forks compilers that never end.
 */
import { createRequire } from "node:module";
import type { Release } from "./read-release";

interface MiniprogramCi {
  readonly Project: new (options: object) => object;
  upload(options: object): Promise<{ readonly subPackageInfo?: UploadAnswer["packages"] }>;
}

/** The packages as WeChat counted them, or why it took none. */
export interface UploadAnswer {
  readonly packages?: readonly { readonly name: string; readonly size: number }[];
  readonly problem?: string;
}

// Its forks would otherwise start with tsx too, which they do not need.
process.execArgv = [];

async function upload(projectPath: string, release: Release) {
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

const answer = (said: object) =>
  process.stdout.write(`\n${JSON.stringify(said)}\n`, () => process.exit(0));

const [folder = "", text = "{}"] = process.argv.slice(2);
upload(folder, JSON.parse(text) as Release).then(
  (packages) => answer({ packages }),
  (error: unknown) => {
    const said = error instanceof Error ? error.message : String(error);
    // Whatever a tool quotes, the key is not in it.
    answer({ problem: said.replaceAll(/-----BEGIN[\s\S]*?(-----END[^\n]*|$)/g, "(the key)") });
  },
);
