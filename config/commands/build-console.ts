import { rmSync } from "node:fs";
import { join } from "node:path";
import { rememberBuild, sourcesFingerprint } from "./build-fingerprint";
import { CommandError } from "./command-error";
import { compressFiles } from "./compress-files";
import { spawnTool, watchTool } from "./spawn-tool";

/** Builds the console for production into dist/console. Throws a CommandError with Vite's own words when it fails. */
export async function buildConsole(): Promise<void> {
  const startedAt = Date.now();
  const fingerprint = sourcesFingerprint("console");
  rmSync(join("dist", "console"), { recursive: true, force: true });
  console.log("Building console…");
  let output = "";
  const exitCode = await watchTool(
    spawnTool("vite", ["build", "--config", "mock-server/console/vite.config.ts"], {
      NODE_ENV: "production",
    }),
    (text) => {
      output += text;
    },
  );
  if (exitCode !== 0)
    throw new CommandError(
      `${output.trim()}\n\nThe console build failed: Vite ended with ${exitCode}.`,
    );
  await compressFiles(join("dist", "console"));
  rememberBuild("console", fingerprint);
  console.log(`Built dist/console in ${Math.round((Date.now() - startedAt) / 1000)} s`);
}
