import { eq } from "drizzle-orm";
import { shelfProblem } from "../domain/product";
import { goods } from "../storage/goods-tables";
import { putOnShelf } from "../use-cases/goods/shelf";
import type { Job } from "./job";

/** 定时上架: a product goes on the shelf at its date. One that cannot then, waits for its merchant's hand. */
export const putOnShelfAtDate: Job = {
  next: (world, aside) => world.books.nextToShelve(aside) ?? undefined,
  due: (world) => world.books.dueToShelve(world.clock.now()).map(({ goodsId }) => goodsId),
  run: (world, goodsId) => {
    const row = world.books.dueToShelve(world.clock.now()).find((one) => one.goodsId === goodsId);
    if (!row) return false;
    if (shelfProblem(row) === undefined) putOnShelf(world, goodsId);
    else world.db.update(goods).set({ onShelfAt: null }).where(eq(goods.goodsId, goodsId)).run();
    return true;
  },
};
