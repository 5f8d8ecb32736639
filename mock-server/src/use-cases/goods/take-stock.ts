import { asc, eq, sql } from "drizzle-orm";
import { piecesOf } from "../../domain/product";
import { Refusal } from "../../domain/refusal";
import { goods, orderPieces, skus } from "../../storage/goods-tables";
import type { OrderRow } from "../../storage/rows";
import type { World } from "../../storage/world";
import { takeOffShelf } from "./shelf";

/**
 * A paid order takes its pieces, of the SKU where one is named; the last one takes the product off the
 * shelf. Throws NOT_FOUND or STATE_CONFLICT. Call it inside a transaction.
 *
 * @note The past that a scenario tells is not taken: its stock is what that past has left.
 */
export function takeStock(
  world: World,
  { orderId, quantity }: OrderRow,
  goodsId: number,
  skuId?: number,
): void {
  const all = world.db
    .select()
    .from(skus)
    .where(eq(skus.goodsId, goodsId))
    .orderBy(asc(skus.skuId))
    .all();
  const asked = skuId === undefined ? all : all.filter((sku) => sku.skuId === skuId);
  if (skuId !== undefined && asked.length === 0) throw new Refusal("NOT_FOUND", "规格不存在");
  const taken = piecesOf(asked, quantity);
  if (!taken) {
    const stock = asked.reduce((sum, sku) => sum + sku.stock, 0);
    const problem = `库存只有 ${stock} 件，不够这笔订单的 ${quantity} 件`;
    throw new Refusal("STATE_CONFLICT", problem);
  }
  for (const { sku, pieces } of taken) {
    world.db.insert(orderPieces).values({ orderId, skuId: sku.skuId, pieces }).run();
    move(world, goodsId, sku.skuId, pieces);
  }
  const product = world.db.select().from(goods).where(eq(goods.goodsId, goodsId)).get();
  if (product?.onShelf && product.stock === 0) takeOffShelf(world, goodsId);
}

/**
 * An order that failed before it was received gives its pieces back. The product returns to the shelf by
 * its merchant's hand only. Call it inside a transaction.
 */
export function giveBackStock(world: World, { orderId, goodsId }: OrderRow): void {
  // A channel may report what we do not sell.
  if (goodsId === null) return;
  const taken = world.db
    .delete(orderPieces)
    .where(eq(orderPieces.orderId, orderId))
    .returning()
    .all();
  for (const { skuId, pieces } of taken) move(world, goodsId, skuId, -pieces);
}

/** From what is in stock to what is sold. */
function move(world: World, goodsId: number, skuId: number, pieces: number): void {
  world.db
    .update(skus)
    .set({ stock: sql`${skus.stock} - ${pieces}` })
    .where(eq(skus.skuId, skuId))
    .run();
  world.db
    .update(goods)
    .set({ stock: sql`${goods.stock} - ${pieces}`, sales: sql`${goods.sales} + ${pieces}` })
    .where(eq(goods.goodsId, goodsId))
    .run();
}
