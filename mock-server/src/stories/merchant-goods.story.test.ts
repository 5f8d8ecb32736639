import { afterEach, beforeEach, expect, test } from "vitest";
import { openOutboxStage, type OutboxStage } from "./outbox-stage";

let stage: OutboxStage;

beforeEach(async () => {
  stage = await openOutboxStage();
});
afterEach(() => stage.close());

const change = (body: Record<string, unknown>) => stage.control.merchant.changeGoods(body);
const create = (rest: Record<string, unknown> = {}) =>
  change({ name: "冻干草莓脆", price: 1990, ordersource: "selfsupport", ...rest });
/** The status of a refusal. */
async function refusal(body: Record<string, unknown>): Promise<number> {
  const reply = await fetch(`${stage.server.url}/__mock/goods`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return reply.status;
}
/** What happened to products, oldest first. */
const events = async () =>
  (await stage.outbox()).map(({ eventkey, payload }) => `${eventkey} ${payload}`).toReversed();
/** A product of the catalogue with three SKUs. */
const noodles = async () => {
  const { list } = await stage.member("a reader").goods.list({ keyword: "重庆小面" });
  return change({ goodsid: list[0]?.goodsid });
};

test("a merchant creates a product, and members see it on the shelf", async () => {
  const created = await create();
  expect(created).toEqual({
    goodsid: expect.stringMatching(/^\d+$/) as string,
    ordersource: "selfsupport",
    name: "冻干草莓脆",
    price: 1990,
    stock: 100,
    onshelf: true,
    commissionable: true,
    approved: true,
    forcedoff: false,
    skus: [
      {
        skuid: expect.stringMatching(/^\d+$/) as string,
        name: "默认规格",
        price: 1990,
        stock: 100,
      },
    ],
  });
  expect(await events()).toEqual([
    `PRODUCT_CREATE_SUCCESS ${created.goodsid}`,
    `PRODUCT_ON_SHELF ${created.goodsid}`,
  ]);
  const { list } = await stage.member("a reader").goods.list({});
  expect(list[0]).toMatchObject({ goodsid: created.goodsid, name: "冻干草莓脆", price: 1990 });
});

test("a product can be created for later, without stock or off the shelf", async () => {
  const { goodsid, onshelf } = await create({ onshelf: false });
  expect(onshelf).toBe(false);
  const empty = await refusal({ name: "a", price: 1, ordersource: "pdd", stock: 0, onshelf: true });
  expect(empty).toBe(409);
  const sold = await create({ stock: 0 });
  expect(sold.onshelf).toBe(false);
  expect(await events()).toEqual([
    `PRODUCT_CREATE_SUCCESS ${goodsid}`,
    `PRODUCT_CREATE_SUCCESS ${sold.goodsid}`,
  ]);
});

test("products of 拼多多 get a sign of their own", async () => {
  const one = await create({ ordersource: "pdd" });
  const other = await create({ ordersource: "pdd" });
  expect(one.goodssign).toMatch(/^E9\w+_JQmock$/);
  expect(other.goodssign).not.toBe(one.goodssign);
});

test("an edit is an update, and saying the same again is none", async () => {
  const { goodsid } = await create({ onshelf: false });
  const edited = { name: "冻干草莓脆 大包", price: 2990, stock: 7, commissionable: false };
  expect(await change({ goodsid, ...edited })).toMatchObject({
    ...edited,
    skus: [{ price: 2990, stock: 7 }],
  });
  await change({ goodsid, ...edited });
  expect(await events()).toEqual([
    `PRODUCT_CREATE_SUCCESS ${goodsid}`,
    `PRODUCT_UPDATE ${goodsid}`,
  ]);
});

test("a product is put on the shelf and taken off it", async () => {
  const { goodsid } = await create({ onshelf: false });
  expect((await change({ goodsid, onshelf: true })).onshelf).toBe(true);
  await change({ goodsid, onshelf: true });
  expect((await change({ goodsid, onshelf: false })).onshelf).toBe(false);
  expect(await events()).toEqual([
    `PRODUCT_CREATE_SUCCESS ${goodsid}`,
    `PRODUCT_ON_SHELF ${goodsid}`,
    `PRODUCT_OFF_SHELF ${goodsid}`,
  ]);
});

test("a product that the platform has not approved yet is there for nobody, and nobody is told", async () => {
  const { goodsid, approved, onshelf } = await create({ ordersource: "pdd", approved: false });
  expect({ approved, onshelf }).toEqual({ approved: false, onshelf: false });
  await change({ goodsid, price: 2990, stock: 50 });
  expect(await refusal({ goodsid, onshelf: true })).toBe(409);
  await expect(stage.member("a reader").goods.detail({ goodsid })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  const office = stage.operator;
  expect((await office.commissionSku.selectableGoods({ keyword: goodsid })).list).toEqual([]);
  expect(await events()).toEqual([]);

  // Not by the merchant.
  expect(await refusal({ goodsid, approved: true })).toBe(422);
  await change({ goodsid, approved: true, onshelf: true, who: "platform" });
  expect(await events()).toEqual([
    `PRODUCT_CREATE_SUCCESS ${goodsid}`,
    `PRODUCT_ON_SHELF ${goodsid}`,
  ]);
  expect(await stage.member("a reader").goods.detail({ goodsid })).toMatchObject({ price: 2990 });
  expect(await refusal({ goodsid, approved: false })).toBe(409);
});

test("what the platform takes off the shelf, only the platform puts back", async () => {
  const { goodsid } = await create();
  const forced = await change({ goodsid, onshelf: false, who: "platform" });
  expect(forced).toMatchObject({ onshelf: false, forcedoff: true });
  expect(await refusal({ goodsid, onshelf: true })).toBe(409);
  // More in stock changes nothing of it.
  await change({ goodsid, stock: 500 });
  expect(await refusal({ goodsid, onshelf: true })).toBe(409);
  const back = await change({ goodsid, onshelf: true, who: "platform" });
  expect(back).toMatchObject({ onshelf: true, forcedoff: false });
  await change({ goodsid, onshelf: false });
  expect(await change({ goodsid, onshelf: true })).toMatchObject({ onshelf: true });
  expect((await events()).slice(2)).toEqual([
    `PRODUCT_OFF_SHELF ${goodsid}`,
    `PRODUCT_UPDATE ${goodsid}`,
    `PRODUCT_ON_SHELF ${goodsid}`,
    `PRODUCT_OFF_SHELF ${goodsid}`,
    `PRODUCT_ON_SHELF ${goodsid}`,
  ]);
});

test("a date puts a product on the shelf, where it can be sold then", async () => {
  const onshelfat = stage.world.clock.now() + 86_400_000;
  const later = await create({ onshelfat });
  expect(later).toMatchObject({ onshelf: false, onshelfat });
  const banned = await create({ onshelfat });
  await change({ goodsid: banned.goodsid, onshelf: false, who: "platform" });
  const sold = await create({ onshelfat, stock: 0 });
  const recalled = await create({ onshelfat });
  await change({ goodsid: recalled.goodsid, onshelfat: 0 });
  expect(await refusal({ goodsid: (await create()).goodsid, onshelfat })).toBe(409);

  await stage.pass(86_400_000 - 1_000);
  expect(await change({ goodsid: later.goodsid })).toMatchObject({ onshelf: false });
  await stage.control.time.move({ now: onshelfat });
  const after = await change({ goodsid: later.goodsid });
  expect(after).toMatchObject({ onshelf: true });
  expect(after).not.toHaveProperty("onshelfat");
  for (const { goodsid } of [banned, sold, recalled]) {
    const row = await change({ goodsid });
    expect(row).toMatchObject({ onshelf: false });
    expect(row).not.toHaveProperty("onshelfat");
  }
  const happened = (await events()).filter((event) => event.startsWith("PRODUCT_ON_SHELF"));
  expect(happened.at(-1)).toBe(`PRODUCT_ON_SHELF ${later.goodsid}`);
  expect(happened).toHaveLength(2);
});

test("a product that is put on the shelf by hand needs its date no more", async () => {
  const { goodsid } = await create({ onshelfat: stage.world.clock.now() + 86_400_000 });
  expect(await change({ goodsid, onshelf: true })).not.toHaveProperty("onshelfat");
  await change({ goodsid, onshelf: false });
  await stage.pass(2 * 86_400_000);
  expect(await change({ goodsid })).toMatchObject({ onshelf: false });
});

test("out of commission is off the distribution platform, and back in commission is on it again", async () => {
  const { goodsid } = await create();
  const distribution = async () => {
    await stage.deliver();
    return (await stage.sunk("distribution")).map(({ path }) => path);
  };
  expect(await distribution()).toEqual(["/product/publish"]);
  await change({ goodsid, price: 2990 });
  expect(await distribution()).toHaveLength(1);
  await change({ goodsid, commissionable: false });
  expect((await distribution()).slice(1)).toEqual(["/product/offline"]);
  await change({ goodsid, price: 1990 });
  expect(await distribution()).toHaveLength(2);
  await change({ goodsid, commissionable: true });
  expect((await distribution()).slice(2)).toEqual(["/product/publish"]);
  // Off the shelf it is offline already.
  await change({ goodsid, onshelf: false });
  await change({ goodsid, commissionable: false });
  expect((await distribution()).slice(3)).toEqual(["/product/offline"]);
});

test("a product that never was in commission is none of the distribution platform's business", async () => {
  const { goodsid } = await create({ commissionable: false });
  await change({ goodsid, price: 2990 });
  await stage.deliver();
  expect(await stage.sunk("distribution")).toEqual([]);
});

test("what is sold out leaves the shelf by itself, and does not come back without stock", async () => {
  const { goodsid } = await create();
  expect(await change({ goodsid, stock: 0 })).toMatchObject({ stock: 0, onshelf: false });
  expect((await events()).slice(2)).toEqual([
    `PRODUCT_UPDATE ${goodsid}`,
    `PRODUCT_OFF_SHELF ${goodsid}`,
  ]);
  expect(await refusal({ goodsid, onshelf: true })).toBe(409);
  expect(await change({ goodsid, stock: 3, onshelf: true })).toMatchObject({ onshelf: true });
  await stage.deliver();
  const reasons = (await stage.sunk("erp")).filter(({ path }) => path === "/product/offline");
  expect(reasons).toHaveLength(1);
});

test("the stock of several SKUs is theirs, and the product's is the sum", async () => {
  const { goodsid, skus } = await noodles();
  const [first, second, third] = skus.map(({ skuid }) => skuid);
  expect(await refusal({ goodsid, stock: 5 })).toBe(422);
  expect(await refusal({ goodsid, stock: 5, skus: [{ skuid: first, stock: 5 }] })).toBe(422);
  expect(await refusal({ goodsid, skus: [{ skuid: "999999", stock: 5 }] })).toBe(404);
  const one = await change({ goodsid, skus: [{ skuid: second, stock: 5 }] });
  expect(one).toMatchObject({ stock: 1430 + 5 + 388, onshelf: true });
  const none = [first, second, third].map((skuid) => ({ skuid, stock: 0 }));
  expect(await change({ goodsid, skus: none })).toMatchObject({ stock: 0, onshelf: false });
  await stage.deliver();
  expect(await stage.sunk("erp")).toMatchObject([{ body: { reason: "库存不足" } }]);
});

test("a new price moves every SKU by as much", async () => {
  const { goodsid } = await noodles();
  const { price, skus } = await change({ goodsid, price: 3000 });
  expect(price).toBe(3000);
  expect(skus.map((sku) => sku.price)).toEqual([3000, 3000, 5400]);
});

test.each([
  ["a new product without a name", { price: 100, ordersource: "pdd" }, 422],
  ["a new product without a price", { name: "a", ordersource: "pdd" }, 422],
  ["a new product of no channel", { name: "a", price: 100 }, 422],
  [
    "a new product with SKUs",
    { name: "a", price: 1, ordersource: "pdd", skus: [{ skuid: "1", stock: 1 }] },
    422,
  ],
  ["a price of nothing", { name: "a", price: 0, ordersource: "pdd" }, 422],
  ["less than no stock", { goodsid: "1", stock: -1 }, 422],
  ["an unknown product", { goodsid: "999999", name: "a" }, 404],
])("%s is refused", async (_name, body, status) => {
  expect(await refusal(body)).toBe(status);
  expect(await events()).toEqual([]);
});

test("a product stays in its channel", async () => {
  const { goodsid } = await create();
  expect(await refusal({ goodsid, ordersource: "pdd" })).toBe(422);
});
