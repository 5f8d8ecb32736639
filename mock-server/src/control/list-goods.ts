import { desc, eq } from "drizzle-orm";
import { matcherOf } from "../domain/fold-text";
import { goods } from "../storage/goods-tables";
import type { UseCase } from "../use-cases/use-case";
import type { ControlApi } from "./contract/control-api";
import { goodsView } from "./goods-view";

const mostRows = 100;

/** A shop has hundreds of products, not hundreds of thousands: the search reads all their names. */
export const listGoods: UseCase<ControlApi["merchant"]["listGoods"]> = (
  world,
  { keyword, ordersource },
) => {
  const matches = keyword === undefined ? () => true : matcherOf(keyword);
  const rows = world.db
    .select()
    .from(goods)
    .where(ordersource === undefined ? undefined : eq(goods.channel, ordersource))
    .orderBy(desc(goods.goodsId))
    .all()
    .filter(({ goodsId, name }) => matches(name) || String(goodsId) === keyword);
  return {
    list: rows.slice(0, mostRows).map((row) => ({
      ...goodsView(world, row),
      image: row.image,
      sales: row.sales,
    })),
    total: rows.length,
  };
};
