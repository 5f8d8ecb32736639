import { eq } from "drizzle-orm";
import { appendEvent } from "../../outbox/append-event";
import { goods } from "../../storage/goods-tables";
import type { World } from "../../storage/world";

/** 上架. Ask `shelfProblem` first, and call it inside a transaction. A date for it is over with that. */
export function putOnShelf(world: World, goodsId: number): void {
  world.db
    .update(goods)
    .set({ onShelf: true, onShelfAt: null })
    .where(eq(goods.goodsId, goodsId))
    .run();
  appendEvent(world, "PRODUCT_ON_SHELF", goodsId);
}

/** 下架, whoever or whatever takes it off. Call it inside a transaction. */
export function takeOffShelf(world: World, goodsId: number): void {
  world.db.update(goods).set({ onShelf: false }).where(eq(goods.goodsId, goodsId)).run();
  appendEvent(world, "PRODUCT_OFF_SHELF", goodsId);
}
