import Database from "better-sqlite3";
import { drizzle, type BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { join } from "node:path";
import { sentenceOf, takeDataFolder } from "./data-folder";
import { DataFolderError } from "./data-folder-error";
import { keepEarningSums } from "./earning-sums";

export interface OpenedDatabase {
  readonly connection: Database.Database;
  readonly db: BetterSQLite3Database;
  close(): void;
}

const migrationsFolder = join(import.meta.dirname, "migrations");

/**
 * Opens the database in memory, or in `dataDir`, where it survives a kill: a committed transaction is
 * in the log file. Throws a DataFolderError where the folder holds none that can be opened.
 */
export function openDatabase(dataDir?: string): OpenedDatabase {
  if (dataDir === undefined) return connect(":memory:");
  const { file, release } = takeDataFolder(dataDir);
  try {
    const { close, ...opened } = connect(file, dataDir);
    const closeBoth = (): void => {
      close();
      release();
    };
    return { ...opened, close: closeBoth };
  } catch (error) {
    release();
    throw sentenceOf(error, dataDir);
  }
}

function connect(file: string, dataDir?: string): OpenedDatabase {
  const connection = new Database(file);
  try {
    connection.pragma("journal_mode = WAL");
    connection.pragma("synchronous = NORMAL");
    if (dataDir !== undefined) checkVersion(connection, dataDir);
    const db = drizzle({ client: connection });
    migrate(db, { migrationsFolder });
    keepEarningSums(connection);
    return { connection, db, close: () => void connection.close() };
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** Nothing is changed in a database that this version does not know: it could not be read by the other one afterwards. */
function checkVersion(connection: Database.Database, dataDir: string): void {
  const tables = connection.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all();
  if (tables.length === 0) return;
  const names = (tables as { name: string }[]).map(({ name }) => name);
  const elsewhere = "or choose another folder with --data";
  if (!names.includes("__drizzle_migrations")) {
    throw new DataFolderError(
      `The database in ${dataDir} is none of this server's: move it away, ${elsewhere}.`,
    );
  }
  const known = new Set(readMigrationFiles({ migrationsFolder }).map((one) => one.folderMillis));
  const applied = connection.prepare("SELECT created_at FROM __drizzle_migrations").all();
  if ((applied as { created_at: number }[]).every((one) => known.has(one.created_at))) return;
  throw new DataFolderError(
    `The world in ${dataDir} was kept by a later version of this server: start that one, ${elsewhere}.`,
  );
}
