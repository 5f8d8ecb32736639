import { readFile, realpath, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import type { Encoding } from "../http/accepted-encoding";
import { servedFile, type ServedFile } from "./served-file";

/** Finds a file by its path inside a folder, or null where there is none. */
export type FileFolder = (path: string) => Promise<ServedFile | null>;

const contentTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".gif": "image/gif",
  ".webp": "image/webp",
  ".ico": "image/vnd.microsoft.icon",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
};

/** What a build calls the compressed copy of a file. */
const copyEndings: Readonly<Record<Encoding, string>> = { br: ".br", gzip: ".gz" };

/**
 * The files of a folder. Each is read whole and kept in memory until it changes, so that a reader who
 * is slow or leaves holds nothing open. No hidden files, no links, nothing outside the folder.
 */
export function fileFolder(folder: string): FileFolder {
  const kept = new Map<string, { readonly version: string; readonly file: ServedFile }>();
  return async (path) => {
    const place = await placeOf(folder, path);
    const found = place === null ? null : await there(stat(place));
    if (place === null || !found?.isFile()) return null;
    const version = `${found.mtimeMs} ${found.size}`;
    const known = kept.get(place);
    if (known?.version === version) return known.file;
    const bytes = await there(readFile(place));
    if (!bytes) return null;
    const contentType = contentTypes[extname(place)] ?? "application/octet-stream";
    const file = servedFile(contentType, bytes, (encoding) =>
      copyFromBuild(place + copyEndings[encoding], found.mtimeMs),
    );
    kept.set(place, { version, file });
    return file;
  };
}

/** Where the file of a path is; null for what is not to be served, whether it is there or not. */
async function placeOf(folder: string, path: string): Promise<string | null> {
  const names = namesIn(path);
  const root = names && (await there(realpath(folder)));
  if (!names || !root) return null;
  const place = join(root, ...names);
  // What is or goes through a link is in truth elsewhere.
  return (await there(realpath(place))) === place ? place : null;
}

function namesIn(path: string): readonly string[] | null {
  try {
    const names = decodeURIComponent(path).split("/");
    const last = names.pop();
    const all = [...names, last || "index.html"];
    // No way up, nothing hidden, no second name for the same place, no other system's separators.
    return all.every((name) => /^[^.\\:\0][^\\:\0]*$/.test(name)) ? all : null;
  } catch {
    return null;
  }
}

/** Null where it is older than the file itself: then a build of before left it. */
async function copyFromBuild(place: string, fileTimeMs: number) {
  const found = await there(stat(place));
  return found && found.mtimeMs >= fileTimeMs ? there(readFile(place)) : null;
}

const notThere: readonly unknown[] = ["ENOENT", "ENOTDIR", "ENAMETOOLONG", "ELOOP", "EISDIR"];

/** Null where there is nothing of that name; whatever else is wrong with a disk is no missing file. */
async function there<Found>(found: Promise<Found>): Promise<Found | null> {
  try {
    return await found;
  } catch (error) {
    if (error instanceof Error && "code" in error && notThere.includes(error.code)) return null;
    throw error;
  }
}
