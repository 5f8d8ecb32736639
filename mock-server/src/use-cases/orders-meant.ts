import { eq, or, sql } from "drizzle-orm";
import { foldText, matcherOf } from "../domain/fold-text";
import { isOneOf } from "../storage/is-one-of";
import { orders } from "../storage/money-tables";
import type { World } from "../storage/world";

/** The ids of the orders that a keyword means: by the name of what was bought, or their own number. */
export function ordersMeant(world: World, keyword: string) {
  return world.db
    .select({ orderId: orders.orderId })
    .from(orders)
    .where(
      or(
        isOneOf(orders.goodsName, orderedNames(world, keyword)),
        eq(orders.orderNo, foldText(keyword).toUpperCase()),
      ),
    );
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
