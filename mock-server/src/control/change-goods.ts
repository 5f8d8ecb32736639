import { asc, eq, sql } from "drizzle-orm";
import { channelFacts, toFen, type InputOf } from "@distribution/sdk/server";
import { goodsSignOf } from "../domain/goods-sign";
import { shelfProblem } from "../domain/product";
import { Refusal } from "../domain/refusal";
import { appendEvent } from "../outbox/append-event";
import { goods, merchants, skus } from "../storage/goods-tables";
import type { GoodsRow } from "../storage/rows";
import type { World } from "../storage/world";
import { putOnShelf, takeOffShelf } from "../use-cases/goods/shelf";
import type { UseCase } from "../use-cases/use-case";
import type { ControlApi } from "./contract/control-api";
import { goodsView, skusOf } from "./goods-view";

type Change = InputOf<ControlApi["merchant"]["changeGoods"]>;

/** What the merchant or the platform does to a product: creates, approves, edits it, puts it on the shelf or takes it off. */
export const changeGoods: UseCase<ControlApi["merchant"]["changeGoods"]> = (world, change) =>
  world.transaction(() => {
    const goodsId = change.goodsid === undefined ? create(world, change) : edit(world, change);
    shelve(world, goodsId, change);
    return goodsView(world, find(world, goodsId));
  });

/** A plain bag, for want of a picture. */
const picture = "/pictures/canvas-tote.png";
const firstStock = 100;

function create(world: World, change: Change): number {
  const { name, price, ordersource, stock = firstStock, approved = true } = change;
  if (name === undefined || price === undefined || ordersource === undefined) {
    throw new Refusal("VALIDATION_FAILED", "新建商品须填写 name、price 与 ordersource");
  }
  if (change.skus) throw new Refusal("VALIDATION_FAILED", "新建的商品只有一个规格，库存请填 stock");
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
      onShelf: false,
      commissionable: change.commissionable ?? true,
      distributed: false,
      approved,
      merchantId: merchant?.merchantId ?? null,
    })
    .returning()
    .get();
  if (channelFacts[ordersource].buyAt === "pdd-link")
    update(world, goodsId, { goodsSign: goodsSignOf(goodsId) });
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
  if (approved) appendEvent(world, "PRODUCT_CREATE_SUCCESS", goodsId);
  // What is created to be sold goes on the shelf by itself, where it can.
  const goesOn = change.onshelf === undefined && !change.onshelfat;
  if (goesOn && shelfProblem(find(world, goodsId)) === undefined) putOnShelf(world, goodsId);
  return goodsId;
}

function edit(world: World, change: Change): number {
  const goodsId = Number(change.goodsid);
  const row = find(world, goodsId);
  if (change.ordersource !== undefined && change.ordersource !== row.channel) {
    throw new Refusal("CHANNEL_MISMATCH", "商品的渠道不能修改");
  }
  const before = goodsView(world, find(world, goodsId));
  if (change.price !== undefined) reprice(world, row, toFen(change.price - row.priceFen));
  update(world, goodsId, {
    name: change.name ?? row.name,
    stock: restock(world, row, change),
    commissionable: change.commissionable ?? row.commissionable,
  });
  if (!row.approved) approve(world, goodsId, change);
  else if (change.approved === false) {
    throw new Refusal("STATE_CONFLICT", "审核通过的商品不能退回待审核");
  } else if (JSON.stringify(goodsView(world, find(world, goodsId))) !== JSON.stringify(before)) {
    appendEvent(world, "PRODUCT_UPDATE", goodsId);
  }
  // The platform's word holds until it says otherwise.
  if (change.who === "platform" && change.onshelf !== undefined) {
    update(world, goodsId, { forcedOff: !change.onshelf });
  }
  return goodsId;
}

/** Only now is anybody outside told of the product. */
function approve(world: World, goodsId: number, { approved, who }: Change): void {
  if (approved !== true) return;
  if (who !== "platform") {
    throw new Refusal("VALIDATION_FAILED", "商品由平台审核，who 请填 platform");
  }
  update(world, goodsId, { approved });
  appendEvent(world, "PRODUCT_CREATE_SUCCESS", goodsId);
}

/** Nothing left to sell takes a product off the shelf; to ask for it there is a contradiction. */
function shelve(world: World, goodsId: number, { onshelf, onshelfat }: Change): void {
  const row = find(world, goodsId);
  if (onshelf === true) {
    const problem = shelfProblem(row);
    if (problem !== undefined) throw new Refusal("STATE_CONFLICT", problem);
    if (!row.onShelf) putOnShelf(world, goodsId);
  } else if (row.onShelf && (onshelf === false || row.stock === 0)) {
    takeOffShelf(world, goodsId);
  }
  if (onshelfat === undefined) return;
  if (onshelfat > 0 && find(world, goodsId).onShelf) {
    throw new Refusal("STATE_CONFLICT", "商品已经在架，不能再定时上架");
  }
  update(world, goodsId, { onShelfAt: onshelfat > 0 ? onshelfat : null });
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
