import { execFile } from "node:child_process";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { WechatCiReport } from "./wechat-ci-process";

const PROCESS_FILE = fileURLToPath(new URL("./wechat-ci-process.ts", import.meta.url));

/** Said when one of miniprogram-ci's own compiler processes died, which is no verdict on the build. */
const CRASH = "native child process exit";

/** The official tools' verdict on a build: the app.json and page schemas, missing files and icons, and the compilers. */
export async function checkWithWechatCi(buildDir: string): Promise<WechatCiReport> {
  const first = await runOnce(buildDir);
  return first.problems.some((problem) => problem.includes(CRASH)) ? runOnce(buildDir) : first;
}

async function runOnce(buildDir: string): Promise<WechatCiReport> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--import", import.meta.resolve("tsx"), PROCESS_FILE, path.resolve(buildDir)],
    {
      // It leaves empty folders where it runs.
      cwd: tmpdir(),
      timeout: 60_000,
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  const report = stdout.trim().split("\n").at(-1);
  if (report === undefined) throw new Error("miniprogram-ci said nothing");
  return JSON.parse(report) as WechatCiReport;
}
