import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openStage, type Stage } from "./testing";

/* `npx @distribution/sdk check`, as an integrator runs it, against the backend that it has to find nothing wrong with. */

const command = join(import.meta.dirname, "../../../sdk/src/check/check-command.ts");

let stage: Stage;
let tokens: readonly string[];

beforeAll(async () => {
  stage = await openStage({ scenario: "showcase" });
  const { token } = await stage
    .member("nobody")
    .session.loginByMiniapp({ code: "persona:busy-distributor" });
  const operator = await stage.operator.session.loginByOperator({
    account: "operator",
    password: "operator",
  });
  tokens = ["--token", token, "--operator-token", operator.token];
});
afterAll(() => stage.server.close());

async function check(...args: readonly string[]) {
  const node = ["--conditions=distribution-source", "--import", "tsx", command, ...args];
  return promisify(execFile)(process.execPath, node).then(
    ({ stdout }) => ({ exitCode: 0, stdout, stderr: "" }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({
      exitCode: code,
      stdout,
      stderr,
    }),
  );
}

interface Report {
  readonly envelope: boolean;
  readonly findings: readonly { endpoint: string; outcome: string; note?: string }[];
}

test("every endpoint of the mock server that only reads answers as the contract says", async () => {
  const { exitCode, stdout } = await check("check", stage.server.url, ...tokens, "--json");
  const { findings, envelope } = JSON.parse(stdout) as Report;
  const others = findings.filter(({ outcome }) => outcome !== "answers");
  expect(others.filter(({ note }) => note !== "it changes something")).toEqual([
    // Scenes are made by what writes.
    expect.objectContaining({ endpoint: "recruit.scene", outcome: "not asked" }),
  ]);
  expect([exitCode, envelope]).toEqual([0, false]);
});

test("where something is left to do it ends with 1, and says in a table what", async () => {
  await stage.control.misfortune.setFault({
    path: "/commissionorder/getbycursor",
    kind: "error",
    times: 1,
  });
  const { exitCode, stdout } = await check("check", stage.server.url, ...tokens);
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/^✗ order\.list +documented .* fails: answered 500$/m);
  expect(stdout).toMatch(/^✓ order\.listSub +documented /m);
  expect(stdout).toMatch(/^\d+ answers, 1 fails, \d+ not asked$/m);
});

test.each([
  ["no address", ["check"]],
  ["another word", ["test", "http://127.0.0.1"]],
  ["an address without its scheme", ["check", "gateway/distribution"]],
  ["a flag that there is not", ["check", "http://127.0.0.1", "--tokens", "1"]],
])("given %s it ends with 2, and says how it is used", async (_, args) => {
  const { exitCode, stderr } = await check(...args);
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining("Usage: npx @distribution/sdk")]);
});
