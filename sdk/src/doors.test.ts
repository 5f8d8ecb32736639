import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const src = dirname(fileURLToPath(import.meta.url));

/** The files and packages that a door brings along, types left out as a build leaves them out. */
function broughtBy(file: string, brought = new Set<string>()): ReadonlySet<string> {
  if (brought.has(file)) return brought;
  brought.add(file);
  const statements = readFileSync(join(src, file), "utf8").matchAll(
    /^(?:import|export) (?!type )(?:(?:\*[^;]*?|\{[^}]*\}|\w+(?:, \{[^}]*\})?) from )?"([^"]+)";$/gm,
  );
  for (const [, specifier = ""] of statements) {
    const path = join(dirname(file), `${specifier}.ts`);
    if (!specifier.startsWith(".")) brought.add(specifier);
    else if (existsSync(join(src, path))) broughtBy(path, brought);
    else throw new Error(`${file} imports ${specifier}, and there is no ${path}`);
  }
  return brought;
}

const foldersIn = (files: ReadonlySet<string>) =>
  new Set([...files].filter((file) => file.includes("/")).map(dirname));
const packagesIn = (files: ReadonlySet<string>) =>
  [...files].filter((file) => !file.endsWith(".ts")).toSorted();

test("the door for apps brings the members' contract and the client, and nothing of the operators", () => {
  const brought = broughtBy("index.ts");
  expect(foldersIn(brought)).toEqual(new Set(["client", "contract", "contract/member"]));
  expect(packagesIn(brought)).toEqual(["axios", "valibot"]);
  expect([...brought]).not.toContain("contract/api.ts");
});

test("the middle office's door brings its contract and the nouns, without the members'", () => {
  const brought = broughtBy("office.ts");
  expect(foldersIn(brought)).toEqual(new Set(["contract", "contract/office"]));
  expect(packagesIn(brought)).toEqual(["valibot"]);
});

test("the servers' door brings the whole contract and the webhooks, without the client and axios", () => {
  const brought = broughtBy("server.ts");
  const folders = ["contract", "contract/member", "contract/office", "webhooks"];
  expect(foldersIn(brought)).toEqual(new Set(folders));
  expect(packagesIn(brought)).toEqual(["standardwebhooks", "valibot"]);
  expect([...brought]).toContain("contract/api.ts");
});
