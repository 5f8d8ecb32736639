import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { keepEarningSums } from "./earning-sums";

/** Opens the database in memory, or in `dataDir`, where it survives a kill: a committed transaction is in the log file. */
export function openDatabase(dataDir?: string) {
  if (dataDir) mkdirSync(dataDir, { recursive: true });
  const connection = new Database(dataDir ? join(dataDir, "distribution.sqlite") : ":memory:");
  connection.pragma("journal_mode = WAL");
  connection.pragma("synchronous = NORMAL");
  const db = drizzle({ client: connection });
  migrate(db, { migrationsFolder: join(import.meta.dirname, "migrations") });
  keepEarningSums(connection);
  return { connection, db };
}
