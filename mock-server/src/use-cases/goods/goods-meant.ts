import type { SQL } from "drizzle-orm";
import { matcherOf } from "../../domain/fold-text";
import { isOneOf } from "../../storage/is-one-of";
import { goods } from "../../storage/goods-tables";
import type { World } from "../../storage/world";

/** Whether a product's name contains the keyword. */
export function isNamed(world: World, keyword: string): SQL {
  const matches = matcherOf(keyword);
  const rows = world.db.select({ goodsId: goods.goodsId, name: goods.name }).from(goods).all();
  return isOneOf(
    goods.goodsId,
    rows.filter(({ name }) => matches(name)).map(({ goodsId }) => goodsId),
  );
}
