import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, expect, test } from "vitest";

const command = fileURLToPath(new URL("serve-command.cjs", import.meta.url));
const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill("SIGKILL");
});

interface Run {
  readonly child: ChildProcess;
  /** The first line on standard output. */
  readonly ready: Promise<string>;
  readonly ended: Promise<{ code: number | null; errors: string }>;
}

function run(...flags: string[]): Run {
  const child = spawn(process.execPath, ["--conditions=distribution-source", command, ...flags], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  started.push(child);
  let errors = "";
  child.stderr.on("data", (chunk: Buffer) => (errors += chunk.toString()));
  return {
    child,
    ready: new Promise((resolve) =>
      child.stdout.once("data", (chunk: Buffer) => resolve(chunk.toString().trim())),
    ),
    ended: new Promise((resolve) =>
      child.once("close", (code) => resolve({ code, errors: errors.trim() })),
    ),
  };
}

test("says ready when it answers, and stops on a signal", async () => {
  const { child, ready, ended } = run("--port", "0", "--scenario", "empty", "--seed", "7");
  const line = await ready;
  expect(line).toMatch(/^ready http:\/\/127\.0\.0\.1:\d+$/);
  const health = await fetch(`${line.slice("ready ".length)}/__mock/health`);
  expect(await health.json()).toMatchObject({ ok: true, scenario: "empty" });
  child.kill("SIGTERM");
  expect((await ended).code).toBe(0);
});

test("what it cannot do is one sentence and exit code 1", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => other.once("listening", resolve));
  const address = other.address();
  const port = typeof address === "object" ? String(address?.port) : "";
  const [taken, flag, scenario] = await Promise.all([
    run("--port", port).ended,
    run("--colour", "red").ended,
    run("--port", "0", "--scenario", "nowhere").ended,
  ]);
  other.close();
  expect(taken).toEqual({
    code: 1,
    errors: `Port ${port} is taken: stop the program that uses it, or choose another with --port.`,
  });
  expect(flag).toMatchObject({
    code: 1,
    errors: expect.stringMatching(/^Unknown option '--colour'.*$/),
  });
  expect(scenario).toMatchObject({ code: 1, errors: expect.stringMatching(/^.*nowhere.*$/) });
});

test(
  "of a folder that another server has, or that keeps another world, it tells in one sentence",
  {
    timeout: 60_000,
  },
  async () => {
    const dataDir = mkdtempSync(join(tmpdir(), "serve-command-"));
    const flags = ["--port", "0", "--data", dataDir];
    const first = run(...flags, "--scenario", "empty");
    await first.ready;
    expect(await run(...flags).ended).toEqual({
      code: 1,
      errors: `Another server keeps its world in ${dataDir}: stop it, or choose another folder with --data.`,
    });
    first.child.kill("SIGKILL");
    await first.ended;
    expect(await run(...flags, "--seed", "7").ended).toMatchObject({
      code: 1,
      errors: expect.stringMatching(/^The world in .* is the scenario empty with seed 1, not .*$/),
    });
    const again = run(...flags);
    expect(await again.ready).toMatch(/^ready /);
    again.child.kill("SIGKILL");
    await again.ended;
    rmSync(dataDir, { recursive: true });
  },
);
