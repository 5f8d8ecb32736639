import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import type { ChildOptions } from "./serve-child";

export const repository = join(import.meta.dirname, "../..");

/** A server in a process of its own. */
export interface Running {
  readonly url: string;
  /** Resident memory in MB; undefined where the system does not tell (only Linux does). */
  memoryMb(): number | undefined;
  stop(): Promise<void>;
}

const startWithinMs = 60_000;
const running = new Set<ChildProcess>();
process.on("exit", () => {
  for (const child of running) child.kill("SIGKILL");
});

export function startOurs(options: ChildOptions): Promise<Running> {
  return startUntilReady([
    "--import",
    "tsx",
    "mock-server/bench/serve-child.ts",
    JSON.stringify(options),
  ]);
}

/** Starts a program of ours, and waits for its line `ready URL`. */
export async function startUntilReady(args: readonly string[]): Promise<Running> {
  const child = start(["--conditions=distribution-source", ...args], "pipe");
  let output = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => (output += text));
  const url = await waitFor(child, () => /^ready (\S+)$/m.exec(output)?.[1]);
  return runningOf(child, url);
}

/** Starts a server of others, and waits until it answers. */
export async function startUntilAnswer(args: readonly string[], url: string): Promise<Running> {
  // Unread, so that a server that logs every request is not held up by it.
  const child = start(args, "ignore");
  const answers = () =>
    fetch(url).then(
      ({ ok }) => (ok ? url : undefined),
      () => undefined,
    );
  return runningOf(child, await waitFor(child, answers));
}

function start(args: readonly string[], output: "pipe" | "ignore"): ChildProcess {
  const child = spawn(process.execPath, args, {
    cwd: repository,
    stdio: ["ignore", output, "pipe"],
  });
  running.add(child);
  child.once("exit", () => running.delete(child));
  // The end of it tells why a start failed.
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    errors.set(child, ((errors.get(child) ?? "") + text).slice(-500));
  });
  return child;
}

const errors = new WeakMap<ChildProcess, string>();

async function waitFor<Found>(
  child: ChildProcess,
  look: () => Promise<Found | undefined> | Found | undefined,
): Promise<Found> {
  const until = performance.now() + startWithinMs;
  while (performance.now() < until && child.exitCode === null) {
    const found = await look();
    if (found !== undefined) return found;
    await pause(5);
  }
  child.kill("SIGKILL");
  throw new Error(
    `${child.spawnargs.slice(1, 6).join(" ")} did not start: ${errors.get(child) ?? "it said nothing"}`,
  );
}

function runningOf(child: ChildProcess, url: string): Running {
  return {
    url,
    memoryMb() {
      if (process.platform !== "linux") return undefined;
      const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
      return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) / 1024;
    },
    async stop() {
      if (child.exitCode !== null) return;
      child.kill("SIGTERM");
      await once(child, "exit");
    },
  };
}
