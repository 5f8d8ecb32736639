import { existsSync, readFileSync } from "node:fs";
import { validate } from "dockerfile-utils";
import { expect, test } from "vitest";
import { readFlags } from "../../mock-server/src/hosts/read-flags";

const text = readFileSync("Dockerfile", "utf8");
const { bin } = JSON.parse(readFileSync("mock-server/package.json", "utf8")) as {
  bin: Readonly<Record<string, string>>;
};
const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as {
  scripts: Readonly<Record<string, string>>;
};

test("an engine can read it", () => {
  expect(validate(text)).toEqual([]);
});

test("what it copies and runs is there", () => {
  const copied = [...text.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, names = ""]) =>
    names.split(" "),
  );
  expect(copied.length).toBeGreaterThan(4);
  expect(copied.filter((name) => !existsSync(name))).toEqual([]);
  const run = [...text.matchAll(/npm run (\S+)/g)].map(([, name = ""]) => name);
  expect(run.filter((name) => !(name in scripts))).toEqual([]);
});

test("it starts the command of the package, with flags that it knows", () => {
  const [command = "", ...flags] = JSON.parse(/^CMD (.+)$/m.exec(text)?.[1] ?? "[]") as string[];
  expect(Object.keys(bin)).toContain(command.replace("node_modules/.bin/", ""));
  expect(readFlags(flags)).toMatchObject({ host: "0.0.0.0", dataDir: "/data" });
});

test("what is ours alone stays out of it", () => {
  const ignored = readFileSync(".dockerignore", "utf8").split("\n");
  expect(ignored).toEqual(
    expect.arrayContaining(["**/node_modules", ".git", "project.private.config.json"]),
  );
});
