/* npm run upload: the weapp build to WeChat's 版本管理, or with --dry-run all of it but the sending. */
import { resolve } from "node:path";
import { inspectBuild, toBeSetAtWechat } from "../upload/inspect-build";
import { apiBaseProblem, readRelease, releaseProblems, uploadUsage } from "../upload/read-release";
import { sendBuild } from "../upload/send-build";
import { buildApp } from "./build-app";
import { fitsTheSources } from "./build-target";
import { CommandError, runCommand } from "./command-error";

const folder = resolve("dist/weapp");
const listed = (lines: readonly string[]) => lines.map((line) => `  ${line}`).join("\n");

await runCommand(async () => {
  const release = readRelease(process.argv.slice(2), process.env, process.cwd());
  const problems = releaseProblems(release);
  // Told before anything is built; a dry run goes on without what only the sending needs.
  const cannotBuild = apiBaseProblem(release.apiBase) !== undefined;
  if (problems.length > 0 && (cannotBuild || !release.isDryRun))
    throw new CommandError(`Nothing was built or sent:\n${listed(problems)}\n\n${uploadUsage}`);
  if (!fitsTheSources("weapp")) await buildApp("weapp");
  const inspection = await inspectBuild(folder, release);
  const blocking = [...problems, ...inspection.problems];
  console.log(inspection.lines.join("\n"));
  console.log(
    `\nNot to be seen from here, in WeChat's console:\n${listed(toBeSetAtWechat(release))}`,
  );
  if (blocking.length > 0)
    throw new CommandError(`\nNothing was sent. What blocks it:\n${listed(blocking)}`);
  if (release.isDryRun) {
    console.log("\nNothing blocks it. Without --dry-run it would be sent.");
    return;
  }
  const packages = (await sendBuild(folder, release)) ?? [];
  for (const { name, size } of packages) console.log(`  WeChat counts ${name}: ${size} bytes`);
  console.log(`\nUploaded ${release.version}: choose it as 体验版 or for review in 版本管理.`);
});
