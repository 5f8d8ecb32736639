import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { compressFiles } from "./compress-files";

const folder = mkdtempSync(join(tmpdir(), "built-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("each large text of a build gets its compressed copies, and nothing else does", async () => {
  const script = "void 0;\n".repeat(500);
  mkdirSync(join(folder, "js"));
  writeFileSync(join(folder, "js/app.js"), script);
  writeFileSync(join(folder, "js/small.js"), "void 0;");
  writeFileSync(join(folder, "picture.png"), script);
  await compressFiles(folder);
  expect(new Set(readdirSync(folder, { recursive: true, encoding: "utf8" }))).toEqual(
    new Set(
      ["js", "js/app.js", "js/app.js.br", "js/app.js.gz", "js/small.js", "picture.png"].map(
        (name) => join(name),
      ),
    ),
  );
  const copy = (ending: string) => readFileSync(join(folder, `js/app.js${ending}`));
  expect(brotliDecompressSync(copy(".br")).toString()).toBe(script);
  expect(gunzipSync(copy(".gz")).toString()).toBe(script);
});
