import { and, asc, isNotNull, lte, sql } from "drizzle-orm";
import { goods } from "./goods-tables";
import { outsideOf, slot, type Database } from "./prepare";

/** Which products are to be put on the shelf, and when. */
export function goodsBooks(db: Database) {
  const next = db
    .select({ at: sql<number | null>`min(${goods.onShelfAt})` })
    .from(goods)
    .where(and(isNotNull(goods.onShelfAt), outsideOf(goods.goodsId)))
    .prepare();
  const due = db
    .select()
    .from(goods)
    .where(lte(goods.onShelfAt, slot("time")))
    .orderBy(asc(goods.goodsId))
    .prepare();
  return {
    nextToShelve: (aside: readonly number[]) => next.get({ aside: JSON.stringify(aside) })?.at,
    /** Products whose date has come by `time`. */
    dueToShelve: (time: number) => due.all({ time }),
  };
}
