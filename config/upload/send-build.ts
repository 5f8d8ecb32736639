import { execFile } from "node:child_process";
import { tmpdir } from "node:os";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { CommandError } from "../commands/command-error";
import type { Release } from "./read-release";
import type { UploadAnswer } from "./upload-process";

/** Sends a build to WeChat, once. Throws a CommandError with WeChat's reason where it was not taken. */
export async function sendBuild(
  folder: string,
  release: Release,
): Promise<UploadAnswer["packages"]> {
  const file = fileURLToPath(new URL("./upload-process.ts", import.meta.url));
  const keyFile = release.keyFile === undefined ? undefined : resolve(release.keyFile);
  const words = [file, resolve(folder), JSON.stringify({ ...release, keyFile })];
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--import", import.meta.resolve("tsx"), ...words],
    // It leaves empty folders where it runs.
    { cwd: tmpdir(), timeout: 10 * 60_000, maxBuffer: 64 * 1024 * 1024 },
  );
  const { problem, packages } = JSON.parse(
    stdout.trim().split("\n").at(-1) ?? "{}",
  ) as UploadAnswer;
  if (problem !== undefined) throw new CommandError(`WeChat did not take it: ${problem}`);
  return packages;
}
