import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { tool } from "../packages/fresh-folder";
import { readRelease, releaseProblems } from "./read-release";

let folder = "";
const file = (name: string) => join(folder, name);
const key = "-----BEGIN RSA PRIVATE KEY-----\nMIIEsecret\n-----END RSA PRIVATE KEY-----\n";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "release-"));
  writeFileSync(file("package.json"), JSON.stringify({ version: "0.1.0" }));
  writeFileSync(file("project.config.json"), JSON.stringify({ appid: "touristappid" }));
  writeFileSync(file("private.key"), key);
  writeFileSync(file("no.key"), "secret");
});
afterAll(() => rmSync(folder, { recursive: true }));

const whole = () => ["--description", "订单搜索", "--key", file("private.key")];
const environment = {
  WEAPP_APPID: "wx0123456789abcdef",
  TARO_APP_API_BASE: "https://shop.test/distribution",
};

test("with everything there nothing blocks it, and the version is the package's", () => {
  const release = readRelease(whole(), environment, folder);
  expect(releaseProblems(release)).toEqual([]);
  expect(release).toMatchObject({ version: "0.1.0", robot: 1, isDryRun: false });
});

test("the appid is the developer's own before it is the project's", () => {
  const { WEAPP_APPID: _, ...rest } = environment;
  expect(readRelease([], rest, folder).appid).toBe("touristappid");
  writeFileSync(file("project.private.config.json"), JSON.stringify({ appid: "wx1" }));
  expect(readRelease([], rest, folder).appid).toBe("wx1");
  rmSync(file("project.private.config.json"));
});

test.each([
  ["no address", {}, { TARO_APP_API_BASE: undefined }, "mock server"],
  ["this machine", {}, { TARO_APP_API_BASE: "http://127.0.0.1:8787" }, "this machine"],
  ["no https", {}, { TARO_APP_API_BASE: "http://shop.test" }, "not https"],
  ["an IP address", {}, { TARO_APP_API_BASE: "https://10.0.0.7/api" }, "names only"],
  ["no appid", {}, { WEAPP_APPID: undefined }, "project.private.config.json"],
  ["another's appid", {}, { WEAPP_APPID: "gh_1234" }, "gh_1234 is no appid"],
  ["no description", { description: undefined }, {}, "--description"],
  ["no key", { key: undefined }, {}, "--key"],
  ["a key that is not there", { key: "nowhere" }, {}, "is not there"],
  ["no key in its file", { key: "no.key" }, {}, "no private key"],
  ["an odd version", { release: "next" }, {}, "--release 1.2.3"],
  ["an odd robot", { robot: "31" }, {}, "from 1 to 30"],
])("%s is told in one sentence, without the key", (_, words, missing, said) => {
  const given: Record<string, string | undefined> = {
    description: "订单搜索",
    key: "private.key",
    ...words,
  };
  const args = Object.entries(given).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name}`, name === "key" ? file(value) : value],
  );
  const problems = releaseProblems(readRelease(args, { ...environment, ...missing }, folder));
  expect(problems).toEqual([expect.stringContaining(said)]);
  expect(problems.join()).not.toContain("secret");
});

test("the command tells all that is missing at once, and builds nothing", async () => {
  const said = await tool("tsx", "config/commands/upload.ts", "--robot", "0").catch(String);
  for (const word of ["mock server", "appid", "--description", "--key", "from 1 to 30", "Usage:"])
    expect(said).toContain(word);
  expect(said).not.toContain("Building");
});

test("a word that it does not know ends it", () => {
  expect(() => readRelease(["--now"], environment, folder)).toThrow(/--now[\s\S]*Usage/);
});
