import { asc, eq } from "drizzle-orm";
import { goods, merchants, skus } from "../storage/goods-tables";
import type { World } from "../storage/world";
import { missing } from "./handler";

/** How systems outside call a product or a SKU of ours. */
export function outsideId(id: number): string {
  return `MISEB_${id}`;
}

/** A product with its merchant. */
export function productOf(world: World, goodsId: number) {
  const row = world.db
    .select({
      product: goods,
      merchantName: merchants.name,
      alertPhone: merchants.alertPhone,
    })
    .from(goods)
    .leftJoin(merchants, eq(merchants.merchantId, goods.merchantId))
    .where(eq(goods.goodsId, goodsId))
    .get();
  if (!row) throw missing("商品", goodsId);
  return row;
}

export function skusOf(world: World, goodsId: number) {
  return world.db
    .select()
    .from(skus)
    .where(eq(skus.goodsId, goodsId))
    .orderBy(asc(skus.skuId))
    .all();
}
