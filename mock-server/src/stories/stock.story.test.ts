import type { OrderStatus } from "@distribution/sdk";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openOutboxStage, type OutboxStage } from "./outbox-stage";
import { memberIdOf } from "./sell";

/* Orders take what is in stock, and give it back where they fail before anything was sent. */

let stage: OutboxStage;

beforeEach(async () => {
  stage = await openOutboxStage();
});
afterEach(() => stage.close());

const product = (body: Record<string, unknown>) => stage.control.merchant.changeGoods(body);

/** 重庆小面, a product of PDD with three SKUs, with so many of each in stock. */
async function noodles(...stocks: readonly [number, number, number]) {
  const { list } = await stage.member("a reader").goods.list({ keyword: "重庆小面" });
  const { goodsid, skus } = await product({ goodsid: list[0]?.goodsid });
  const wanted = skus.map(({ skuid }, index) => ({ skuid, stock: stocks[index] }));
  await product({ goodsid, skus: wanted });
  return { goodsid, skuids: skus.map(({ skuid }) => skuid) };
}

const stocksOf = async (goodsid: string) =>
  (await product({ goodsid })).skus.map(({ stock }) => stock);

async function buy(goodsid: string, quantity: number, rest: Record<string, unknown> = {}) {
  const reply = await fetch(`${stage.server.url}/__mock/orders`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      buyermemberid: await memberIdOf(stage, "a buyer"),
      ordersource: "pdd",
      orderamount: 5_000,
      goodsid,
      quantity,
      ...rest,
    }),
  });
  return (await reply.json()) as { orderno: string; code?: string; message?: string };
}

/** What happened to the product since it was made ready, oldest first. */
const events = async () =>
  (await stage.outbox())
    .map(({ eventkey }) => eventkey)
    .toReversed()
    .slice(1);

const report = async (orderno: string, ...statuses: readonly OrderStatus[]) => {
  for (const originalorderstatus of statuses) {
    await stage.control.channel.setOrderStatus({ orderno, originalorderstatus });
  }
};

test("an order takes its pieces of a SKU that has enough, and counts as sold", async () => {
  const { goodsid, skuids } = await noodles(2, 9, 5);
  const { sales } = await stage.member("a reader").goods.detail({ goodsid });
  await buy(goodsid, 3);
  expect(await stocksOf(goodsid)).toEqual([2, 6, 5]);
  await buy(goodsid, 4, { skuid: skuids[2] });
  expect(await stocksOf(goodsid)).toEqual([2, 6, 1]);
  // None has enough: of one after the other.
  await buy(goodsid, 8);
  expect(await stocksOf(goodsid)).toEqual([0, 0, 1]);
  const after = await stage.member("a reader").goods.detail({ goodsid });
  expect(after).toMatchObject({ stock: 1, sales: sales + 15, onshelf: true });
  expect(await events()).toEqual([]);
});

test("the last piece takes the product off the shelf, and everybody is told why", async () => {
  const { goodsid } = await noodles(0, 2, 0);
  await buy(goodsid, 2);
  expect(await product({ goodsid })).toMatchObject({ stock: 0, onshelf: false });
  expect(await events()).toEqual(["PRODUCT_OFF_SHELF"]);
  await stage.deliver();
  expect(await stage.sunk("erp")).toMatchObject([{ body: { reason: "库存不足" } }]);
  expect(await buy(goodsid, 1)).toMatchObject({ code: "GOODS_OFF_SHELF" });
  // Whoever names no product gets another one.
  expect(await buy(goodsid, 1, { goodsid: undefined })).toHaveProperty("orderno");
});

test("more than there is cannot be ordered, and nothing of it is recorded", async () => {
  const { goodsid, skuids } = await noodles(1, 2, 3);
  expect(await buy(goodsid, 7)).toMatchObject({
    code: "STATE_CONFLICT",
    message: "库存只有 6 件，不够这笔订单的 7 件",
  });
  expect(await buy(goodsid, 2, { skuid: skuids[0] })).toMatchObject({
    message: "库存只有 1 件，不够这笔订单的 2 件",
  });
  expect(await buy(goodsid, 1, { skuid: "999999" })).toMatchObject({
    code: "NOT_FOUND",
    message: "规格不存在",
  });
  // 5,000 fen buy two at 27.80: what is paid tells how many, where nobody says.
  await buy(goodsid, 2, { quantity: undefined });
  expect(await stocksOf(goodsid)).toEqual([1, 0, 3]);
});

test("an order that fails before it was received gives its pieces back, to its own SKUs", async () => {
  const { goodsid } = await noodles(1, 2, 0);
  const { orderno } = await buy(goodsid, 3);
  await report(orderno, 1, 4, 4);
  expect(await stocksOf(goodsid)).toEqual([1, 2, 0]);
  // It is for the merchant to put it back on the shelf.
  expect(await product({ goodsid })).toMatchObject({ stock: 3, onshelf: false });
  expect(await events()).toEqual(["PRODUCT_OFF_SHELF"]);
});

test.each([
  { what: "came back after it was received", steps: [1, 2, 4] },
  { what: "came back after it was settled", steps: [5, 4] },
  { what: "was punished", steps: [1, 10] },
] as const)("the stock stays as it is where an order $what", async ({ steps }) => {
  const { goodsid } = await noodles(5, 0, 0);
  const { orderno } = await buy(goodsid, 3);
  await report(orderno, ...steps);
  expect(await stocksOf(goodsid)).toEqual([2, 0, 0]);
});

test("what had failed before it was reported takes nothing", async () => {
  const { goodsid } = await noodles(2, 0, 0);
  await buy(goodsid, 2, { originalorderstatus: 4 });
  expect(await product({ goodsid })).toMatchObject({ stock: 2, onshelf: true });
  expect(await events()).toEqual([]);
});

test("the past that a scenario tells is not taken from the stock of today", async () => {
  await stage.control.world.reset({ scenario: "showcase" });
  const { list } = await stage.member("a reader").goods.list({ keyword: "重庆小面" });
  const [first] = await stocksOf(list[0]?.goodsid ?? "");
  expect(first).toBe(1430);
});
