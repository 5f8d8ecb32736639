import { getTableColumns, sql, type SQL, type SQLWrapper, type Table } from "drizzle-orm";
import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";

export type Database = BetterSQLite3Database;

/** A value that a prepared statement is given when it runs. */
export const slot = (name: string) => sql`${sql.placeholder(name)}`;

/** Whether a key is none of those in the slot `aside`, a list as JSON. */
export const outsideOf = (key: SQLWrapper): SQL =>
  sql`${key} NOT IN (SELECT value FROM json_each(${sql.placeholder("aside")}))`;

/** Whether a column is one of the values in a slot, a list as JSON. */
export const inSlot = (column: SQLWrapper, name: string): SQL =>
  sql`${column} IN (SELECT value FROM json_each(${sql.placeholder(name)}))`;

/**
 * What a use case asks, prepared when a database is first asked and kept as long as that is. To build a
 * query's text takes as long as to run it.
 */
export function preparedOnce<Statements>(
  prepare: (db: Database) => Statements,
): (world: { readonly db: Database }) => Statements {
  const kept = new WeakMap<Database, Statements>();
  return ({ db }) => {
    const known = kept.get(db) ?? prepare(db);
    kept.set(db, known);
    return known;
  };
}

/** Writes a whole row, all columns by name. A null key is given by the database. */
export const insertInto = <T extends Table>(db: Database, table: T) =>
  insertBySlots(db, table).prepare();

/** The same, in place of the row that has the key already. */
export const replaceIn = <T extends Table>(db: Database, table: T, key: SQLiteColumn) => {
  const columns = Object.entries(getTableColumns(table));
  const set = columns.map(([name, column]) => [name, sql`excluded.${sql.identifier(column.name)}`]);
  return insertBySlots(db, table)
    .onConflictDoUpdate({ target: key, set: Object.fromEntries(set) as never })
    .prepare();
};

const insertBySlots = <T extends Table>(db: Database, table: T) =>
  db
    .insert(table)
    .values(
      Object.fromEntries(
        Object.keys(getTableColumns(table)).map((column) => [column, sql.placeholder(column)]),
      ) as never,
    );

/** The key that the database gave to an inserted row. */
export const keyOf = (result: { readonly lastInsertRowid: number | bigint }) =>
  Number(result.lastInsertRowid);
