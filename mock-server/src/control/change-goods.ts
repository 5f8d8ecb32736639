import { asc, eq, sql } from "drizzle-orm";
import { toFen, type InputOf, type OutputOf } from "@distribution/sdk/contract";
import { goodsSignOf } from "../domain/goods-sign";
import { Refusal } from "../domain/refusal";
import { appendEvent } from "../outbox/append-event";
import { goods, merchants, skus } from "../storage/goods-tables";
import type { GoodsRow } from "../storage/rows";
import type { World } from "../storage/world";
import type { UseCase } from "../use-cases/use-case";
import type { OutboxApi } from "./outbox-api";

type Change = InputOf<OutboxApi["changeGoods"]>;

/** What the merchant does to a product: creates it, edits it, puts it on the shelf or takes it off. */
export const changeGoods: UseCase<OutboxApi["changeGoods"]> = (world, change) =>
  world.transaction(() =>
    change.goodsid === undefined ? create(world, change) : edit(world, change),
  );

/** A plain bag, for want of a picture. */
const picture = "/pictures/canvas-tote.png";
const firstStock = 100;

function create(world: World, change: Change): OutputOf<OutboxApi["changeGoods"]> {
  const { name, price, ordersource, stock = firstStock } = change;
  if (name === undefined || price === undefined || ordersource === undefined) {
    throw new Refusal("VALIDATION_FAILED", "新建商品须填写 name、price 与 ordersource");
  }
  if (change.skus) throw new Refusal("VALIDATION_FAILED", "新建的商品只有一个规格，库存请填 stock");
  const onShelf = shelfAfter(change.onshelf ?? true, stock, change);
  const merchant = world.db.select().from(merchants).orderBy(asc(merchants.merchantId)).get();
  const { goodsId } = world.db
    .insert(goods)
    .values({
      channel: ordersource,
      name,
      image: picture,
      description: name,
      priceFen: price,
      otPriceFen: price,
      stock,
      sales: 0,
      onShelf,
      commissionable: change.commissionable ?? true,
      merchantId: merchant?.merchantId ?? null,
    })
    .returning()
    .get();
  if (ordersource === "pdd") update(world, goodsId, { goodsSign: goodsSignOf(goodsId) });
  world.db
    .insert(skus)
    .values({
      goodsId,
      name: "默认规格",
      priceFen: price,
      costFen: toFen(0),
      stock,
      image: picture,
    })
    .run();
  appendEvent(world, "PRODUCT_CREATE_SUCCESS", goodsId);
  if (onShelf) appendEvent(world, "PRODUCT_ON_SHELF", goodsId);
  return view(world, goodsId);
}

function edit(world: World, change: Change): OutputOf<OutboxApi["changeGoods"]> {
  const goodsId = Number(change.goodsid);
  const row = find(world, goodsId);
  if (change.ordersource !== undefined && change.ordersource !== row.channel) {
    throw new Refusal("CHANNEL_MISMATCH", "商品的渠道不能修改");
  }
  const before = view(world, goodsId);
  if (change.price !== undefined) reprice(world, row, toFen(change.price - row.priceFen));
  const stock = restock(world, row, change);
  update(world, goodsId, {
    name: change.name ?? row.name,
    stock,
    commissionable: change.commissionable ?? row.commissionable,
  });
  if (JSON.stringify(view(world, goodsId)) !== JSON.stringify(before)) {
    appendEvent(world, "PRODUCT_UPDATE", goodsId);
  }
  const onShelf = shelfAfter(change.onshelf ?? row.onShelf, stock, change);
  if (onShelf !== row.onShelf) {
    update(world, goodsId, { onShelf });
    appendEvent(world, onShelf ? "PRODUCT_ON_SHELF" : "PRODUCT_OFF_SHELF", goodsId);
  }
  return view(world, goodsId);
}

/** Nothing left to sell takes a product off the shelf; to ask for it there is a contradiction. */
function shelfAfter(wanted: boolean, stock: number, { onshelf }: Change): boolean {
  if (stock > 0) return wanted;
  if (onshelf === true) throw new Refusal("STATE_CONFLICT", "没有库存的商品不能上架");
  return false;
}

/** The product's price is that of its cheapest SKU: all of them move by as much. */
function reprice(world: World, row: GoodsRow, differenceFen: number): void {
  const priceFen = toFen(row.priceFen + differenceFen);
  update(world, row.goodsId, {
    priceFen,
    otPriceFen: toFen(Math.max(row.otPriceFen, priceFen)),
  });
  world.db
    .update(skus)
    .set({ priceFen: sql`${skus.priceFen} + ${differenceFen}` })
    .where(eq(skus.goodsId, row.goodsId))
    .run();
}

/** Sets the stock of the SKUs, and gives that of the product: their sum. */
function restock(world: World, { goodsId, stock: before }: GoodsRow, change: Change): number {
  const rows = skusOf(world, goodsId);
  const [only] = rows;
  if (change.stock !== undefined && (rows.length > 1 || change.skus)) {
    throw new Refusal("VALIDATION_FAILED", "多规格商品的库存请在 skus 中按规格填写");
  }
  const wanted =
    change.skus ??
    (change.stock !== undefined && only
      ? [{ skuid: String(only.skuId), stock: change.stock }]
      : []);
  for (const { skuid, stock } of wanted) {
    const sku = rows.find(({ skuId }) => skuId === Number(skuid));
    if (!sku) throw new Refusal("NOT_FOUND", "规格不存在");
    world.db.update(skus).set({ stock }).where(eq(skus.skuId, sku.skuId)).run();
  }
  if (!only) return change.stock ?? before;
  return skusOf(world, goodsId).reduce((sum, { stock }) => sum + stock, 0);
}

function update(world: World, goodsId: number, change: Partial<GoodsRow>): void {
  world.db.update(goods).set(change).where(eq(goods.goodsId, goodsId)).run();
}

function find(world: World, goodsId: number): GoodsRow {
  const row = world.db.select().from(goods).where(eq(goods.goodsId, goodsId)).get();
  if (!row) throw new Refusal("NOT_FOUND", "商品不存在");
  return row;
}

function skusOf(world: World, goodsId: number) {
  return world.db
    .select()
    .from(skus)
    .where(eq(skus.goodsId, goodsId))
    .orderBy(asc(skus.skuId))
    .all();
}

function view(world: World, goodsId: number): OutputOf<OutboxApi["changeGoods"]> {
  const row = find(world, goodsId);
  return {
    goodsid: String(goodsId),
    ordersource: row.channel,
    ...(row.goodsSign !== null && { goodssign: row.goodsSign }),
    name: row.name,
    price: row.priceFen,
    stock: row.stock,
    onshelf: row.onShelf,
    commissionable: row.commissionable,
    ...(row.erpProductId !== null && { erpproductid: row.erpProductId }),
    skus: skusOf(world, goodsId).map((sku) => ({
      skuid: String(sku.skuId),
      name: sku.name,
      price: sku.priceFen,
      stock: sku.stock,
    })),
  };
}
