import Database from "better-sqlite3";
import { chmodSync, closeSync, mkdirSync, openSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { DataFolderError } from "./data-folder-error";

/** A folder in which one server keeps its world. */
export interface DataFolder {
  /** The database, which only its owner may read: there are tokens, phones and addresses in it. */
  readonly file: string;
  /** Lets another server have the folder. */
  readonly release: () => void;
}

const databaseName = "distribution.sqlite";
const lockName = "distribution.lock";
/** A server that is being stopped may still be there for a moment. */
const lockWaitMs = 1000;

/** Makes the folder where there is none, for its owner only, and takes it for this server. Throws a DataFolderError. */
export function takeDataFolder(folder: string): DataFolder {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    makePrivate(folder);
    return { file: join(folder, databaseName), release: lock(folder) };
  } catch (error) {
    throw sentenceOf(error, folder);
  }
}

/**
 * SQLite's own -wal and -shm take after the database. A folder that holds something else as well is
 * not ours to shut.
 */
function makePrivate(folder: string): void {
  const isOurs = (name: string) => name.startsWith("distribution.");
  for (const name of [databaseName, lockName]) createPrivately(join(folder, name));
  const names = readdirSync(folder);
  if (names.every(isOurs)) chmodSync(folder, 0o700);
  for (const name of names.filter(isOurs)) chmodSync(join(folder, name), 0o600);
}

/** Nobody can open it before its rights are taken away. Never opens a file that is there: closing it would end this process's locks on it. */
function createPrivately(file: string): void {
  try {
    closeSync(openSync(file, "wx", 0o600));
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
  }
}

/**
 * A transaction that never ends, on a database with nothing in it: the system takes its lock back when
 * the process ends, by kill -9 too, and no stale file keeps the next server out.
 *
 * @note Not on the world's own database: its prepared statements outlive `close`, and with them its locks.
 */
function lock(folder: string): () => void {
  const connection = new Database(join(folder, lockName), { timeout: lockWaitMs });
  try {
    connection.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    connection.close();
    throw error;
  }
  return () => connection.close();
}

const reasons: Readonly<Record<string, string>> = {
  EEXIST: "it is a file",
  ENOTDIR: "a part of its path is a file",
  EACCES: "this user may not write there",
  EPERM: "this user may not write there",
  EROFS: "nothing can be written there",
  ENOSPC: "the disk is full",
};

/** The sentence for an error of the system or of SQLite; the error itself where it is another. */
export function sentenceOf(error: unknown, folder: string): unknown {
  const code = codeOf(error);
  const elsewhere = "choose another folder with --data";
  const sentence =
    code === "SQLITE_BUSY"
      ? `Another server keeps its world in ${folder}: stop it, or ${elsewhere}.`
      : code === "SQLITE_NOTADB" || code === "SQLITE_CORRUPT"
        ? `${join(folder, databaseName)} is no database, or a damaged one: move it away, or ${elsewhere}.`
        : code !== undefined && reasons[code] !== undefined
          ? `Cannot keep a world in ${folder}, as ${reasons[code]}: ${elsewhere}.`
          : undefined;
  return sentence === undefined ? error : new DataFolderError(sentence, { cause: error });
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error ? String(error.code) : undefined;
}
