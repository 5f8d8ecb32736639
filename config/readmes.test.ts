import { execFile, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { api, endpointsOf } from "@distribution/sdk/server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { controlApi } from "../mock-server/src/control/contract/control-api";
import { serve } from "../mock-server/src/hosts/serve";
import { channels } from "../mock-server/src/integrations/channels";
import { findScenario } from "../mock-server/src/scenarios/find-scenario";

const run = promisify(execFile);
const sdkReadme = readFileSync("sdk/README.md", "utf8");
const serverReadme = readFileSync("mock-server/README.md", "utf8");
const readmes = [
  ["sdk", sdkReadme],
  ["mock-server", serverReadme],
] as const;

/** The snippets of a README in one language. `no-run` after the language marks those that need another place than this. */
function snippetsOf(
  readme: string,
  language: "ts" | "sh",
): readonly { code: string; runs: boolean }[] {
  const blocks = readme.matchAll(/^```(\w+)( no-run)?\n([\s\S]*?)^```$/gm);
  return [...blocks].flatMap(([, name, mark, code]) =>
    name === language && code !== undefined ? [{ code, runs: mark === undefined }] : [],
  );
}

/** Inside the repository, so that the snippets find the packages. */
const folder = resolve(".cache/readmes");
/** What snippets leave to their reader. */
const surroundings = `
/// <reference types="miniprogram-api-typings" />
type IncomingMessage = import("node:http").IncomingMessage;
declare function tellAuditors(applyId: string): Promise<void>;
declare function bookPayout(withdrawId: string): Promise<void>;
declare function alreadyHandled(webhookId: string): Promise<boolean>;
`;

beforeAll(() => {
  mkdirSync(folder, { recursive: true });
  const config = { extends: "../../tsconfig.json", include: ["*.ts"] };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
  writeFileSync(join(folder, "surroundings.d.ts"), surroundings);
  for (const [name, readme] of readmes) {
    const snippets = snippetsOf(readme, "ts");
    // Together, as a reader does who takes one snippet after the other.
    const program = snippets.flatMap(({ code, runs }) => (runs ? [code] : [])).join("\n");
    writeFileSync(join(folder, `${name}.ts`), program);
    for (const [index, { code, runs }] of snippets.entries()) {
      if (!runs) writeFileSync(join(folder, `${name}-${index}.ts`), code);
    }
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

const patient = 60_000;

test(
  "the snippets are typed as the packages are, those that need a phone too",
  async () => {
    const tsc = resolve("node_modules/typescript/bin/tsc");
    const { stdout } = await run(process.execPath, [tsc, "--project", folder]).catch(
      (problem: { stdout: string }) => problem,
    );
    expect(stdout).toBe("");
  },
  patient,
);

/** Runs a program or script of a README against a server of its own, and gives what it prints. */
async function output(
  code: string,
  command: (code: string) => readonly [string, ...string[]],
): Promise<string> {
  const server = await serve({ port: 0, scenario: "showcase", log: () => undefined });
  try {
    const [file, ...args] = command(code.replaceAll("http://127.0.0.1:8787", server.url));
    return (await run(file, args)).stdout;
  } finally {
    await server.close();
  }
}

test.each(readmes)(
  "the snippets of %s/README.md run, one after the other",
  async (name) => {
    const file = join(folder, `${name}.ts`);
    const printed = await output(readFileSync(file, "utf8"), (code) => {
      writeFileSync(file, code);
      return [process.execPath, "--conditions=distribution-source", "--import", "tsx", file];
    });
    expect(printed).not.toBe("");
  },
  patient,
);

const hasCurl = spawnSync("curl", ["--version"]).status === 0;

test.skipIf(!hasCurl)(
  "the outside world plays as mock-server/README.md says",
  async () => {
    const scripts = snippetsOf(serverReadme, "sh").filter(
      ({ code, runs }) => runs && code.includes("curl"),
    );
    expect(scripts).toHaveLength(1);
    for (const { code } of scripts) {
      const printed = await output(code, (script) => ["bash", "-euo", "pipefail", "-c", script]);
      expect(printed).toContain('"balanced":true');
    }
  },
  patient,
);

test.each(endpointsOf(api))("the SDK's README has the method $name", ({ name }) => {
  const noun = name.slice(0, name.lastIndexOf("."));
  const row = sdkReadme.split("\n").find((line) => line.startsWith(`| \`${noun}\` `));
  expect(row).toContain(`\`${name.slice(noun.length + 1)}\``);
});

test.each(endpointsOf(controlApi))("the server's README has $method $path", ({ method, path }) => {
  expect(serverReadme).toContain(`\`${method} ${path}\``);
});

test("the server's README has the scenarios that there are", () => {
  const [, table = ""] = serverReadme.split("| scenario ");
  const listed = [...table.split("\n\n")[0]!.matchAll(/^\| `([\w-]+)`/gm)].map(([, name]) => name);
  // Its refusal names them all.
  expect(() => findScenario("none")).toThrow(`可选：${listed.join("、")}`);
});

test.each(
  Object.values(channels).flatMap(({ address, token }) => [address, token].filter(Boolean)),
)("the server's README has the variable %s", (variable) => {
  expect(serverReadme).toContain(`\`${variable}\``);
});

test("the README names files and commands that there are", () => {
  const readme = readFileSync("README.md", "utf8");
  const files =
    readme.match(/\b(?:sdk|mock-server|miniprogram|config)\/[\w/.-]+\.(?:tsx?|json|md)\b/g) ?? [];
  // FAMILY is for its reader to choose.
  const missing = files.filter((file) => !file.includes("FAMILY") && !existsSync(file));
  expect(missing).toEqual([]);
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: object };
  const commands = [...readme.matchAll(/npm run (?:-s )?([\w:-]+)/g)].map(([, name = ""]) => name);
  expect(commands.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  expect(files.length + commands.length).toBeGreaterThan(30);
});
