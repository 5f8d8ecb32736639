import { eq, or, sql, type SQLWrapper } from "drizzle-orm";
import { foldText, matcherOf } from "../../domain/fold-text";
import { orders } from "../../storage/money-tables";
import type { Database } from "../../storage/prepare";
import type { World } from "../../storage/world";

/** The ids of the orders that a keyword means. */
export function ordersMeant(world: World, keyword: string) {
  const { names, orderNo } = orderMeaning(world, keyword);
  return selectOrdersMeant(world.db, sql`${names}`, sql`${orderNo}`);
}

/** The same for a statement whose slots get an `orderMeaning`. */
export function selectOrdersMeant(db: Database, names: SQLWrapper, orderNo: SQLWrapper) {
  return db
    .select({ orderId: orders.orderId })
    .from(orders)
    .where(
      or(
        sql`${orders.goodsName} IN (SELECT value FROM json_each(${names}))`,
        eq(orders.orderNo, orderNo),
      ),
    );
}

/** What a keyword can mean: the name of what was bought (a list, as JSON), or the order's own number. */
export function orderMeaning(world: World, keyword: string) {
  return {
    names: JSON.stringify(orderedNames(world, keyword)),
    orderNo: foldText(keyword).toUpperCase(),
  };
}

/**
 * The names, of all that were ever ordered, that contain the keyword. Names are few and orders are
 * many: the walk jumps through the index from one name to the next.
 */
function orderedNames(world: World, keyword: string): string[] {
  const matches = matcherOf(keyword);
  const rows = world.db.all<{ name: string }>(sql`
    WITH RECURSIVE names(name) AS (
      SELECT min(goods_name) FROM orders
      UNION ALL
      SELECT (SELECT min(goods_name) FROM orders WHERE goods_name > names.name) FROM names
      WHERE names.name IS NOT NULL
    )
    SELECT name FROM names WHERE name IS NOT NULL`);
  return rows.map(({ name }) => name).filter((name) => matches(name));
}
