import type { Database as Connection } from "better-sqlite3";
import { getTableColumns, getTableName } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import { sumUpAfter } from "../storage/earning-sums";
import type { World } from "../storage/world";

/** Takes rows one by one and writes them many at a time. */
export interface BulkInsert<Row> {
  add(row: Row): void;
  /** Writes what is still waiting. */
  flush(): void;
}

const rowsAtOnce = 100;

/**
 * For worlds of a hundred thousand rows: one statement with a hundred rows costs a tenth of a hundred
 * statements. Every row names the columns that the first one names; the rest keep their defaults.
 */
export function bulkInsert<T extends SQLiteTable>(
  world: World,
  table: T,
): BulkInsert<T["$inferInsert"]> {
  type Row = T["$inferInsert"];
  const connection = connectionOf(world);
  const columns = getTableColumns(table);
  let named: (keyof Row & string)[] = [];
  let values: unknown[] = [];
  const statementFor = (count: number) => {
    const places = `(${named.map(() => "?").join()})`;
    const names = named.map((name) => columns[name]?.name).join();
    return connection.prepare(
      `INSERT INTO ${getTableName(table)} (${names}) VALUES ${Array<string>(count).fill(places).join()}`,
    );
  };
  let whole: ReturnType<typeof statementFor> | undefined;
  return {
    add(row) {
      if (named.length === 0) named = Object.keys(row);
      for (const name of named) values.push(stored(columns[name], row[name]));
      if (values.length < named.length * rowsAtOnce) return;
      whole ??= statementFor(rowsAtOnce);
      whole.run(values);
      values = [];
    },
    flush() {
      if (values.length === 0) return;
      statementFor(values.length / named.length).run(values);
      values = [];
    },
  };
}

/** Drops the tables' indexes and sums while `work` fills them, and lays them anew: a third of the time, and denser. */
export function withoutIndexes(
  world: World,
  tables: readonly SQLiteTable[],
  work: () => void,
): void {
  const connection = connectionOf(world);
  const select = connection.prepare(
    "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL",
  );
  const indexes = tables.flatMap(
    (table) => select.all(getTableName(table)) as { name: string; sql: string }[],
  );
  for (const { name } of indexes) connection.exec(`DROP INDEX ${name}`);
  sumUpAfter(connection, () => {
    work();
    for (const { sql } of indexes) connection.exec(sql);
  });
}

/** Drizzle's own prepared inserts spend more time on their placeholders than SQLite on the rows. */
export function connectionOf({ db }: World): Connection {
  return (db as typeof db & { readonly $client: Connection }).$client;
}

function stored(column: SQLiteColumn | undefined, value: unknown): unknown {
  return value === null || value === undefined ? null : column?.mapToDriverValue(value);
}
