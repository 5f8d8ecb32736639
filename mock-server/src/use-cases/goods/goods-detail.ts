import { and, asc, eq, type SQL } from "drizzle-orm";
import { channelFacts, type api } from "@distribution/sdk/server";
import { Refusal } from "../../domain/refusal";
import { goods, skus } from "../../storage/goods-tables";
import type { GoodsRow } from "../../storage/rows";
import type { World } from "../../storage/world";
import { findDistributor } from "../binding/bind-customer";
import { goodsView } from "./list-goods";
import { isOnSale } from "./on-sale";
import { pddLinks } from "./pdd-links";
import type { UseCase } from "../use-case";

/** The product, on the shelf or not; one that was not approved yet is there for nobody. Throws NOT_FOUND. */
export function findGoods(world: World, which: SQL): GoodsRow {
  const row = world.db
    .select()
    .from(goods)
    .where(and(which, eq(goods.approved, true)))
    .get();
  if (!row) throw new Refusal("NOT_FOUND", "商品不存在");
  return row;
}

export const goodsDetail: UseCase<typeof api.goods.detail> = (world, input, caller) => {
  const row = findGoods(
    world,
    input.goodssign === undefined
      ? eq(goods.goodsId, Number(input.goodsid))
      : eq(goods.goodsSign, input.goodssign),
  );
  const onshelf = isOnSale(world, row);
  return {
    ...goodsView(world, caller)(row),
    images: picturesOf(world, row),
    description: row.description,
    onshelf,
    ...(channelFacts[row.channel].buyAt === "shop-page" &&
      onshelf && { buyinfo: shopPage(row.goodsId) }),
  };
};

/** Whoever shared it, the buyer must be able to buy: a distributor who earns nothing now is left out of the links. */
export const pddUrl: UseCase<typeof api.goods.pddUrl> = (world, input, { memberId }) => {
  const product = findGoods(world, eq(goods.goodsSign, input.goodssign));
  if (!isOnSale(world, product)) throw new Refusal("GOODS_OFF_SHELF");
  // Nobody has the number that an empty id is read as.
  const sharer = findDistributor(world, Number(input.dismemberid));
  const attribution = sharer?.status === "normal" ? sharer.distributorId : undefined;
  return pddLinks(input.goodssign, memberId, attribution);
};

/** Its own, which comes first, and those of its SKUs that look otherwise. */
function picturesOf({ db }: World, { goodsId, image }: GoodsRow): string[] {
  const rows = db
    .select({ image: skus.image })
    .from(skus)
    .where(eq(skus.goodsId, goodsId))
    .orderBy(asc(skus.skuId))
    .all();
  return [...new Set([image, ...rows.map((sku) => sku.image)])];
}

/** Where the merchant's own mini-program sells it. The mock server's address opens nothing in WeChat. */
function shopPage(goodsId: number) {
  return { appid: "wx0000000000000001", pagepath: `pages/goods/detail?goodsid=${goodsId}` };
}
