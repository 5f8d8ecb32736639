import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { releaseProblems, type PackageManifest } from "./release-problems";

const sdk = { name: "@distribution/sdk", version: "1.2.0" };
const server = {
  name: "@distribution/mock-server",
  version: "1.2.0",
  dependencies: { "@distribution/sdk": "1.2.0", srvx: "1.0.8" },
};
const release = {
  root: { name: "distribution-centre", version: "1.2.0" },
  packages: [sdk, server],
  changes: ["# Changes\n\n## 1.2.0\n\nMore.\n", "# Changes\n\n## 1.2.0\n\nMore.\n"],
  uncommitted: "",
};

test("one version, told in each list of changes and committed, can go", () => {
  expect(releaseProblems(release)).toEqual([]);
});

test.each([
  [
    { packages: [{ ...sdk, version: "1.1.0" }, server] },
    "@distribution/sdk has version 1.1.0, the workspace 1.2.0: they carry one.",
  ],
  [
    { packages: [sdk, { ...server, dependencies: { "@distribution/sdk": "1.1.0" } }] },
    "@distribution/mock-server asks for @distribution/sdk 1.1.0, not 1.2.0.",
  ],
  [
    { changes: [release.changes[0] ?? "", "# Changes\n\n## 1.2.0-beta\n"] },
    "The CHANGELOG.md of @distribution/mock-server says nothing of 1.2.0.",
  ],
  [
    { uncommitted: " M sdk/src/index.ts" },
    "Some changes are not committed: what is published should be found again.",
  ],
])("%j is told", (change, problem) => {
  expect(releaseProblems({ ...release, ...change })).toEqual([problem]);
});

test("the packages as they are now carry one version", () => {
  const manifest = (folder: string) =>
    JSON.parse(readFileSync(`${folder}/package.json`, "utf8")) as PackageManifest;
  const changes = (folder: string) => readFileSync(`${folder}/CHANGELOG.md`, "utf8");
  const folders = ["sdk", "mock-server"];
  expect(
    releaseProblems({
      root: manifest("."),
      packages: folders.map(manifest),
      changes: folders.map(changes),
      uncommitted: "",
    }),
  ).toEqual([]);
});
