import { expect, test } from "vitest";
import { inspectBuild, toBeSetAtWechat } from "../../../config/upload/inspect-build";
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
