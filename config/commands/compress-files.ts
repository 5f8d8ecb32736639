import { readdirSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** Text; pictures and fonts are compressed by themselves. */
const worthIt = /\.(?:html|css|js|json|svg|txt|wasm)$/;
/** Less fits into one packet anyway. */
const leastBytes = 1024;

/** The best that each can do: a build waits for it once, and each first load is smaller by it. */
const compressors = {
  ".br": promisify(brotliCompress),
  ".gz": (bytes: Buffer) => promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
} as const;

/** Puts a `.br` and a `.gz` beside each file of a built folder that is smaller for it. The mock server and other static servers send those. */
export async function compressFiles(folder: string): Promise<void> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && worthIt.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  await Promise.all(files.map(compressFile));
}

async function compressFile(file: string): Promise<void> {
  const bytes = await readFile(file);
  if (bytes.byteLength < leastBytes) return;
  for (const [ending, compress] of Object.entries(compressors)) {
    const copy = await compress(bytes);
    if (copy.byteLength < bytes.byteLength) await writeFile(file + ending, copy);
  }
}
