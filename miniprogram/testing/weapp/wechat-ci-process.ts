/**
 * Runs WeChat's official checks (miniprogram-ci) over a build, offline and without a key:
 * `tsx wechat-ci-process.ts BUILD_DIR`, one line of JSON on the last line of stdout.
 *
 * A process of its own, because miniprogram-ci forks compilers that never end and writes to the console as it likes.
 */
import dns from "node:dns";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";

interface MiniprogramCi {
  readonly DefaultProjectAttr: { readonly setting: { readonly MaxCodeSize: number } };
  readonly Project: new (options: object) => object;
  getAppJSON(project: object): Promise<object>;
  getCompiledResult(options: object, savePath: string): Promise<Record<string, unknown>>;
}

export interface WechatCiReport {
  /** What the schema or the compilers said against the build. */
  readonly problems: readonly string[];
  readonly compiledFiles: readonly string[];
  /** The limit of the main package and of each subpackage, in MB. */
  readonly maxCodeSizeMegabytes: number;
}

// The tool asks WeChat for a list that it also has built in; where names do not resolve, it would wait for that.
dns.lookup = ((_host: string, _options: unknown, answer: (error: Error) => void) =>
  answer(new Error("offline by choice"))) as unknown as typeof dns.lookup;

// Its forks would otherwise start with tsx too, which they do not need.
process.execArgv = [];

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

async function check(buildDir: string): Promise<WechatCiReport> {
  const ci = createRequire(import.meta.url)("miniprogram-ci") as MiniprogramCi;
  const project = new ci.Project({
    appid: "wx0000000000000000",
    type: "miniProgram",
    projectPath: buildDir,
    // Never read offline; without it the constructor refuses.
    privateKey: "unused",
    attr: () => Promise.resolve(ci.DefaultProjectAttr),
  });
  const problems: string[] = [];
  const saveDir = mkdtempSync(path.join(tmpdir(), "weapp-compiled-"));
  let compiledFiles: string[] = [];
  try {
    await ci.getAppJSON(project);
    const setting = { es6: false, minify: false };
    const options = {
      project,
      version: "1.0.0",
      desc: "check",
      setting,
      onProgressUpdate: () => undefined,
    };
    compiledFiles = Object.keys(
      await ci.getCompiledResult(options, path.join(saveDir, "compiled.zip")),
    );
  } catch (error) {
    problems.push(messageOf(error));
  } finally {
    rmSync(saveDir, { recursive: true, force: true });
  }
  return {
    problems,
    compiledFiles,
    maxCodeSizeMegabytes: ci.DefaultProjectAttr.setting.MaxCodeSize,
  };
}

const [buildDir] = process.argv.slice(2);
if (buildDir === undefined) throw new Error("wechat-ci-process.ts BUILD_DIR");
check(path.resolve(buildDir)).then(
  (report) => process.stdout.write(`\n${JSON.stringify(report)}\n`, () => process.exit(0)),
  (error: unknown) => {
    process.stderr.write(`${messageOf(error)}\n`);
    process.exit(1);
  },
);
