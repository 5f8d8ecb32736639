import { spawn, type ChildProcess } from "node:child_process";
import { delimiter, resolve } from "node:path";

/** Starts an installed tool by its command's name, with both output streams piped. */
export function spawnTool(
  command: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
  folder = process.cwd(),
): ChildProcess {
  const path = [resolve("node_modules/.bin"), process.env["PATH"]].join(delimiter);
  return spawn(command, args, {
    env: { ...process.env, ...environment, PATH: path },
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
    // Windows installs tools as .cmd files, which only a shell can start.
    shell: process.platform === "win32",
  });
}

/** Gives each chunk of both streams to `onText`, and the exit code at the end. */
export function watchTool(child: ChildProcess, onText: (text: string) => void): Promise<number> {
  child.stdout?.setEncoding("utf8").on("data", onText);
  child.stderr?.setEncoding("utf8").on("data", onText);
  return new Promise((done) => {
    child.on("error", (error) => {
      onText(`${error.message}\n`);
      done(1);
    });
    child.on("close", (code) => done(code ?? 1));
  });
}
