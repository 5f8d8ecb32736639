import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { CommandError } from "./command-error";
import { rememberBuild, sourcesFingerprint, type Target } from "./build-fingerprint";
import { compressFiles } from "./compress-files";
import { spawnTool, watchTool } from "./spawn-tool";
import { percentOf, readableOutput } from "./taro-output";

export type Platform = Exclude<Target, "console">;

const quietIntervalMs = 5000;

/** Builds for production into dist/PLATFORM. Throws a CommandError with Taro's own words when it fails. */
export async function buildApp(platform: Platform): Promise<void> {
  const startedAt = Date.now();
  const seconds = () => Math.round((Date.now() - startedAt) / 1000);
  const fingerprint = sourcesFingerprint(platform);
  // What an earlier build left must not pass for this one's result: Taro exits 0 on many failures.
  rmSync(join("dist", platform), { recursive: true, force: true });
  const progress = showProgress(platform, seconds);
  let output = "";
  const environment = { NODE_ENV: "production", TARO_ENV: platform };
  const exitCode = await watchTool(
    spawnTool("taro", ["build", "--type", platform], environment),
    (text) => {
      output += text;
      progress.report(percentOf(text));
    },
  );
  progress.end();
  const missing = missingFiles(platform);
  if (exitCode !== 0 || missing.length > 0) {
    const reason =
      missing.length > 0
        ? `it left no ${missing.slice(0, 3).join(", ")}`
        : `Taro ended with ${exitCode}`;
    throw new CommandError(
      `${readableOutput(output)}\n\nThe ${platform} build failed: ${reason}.`.trim(),
    );
  }
  if (platform === "h5") await compressFiles(join("dist", platform));
  rememberBuild(platform, fingerprint);
  console.log(`Built dist/${platform} in ${seconds()} s`);
}

/** The files without which a build cannot run, as far as they are not there. */
export function missingFiles(target: Target): string[] {
  const folder = join("dist", target);
  const entry = target === "weapp" ? "app.json" : "index.html";
  if (!existsSync(join(folder, entry))) return [join(folder, entry)];
  const text = readFileSync(join(folder, entry), "utf8");
  const needed = target === "weapp" ? weappFiles(text) : pageFiles(text);
  return needed.map((file) => join(folder, file)).filter((file) => !existsSync(file));
}

function pageFiles(html: string): string[] {
  const files = [...html.matchAll(/(?:src|href)="\.?\/([^"]+\.(?:js|css))"/g)];
  return files.length > 0 ? files.map(([, file]) => file ?? "") : ["js/app.js"];
}

function weappFiles(appJson: string): string[] {
  const { pages = [], subPackages = [] } = JSON.parse(appJson) as {
    pages?: string[];
    subPackages?: { root: string; pages: string[] }[];
  };
  const inPackages = subPackages.flatMap(({ root, pages: names }) =>
    names.map((name) => `${root}/${name}`),
  );
  const ofPages = [...pages, ...inPackages].flatMap((page) => [
    `${page}.js`,
    `${page}.wxml`,
    `${page}.json`,
  ]);
  return ["app.js", "app.wxss", "theme.json", ...ofPages];
}

/** One line that is rewritten on a terminal, a line every few seconds elsewhere. */
function showProgress(platform: Platform, seconds: () => number) {
  const rewrites = process.stdout.isTTY;
  let percent = 0;
  const line = () => `Building ${platform}… ${percent}% (${seconds()} s)`;
  const show = () =>
    rewrites ? process.stdout.write(`\r\u001B[2K${line()}`) : console.log(line());
  const timer = setInterval(show, rewrites ? 200 : quietIntervalMs);
  return {
    report(next: number | undefined): void {
      // Taro starts over for each of its own phases.
      percent = Math.max(percent, next ?? 0);
    },
    end(): void {
      clearInterval(timer);
      if (rewrites) process.stdout.write("\r\u001B[2K");
    },
  };
}
