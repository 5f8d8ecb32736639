import { asc, eq } from "drizzle-orm";
import type { OutputOf } from "@distribution/sdk/server";
import { skus } from "../storage/goods-tables";
import type { GoodsRow } from "../storage/rows";
import type { World } from "../storage/world";
import type { ControlApi } from "./contract/control-api";

/** A product as the mock server's own endpoints show it, with what nobody else is told. */
export function goodsView(
  world: World,
  row: GoodsRow,
): OutputOf<ControlApi["merchant"]["changeGoods"]> {
  return {
    goodsid: String(row.goodsId),
    ordersource: row.channel,
    ...(row.goodsSign !== null && { goodssign: row.goodsSign }),
    name: row.name,
    price: row.priceFen,
    stock: row.stock,
    onshelf: row.onShelf,
    ...(row.onShelfAt !== null && { onshelfat: row.onShelfAt }),
    commissionable: row.commissionable,
    approved: row.approved,
    forcedoff: row.forcedOff,
    ...(row.erpProductId !== null && { erpproductid: row.erpProductId }),
    skus: skusOf(world, row.goodsId).map((sku) => ({
      skuid: String(sku.skuId),
      name: sku.name,
      price: sku.priceFen,
      stock: sku.stock,
    })),
  };
}

export function skusOf(world: World, goodsId: number) {
  return world.db
    .select()
    .from(skus)
    .where(eq(skus.goodsId, goodsId))
    .orderBy(asc(skus.skuId))
    .all();
}
