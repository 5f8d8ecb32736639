import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { inspectBuild, toBeSetAtWechat } from "../../../config/upload/inspect-build";
import { sendBuild } from "../../../config/upload/send-build";
import { weappBuildDir } from "./weapp-build-dir";

const release = {
  appid: "wx0123456789abcdef",
  version: "1.2.3",
  description: "订单搜索",
  apiBase: "https://shop.test/distribution",
  keyFile: undefined,
  robot: 1,
  isDryRun: true,
};

test("a dry run shows what would be uploaded, and refuses a build for the mock server", async () => {
  const { lines, problems } = await inspectBuild(weappBuildDir(), release);
  expect(problems).toEqual([
    "The build is one for the mock server of this machine.",
    "The build does not talk to https://shop.test/distribution.",
  ]);
  const shown = lines.join("\n");
  for (const word of [release.appid, release.version, "订单搜索", release.apiBase])
    expect(shown).toContain(word);
  expect(shown).toMatch(/packages\/orders +[\d,]+ of 2,097,152 bytes/);
  expect(toBeSetAtWechat(release)[0]).toContain("https://shop.test as a request domain");
}, 70_000);

/** As on a machine without a network. */
const noNames = `import dns from "node:dns"; dns.lookup = (host, options, answer) =>
  (answer ?? options)(Object.assign(new Error("ENOTFOUND " + host), { code: "ENOTFOUND" }));`;

test("an upload that does not reach WeChat says so, and nothing of the key", async () => {
  const folder = mkdtempSync(join(tmpdir(), "upload-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const keyFile = join(folder, "private.key");
  const { privateKey } = generateKeyPairSync("rsa", {
    modulusLength: 2048,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs1", format: "pem" },
  });
  writeFileSync(keyFile, privateKey);
  writeFileSync(join(folder, "no-names.mjs"), noNames);
  vi.stubEnv("NODE_OPTIONS", `--import ${join(folder, "no-names.mjs")}`);
  onTestFinished(() => void vi.unstubAllEnvs());
  const said = await sendBuild(weappBuildDir(), { ...release, keyFile }).catch(String);
  expect(said).toMatch(/WeChat did not take it: .*ENOTFOUND servicewechat\.com/);
  expect(said).not.toContain(privateKey.slice(40, 80));
}, 70_000);
