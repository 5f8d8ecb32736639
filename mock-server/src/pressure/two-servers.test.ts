import { spawn, type ChildProcess } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";

/*
 * Many servers are started on one folder at once, again and again, and the one that got it is killed
 * with -9: there is always exactly one, and all others say why they are not.
 */

const rounds = Number(process.env["RACE_ROUNDS"] ?? 3);
const contenders = 4;
const command = fileURLToPath(new URL("../hosts/serve-command.cjs", import.meta.url));

let dataDir: string;
const running: ChildProcess[] = [];
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "distribution-race-"));
});
afterEach(async () => {
  for (const child of running.splice(0)) child.kill("SIGKILL");
  await rm(dataDir, { recursive: true, force: true });
});

type Outcome =
  | { readonly started: true; readonly url: string; readonly child: ChildProcess }
  | { readonly started: false; readonly code: number | null; readonly said: string };

/** Until it answers, or has ended. */
function startOne(): Promise<Outcome> {
  const flags = ["--port", "0", "--scenario", "newcomer", "--data", dataDir];
  const child = spawn(process.execPath, ["--conditions=distribution-source", command, ...flags], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.push(child);
  return new Promise((resolve) => {
    let said = "";
    child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
    child.stdout.on("data", (chunk: Buffer) => {
      const url = /^ready (\S+)$/m.exec(chunk.toString())?.[1];
      if (url !== undefined) resolve({ started: true, url, child });
    });
    child.once("close", (code) => resolve({ started: false, code, said: said.trim() }));
  });
}

async function end(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once("close", resolve));
  child.kill("SIGKILL");
  await ended;
}

async function post(url: string, path: string, body: object): Promise<Record<string, unknown>> {
  const reply = await fetch(url + path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  expect(reply.status).toBe(200);
  return (await reply.json()) as Record<string, unknown>;
}

test(`of ${contenders} servers that start on one folder at once one runs, ${rounds} times`, async () => {
  const tokens: string[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const outcomes = await Promise.all(Array.from({ length: contenders }, startOne));
    const winners = outcomes.filter((outcome) => outcome.started);
    const losers = outcomes.filter((outcome) => !outcome.started);
    expect(winners).toHaveLength(1);
    for (const { code, said } of losers) {
      expect({ code, said }).toEqual({
        code: 1,
        said: `Another server keeps its world in ${dataDir}: stop it, or choose another folder with --data.`,
      });
    }
    const [winner] = winners;
    if (!winner) return;
    // One more comes while it runs, and changes nothing either.
    expect(await startOne()).toMatchObject({ started: false, code: 1 });
    // What was done in the rounds before, each ended by a kill, is still there.
    for (const token of tokens) {
      const reply = await fetch(`${winner.url}/distributorinfo/status`, { headers: { token } });
      expect(reply.status).toBe(200);
    }
    const login = await post(winner.url, "/member/loginbyminiapp", { code: `round ${round}` });
    tokens.push(login["token"] as string);
    const ledger = (await (await fetch(`${winner.url}/__mock/ledger`)).json()) as object;
    expect(ledger).toMatchObject({ balanced: true, total: 0, differences: [] });
    await end(winner.child);
  }
}, 600_000);
