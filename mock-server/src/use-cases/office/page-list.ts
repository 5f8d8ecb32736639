import { sql, type SQL } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { World } from "../../storage/world";

/** Where the page that is asked for lies among all rows, for `limit` and `offset`. */
export function pageOf({ pageindex, pagesize }: { pageindex: number; pagesize: number }) {
  return { limit: pagesize, offset: (pageindex - 1) * pagesize };
}

/** Totals of the lists that were asked for last, and the writes that the world had seen by then. */
interface Totals {
  writes: number;
  readonly byQuery: Map<string, number>;
}

const totalsOf = new WeakMap<World["db"], Totals>();
const mostTotals = 100;

/** How many rows of the table fit. Counted once: who turns a page asks for the same total again. */
export function countRows(world: World, table: SQLiteTable, where: SQL | undefined): number {
  const { writes } = world.db.get<{ writes: number }>(sql`SELECT total_changes() AS writes`);
  let totals = totalsOf.get(world.db);
  if (totals?.writes !== writes || totals.byQuery.size === mostTotals) {
    totals = { writes, byQuery: new Map() };
    totalsOf.set(world.db, totals);
  }
  const query = world.db
    .select({ count: sql<number>`count(*)` })
    .from(table)
    .where(where);
  const key = JSON.stringify(query.toSQL());
  const total = totals.byQuery.get(key) ?? query.get()?.count ?? 0;
  totals.byQuery.set(key, total);
  return total;
}
