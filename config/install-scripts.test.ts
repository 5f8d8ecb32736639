import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

/* What config/decisions/no-install-scripts.md decides, held against what is installed. */

interface Manifest {
  readonly allowScripts?: Readonly<Record<string, boolean>>;
  readonly scarfSettings?: { readonly enabled: boolean };
}
interface Lockfile {
  readonly packages: Readonly<Record<string, { readonly hasInstallScript?: boolean }>>;
}
const readManifest = (file: string) => JSON.parse(readFileSync(file, "utf8")) as Manifest;
const sorted = (names: Iterable<string>) => [...names].toSorted((a, b) => a.localeCompare(b));

test("every package with an install script was looked at, and none may run it", () => {
  const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as Lockfile;
  const withScript = Object.keys(packages).flatMap((path) =>
    packages[path]?.hasInstallScript ? [path.slice(path.lastIndexOf("node_modules/") + 13)] : [],
  );
  const { allowScripts = {} } = readManifest("package.json");
  expect(withScript).not.toEqual([]);
  expect(sorted(Object.keys(allowScripts))).toEqual(sorted(new Set(withScript)));
  expect(new Set(Object.values(allowScripts))).toEqual(new Set([false]));
  // For versions of npm that do not know the table.
  expect(readFileSync(".npmrc", "utf8")).toMatch(/^ignore-scripts=true$/m);
});

test("the decision tells of each of them", () => {
  const page = readFileSync("config/decisions/no-install-scripts.md", "utf8");
  const { allowScripts = {} } = readManifest("package.json");
  const [, ...rows] = page.match(/^\| .* \|$/gm) ?? [];
  const told = rows.flatMap((row) => [...(row.split("|")[1] ?? "").matchAll(/`([^`]+)`/g)]);
  expect(sorted(told.map(([, name = ""]) => name))).toEqual(sorted(Object.keys(allowScripts)));
});

test.each(["package.json", "mock-server/package.json"])(
  "%s tells scarf to report nothing, wherever npm is started",
  (file) => {
    expect(readManifest(file).scarfSettings).toEqual({ enabled: false });
  },
);
