import { sql, type SQL } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { World } from "../../storage/world";

/** Where the page that is asked for lies among all rows, for `limit` and `offset`. */
export function pageOf({ pageindex, pagesize }: { pageindex: number; pagesize: number }) {
  return { limit: pagesize, offset: (pageindex - 1) * pagesize };
}

/** How many rows of the table fit. */
export function countRows(world: World, table: SQLiteTable, where: SQL | undefined): number {
  const row = world.db
    .select({ count: sql<number>`count(*)` })
    .from(table)
    .where(where)
    .get();
  return row?.count ?? 0;
}
