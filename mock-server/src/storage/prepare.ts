import { getTableColumns, sql, type SQL, type SQLWrapper, type Table } from "drizzle-orm";
import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";

export type Database = BetterSQLite3Database;

/** A value that a prepared statement is given when it runs. */
export const slot = (name: string) => sql`${sql.placeholder(name)}`;

/** Whether a key is none of those in the slot `aside`, a list as JSON. */
export const outsideOf = (key: SQLWrapper): SQL =>
  sql`${key} NOT IN (SELECT value FROM json_each(${sql.placeholder("aside")}))`;

/** Writes a whole row, all columns by name. A null key is given by the database. */
export const insertInto = <T extends Table>(db: Database, table: T) =>
  db
    .insert(table)
    .values(
      Object.fromEntries(
        Object.keys(getTableColumns(table)).map((column) => [column, sql.placeholder(column)]),
      ) as never,
    )
    .prepare();

/** The key that the database gave to an inserted row. */
export const keyOf = (result: { readonly lastInsertRowid: number | bigint }) =>
  Number(result.lastInsertRowid);
