import { drizzle } from "drizzle-orm/better-sqlite3";
import type { MigrationMeta } from "drizzle-orm/migrator";
import { DataFolderError } from "../../storage/data-folder-error";
import { keepEarningSums } from "../../storage/earning-sums";
import Database from "./sqlite";

/** storage/migrations, put in by the build. */
declare const MIGRATIONS: readonly MigrationMeta[];

/** What a browser kept, by the name that stands for a folder. Null where nothing is kept yet. */
const kept = new Map<string, Uint8Array | null>();

export const keepAs = (name: string, bytes: Uint8Array | null) => void kept.set(name, bytes);

/** In place of storage/open-database. Throws a DataFolderError for a world of a later version. */
export function openDatabase(name: string) {
  const connection = new Database(kept.get(name) ?? ":memory:");
  try {
    checkVersion(connection);
    const db = drizzle({ client: connection as never });
    const { dialect, session } = db as unknown as {
      dialect: { migrate(all: readonly MigrationMeta[], session: unknown): void };
      session: unknown;
    };
    dialect.migrate(MIGRATIONS, session);
    keepEarningSums(connection as never);
    return { connection, db, close: () => connection.close() };
  } catch (error) {
    connection.close();
    throw error;
  }
}

function checkVersion(connection: Database): void {
  const isNew = connection.numberOf("SELECT count(*) FROM sqlite_master") === 0;
  if (isNew) return;
  const latest = connection.numberOf("SELECT max(created_at) FROM __drizzle_migrations");
  if (latest > Math.max(...MIGRATIONS.map(({ folderMillis }) => folderMillis)))
    throw new DataFolderError("上次的演示来自更新的版本，这个版本读不了，已经重新开始。");
}
