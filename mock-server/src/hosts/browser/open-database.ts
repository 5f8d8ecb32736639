import { drizzle } from "drizzle-orm/better-sqlite3";
import type { MigrationMeta } from "drizzle-orm/migrator";
import { gunzipSync } from "fflate";
import { DataFolderError } from "../../storage/data-folder-error";
import { keepEarningSums } from "../../storage/earning-sums";
import Database from "./sqlite";

/** storage/migrations, put in by the build. */
declare const MIGRATIONS: readonly MigrationMeta[];

/**
 * What they all make of a new database, zipped and in base64: to go through them one by one takes a first
 * visit half a second.
 */
declare const EMPTY: string;

/** What a browser kept, by the name that stands for a folder. Null where nothing is kept yet. */
const kept = new Map<string, Uint8Array | null>();

export const keepAs = (name: string, bytes: Uint8Array | null) => void kept.set(name, bytes);

const empty = () => gunzipSync(Uint8Array.from(atob(EMPTY), (byte) => byte.charCodeAt(0)));

/** In place of storage/open-database. Throws a DataFolderError for a world of a later version. */
export function openDatabase(name: string) {
  const connection = new Database(kept.get(name) ?? empty());
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
  const latest = connection.numberOf("SELECT max(created_at) FROM __drizzle_migrations");
  if (latest > Math.max(...MIGRATIONS.map(({ folderMillis }) => folderMillis)))
    throw new DataFolderError("上次的演示来自更新的版本，这个版本读不了，已经重新开始。");
}
