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
  const env = { ...process.env, DISTRIBUTION_OPERATOR_PASSWORD: "operator" };
  return promisify(execFile)(process.execPath, node, { env }).then(
    ({ stdout, stderr }) => ({ exitCode: 0, stdout, stderr }),
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
  readonly writes?: readonly { endpoint: string; does: string }[];
  readonly left?: readonly string[];
}

test("every endpoint of the mock server that only reads answers as the contract says", async () => {
  const { exitCode, stdout } = await check("check", stage.server.url, ...tokens, "--json");
  const { findings, envelope } = JSON.parse(stdout) as Report;
  const others = findings.filter(({ outcome }) => outcome !== "answers");
  expect(others.filter(({ note }) => note !== "it writes, so --write")).toEqual([
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

/** What a run with --write has to leave as it was. */
async function asItStands() {
  const her = stage.member("persona:busy-distributor");
  const { updatedat: _, ...settings } = await her.settings.detail();
  const money = await her.distributor.detail();
  return {
    settings,
    money: [money.withdrawableamount, money.lockedamount, money.subordinatecount],
    receipts: await her.binding.current(),
    rules: await stage.operator.setting.detail(),
    special: await stage.operator.commissionSku.list({ pagesize: 100 }),
    waiting: (await stage.operator.overview.show()).reviews.count,
  };
}

test("with --write all that writes answers too, twice, and the world is as it was", async () => {
  await stage.operator.setting.update({
    distributionrulesetting: { payeeauthorizationenabled: true },
  });
  const { token } = await stage.member("nobody").session.loginByMiniapp({ code: "a newcomer" });
  const given = ["--applicant-token", token, "--operator-account", "operator"];
  const codes = ["--login-code", "persona:busy-distributor", "--phone-code", "from-the-button"];
  const before = await asItStands();
  for (const _run of [1, 2]) {
    const all = [...tokens, ...given, ...codes, "--write", "--json"];
    const { exitCode, stdout, stderr } = await check("check", stage.server.url, ...all);
    const { findings, writes = [], left } = JSON.parse(stdout) as Report;
    const others = findings.filter(({ outcome }) => outcome !== "answers");
    expect(others.map(({ endpoint, outcome, note }) => [endpoint, outcome, note])).toEqual([
      ["withdrawal.confirm", "not asked", expect.stringContaining("approved")],
      ["settings.subscribe", "not asked", expect.stringContaining("nothing takes that back")],
      ["office.withdrawal.approve", "not asked", expect.stringContaining("it pays")],
      ["office.withdrawal.complete", "not asked", expect.stringContaining("paid")],
    ]);
    expect([left, exitCode]).toEqual([[], 0]);
    // It was said, and nothing else was done.
    for (const { endpoint } of writes) expect(stderr).toMatch(`${endpoint} `);
    expect(writes).toHaveLength(stderr.trim().split("\n").length - 1);
    expect(await asItStands()).toEqual(before);
    expect((await stage.control.world.ledger()).balanced).toBe(true);
  }
}, 120_000);

const dayMs = 24 * 60 * 60 * 1000;

test("an application whose reply was lost is found, cancelled, and not made again", async () => {
  await stage.control.time.move({ advancems: dayMs });
  const path = "/distribution/withdraw/apply";
  await stage.control.misfortune.setFault({ path, kind: "drop", times: 1 });
  const her = stage.member("persona:busy-distributor");
  const [before] = (await her.withdrawal.list()).list;
  const money = await her.distributor.detail();
  // Alone: with an operator's token a second one would be made, to be rejected.
  const { exitCode, stdout } = await check(
    "check",
    stage.server.url,
    ...tokens.slice(0, 2),
    "--write",
  );
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/^✗ withdrawal\.apply .* fails: no connection; it may have been done$/m);
  expect(stdout).toMatch(/^✓ withdrawal\.cancel .* answers$/m);
  expect(stdout).not.toContain("See to it by hand");
  const [lost, next] = (await her.withdrawal.list()).list;
  expect([lost?.status, next?.withdrawid]).toEqual([4, before?.withdrawid]);
  expect((await her.distributor.detail()).withdrawableamount).toBe(money.withdrawableamount);
});

test("a step whose forerunner fails is not tried, and what may be left is told", async () => {
  for (const path of ["/commissionsku/delete", "/distribution/withdraw/apply"])
    await stage.control.misfortune.setFault({ path, kind: "error", times: 1 });
  const { exitCode, stdout } = await check("check", stage.server.url, ...tokens, "--write");
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/^✗ withdrawal\.apply .* fails: answered 500; it may have been done$/m);
  expect(stdout).toMatch(/^· withdrawal\.cancel .* not asked: nothing was made$/m);
  expect(stdout).toMatch(/^· recruit\.apply .* not asked: needs --applicant-token$/m);
  expect(stdout).toMatch(/^· office\.distributor\.fire .* not asked: needs recruit\.apply$/m);
  expect(stdout).toContain("See to it by hand: what office.commissionSku.save made");
});

test.each([
  ["no address", ["check"]],
  ["another word", ["test", "http://127.0.0.1"]],
  ["an address without its scheme", ["check", "gateway/distribution"]],
  ["a code and no --write", ["check", "http://127.0.0.1", "--login-code", "1"]],
  ["a flag that there is not", ["check", "http://127.0.0.1", "--tokens", "1"]],
])("given %s it ends with 2, and says how it is used", async (_, args) => {
  const { exitCode, stderr } = await check(...args);
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining("Usage: npx @distribution/sdk")]);
});
