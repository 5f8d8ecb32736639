import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freshFolder, printed, tool } from "./fresh-folder";

/* The mock server as others get it: packed, unpacked where none of our files are, and used in each way that its README names. */

let folder = "";
let tarball = "";
const inFolder = (...names: string[]) => join(folder, ...names);
const packed = (...names: string[]) => inFolder("node_modules/@distribution/mock-server", ...names);
const manifest = () => JSON.parse(readFileSync(packed("package.json"), "utf8")) as Manifest;

interface Manifest extends Record<string, unknown> {
  readonly version: string;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly bin: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
}

beforeAll(async () => {
  const fresh = await freshFolder("sdk", "mock-server");
  ({ folder } = fresh);
  tarball = fresh.tarballs[1] ?? "";
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("it has its licences and changes, both builds, and nothing that only we need", () => {
  expect(readFileSync(packed("LICENSE"), "utf8")).toBe(readFileSync("LICENSE", "utf8"));
  expect(readFileSync(packed("CHANGELOG.md"), "utf8")).toContain(`## ${manifest().version}`);
  for (const file of ["NOTICE", "docs/swagger-ui/LICENSE", "h5/index.html", "console/index.html"])
    expect(existsSync(packed("dist", file)), file).toBe(true);
  const files = readdirSync(packed(), { recursive: true, encoding: "utf8" });
  expect(
    files.filter((file) => /\.test\.|^(?:src|bench|console)\/|(?:pressure|stories)\//.test(file)),
  ).toEqual([]);
});

test("nothing that it depends on is an alias, is compiled on arrival, or is left out of its code", () => {
  const { dependencies, scripts } = manifest();
  expect(Object.values(dependencies).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual(
    [],
  );
  expect(Object.keys(scripts ?? {}).filter((name) => /install|prepare/.test(name))).toEqual([]);
  const code = readdirSync(packed("dist"))
    .filter((file) => file.endsWith(".js"))
    .map((file) => readFileSync(packed("dist", file), "utf8"))
    .join("\n");
  const imported = [
    ...code.matchAll(/^(?:import|export)[^"';]*?from "([^".#][^"]*)"|^import "([^".#][^"]*)"/gm),
  ]
    .map(([, from, bare]) => from ?? bare ?? "")
    .filter((name) => !name.startsWith("node:"))
    .map((name) =>
      name
        .split("/")
        .slice(0, name.startsWith("@") ? 2 : 1)
        .join("/"),
    );
  expect([...new Set(imported)].toSorted()).toEqual(Object.keys(dependencies).toSorted());
});

test("publint has nothing to say", async () => {
  const { messages } = await publint({ pkgDir: packed(), pack: false, strict: true });
  expect(messages.map((message) => formatMessage(message, manifest()))).toEqual([]);
});

test("its types are right for each way in which Node and bundlers find them", async () => {
  await tool("attw", tarball, "--profile", "esm-only", "--no-color");
});

/** Its command, as npm links it; ended by the test. */
async function started(...flags: string[]): Promise<{ url: string; child: ChildProcess }> {
  const child = spawn(
    process.execPath,
    [packed(Object.values(manifest().bin)[0] ?? ""), ...flags],
    {
      cwd: folder,
      stdio: ["ignore", "pipe", "ignore"],
      env: { PATH: process.env["PATH"] },
    },
  );
  const [said] = (await once(child.stdout, "data")) as [Buffer];
  return { url: said.toString().trim().replace("ready ", ""), child };
}

test("its command serves the whole of it, and keeps a world", async () => {
  const flags = ["--port", "0", "--scenario", "showcase", "--data", inFolder("kept")];
  const { url, child } = await started(...flags);
  const got = async (path: string) => {
    const reply = await fetch(url + path);
    return { status: reply.status, text: await reply.text() };
  };
  expect((await got("/")).text).toContain("<title>分销中心");
  expect((await got("/console/")).text).toContain("分销中台");
  expect((await got("/docs/")).text).toContain("swagger-ui-bundle.js");
  expect((await got("/docs/swagger-ui-bundle.js")).status).toBe(200);
  expect(JSON.parse((await got("/docs/openapi.json")).text)).toMatchObject({ openapi: "3.1.0" });
  expect(JSON.parse((await got("/__mock/ledger")).text)).toMatchObject({ balanced: true });
  const [picture = ""] = readdirSync(packed("dist/scenarios/catalogue/pictures"));
  expect((await got(`/pictures/${picture}`)).status).toBe(200);
  child.kill("SIGKILL");
  await once(child, "exit");
  const again = await started(...flags);
  expect(await (await fetch(`${again.url}/__mock/health`)).json()).toMatchObject({
    scenario: "showcase",
  });
  again.child.kill("SIGTERM");
  expect(await once(again.child, "exit")).toEqual([0, null]);
});

const overHttp = `
import { createClient } from "@distribution/sdk";
import { controlApi } from "@distribution/mock-server/control";
import { serve } from "@distribution/mock-server/serve";

const server = await serve({ port: 0, scenario: "large", log: () => undefined });
const control = createClient(controlApi, { baseUrl: server.url });
const { scenario } = await control.world.health();
const { balanced } = await control.world.ledger();
server.world.reset({ scenario: "newcomer" });
console.log(scenario, balanced, (await control.world.health()).scenario);
await server.close();
`;

test("Node runs it over HTTP, a long story too", async () => {
  writeFileSync(inFolder("serve.mjs"), overHttp);
  expect(await printed(inFolder("serve.mjs"))).toBe("large true newcomer");
});

const inProcess = `
import { setupMockServer } from "@distribution/mock-server/node";

const { server, world } = setupMockServer({ baseUrl: "http://mock.test", scenario: "newcomer" });
server.listen();
const health = async () => (await fetch("http://mock.test/__mock/health")).json();
`;

test("vitest runs it in process", async () => {
  writeFileSync(
    inFolder("app.test.mjs"),
    `${inProcess}
    afterAll(() => { server.close(); world.close(); });
    test("answers", async () => expect(await health()).toMatchObject({ ok: true, scenario: "newcomer" }));`,
  );
  const said = await tool("vitest", "run", "--root", folder, "--globals", "--no-color");
  expect(said).toContain("1 passed");
});

test.each([
  ["nodenext", { module: "nodenext" }],
  ["bundler", { module: "esnext", moduleResolution: "bundler" }],
] as const)("TypeScript types it, without the database's types: %s", async (_, options) => {
  const place = inFolder(`typed-${options.module}`);
  mkdirSync(place, { recursive: true });
  const compilerOptions = { strict: true, noEmit: true, target: "es2023", types: [], ...options };
  writeFileSync(join(place, "package.json"), '{ "type": "module" }');
  writeFileSync(
    join(place, "tsconfig.json"),
    JSON.stringify({
      compilerOptions: { ...compilerOptions, skipLibCheck: true },
      files: ["app.ts"],
    }),
  );
  writeFileSync(
    join(place, "app.ts"),
    `${overHttp}${inProcess}
    world.reset({ seed: 2 });
    const url: string = server.listen.name + world.clock.now().toFixed();
    // @ts-expect-error -- What is in the database is nobody's: this fails where the types came to nothing.
    void world.db;
    void [url, health];`
      .replaceAll("const { server, world }", "const { server: inProcess, world }")
      .replaceAll("server.listen", "inProcess.listen"),
  );
  expect(await tool("tsc", "--project", place)).toBe("");
});
