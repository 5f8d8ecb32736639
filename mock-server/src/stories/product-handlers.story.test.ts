import { eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { appendEvent } from "../outbox/append-event";
import { goods, merchants, skus } from "../storage/goods-tables";
import { openOutboxStage, type OutboxStage } from "./outbox-stage";

/* Every message as the documents show it, word for word. */

let stage: OutboxStage;

beforeEach(async () => {
  stage = await openOutboxStage();
});
afterEach(() => stage.close());

/** The product that the catalogue has by this picture, with its SKUs. */
function product(slug: string) {
  const row = stage.world.db
    .select()
    .from(goods)
    .where(eq(goods.image, `/pictures/${slug}.png`))
    .get();
  if (!row) throw new Error(`no product ${slug}`);
  const rows = stage.world.db.select().from(skus).where(eq(skus.goodsId, row.goodsId)).all();
  return { ...row, skus: rows };
}

const noodles = () => product("chongqing-noodles");

test("a new product goes to the ERP, with its SKUs, in yuan", async () => {
  const { goodsId, skus: rows } = noodles();
  appendEvent(stage.world, "PRODUCT_CREATE_SUCCESS", goodsId);
  await stage.deliver();
  const [first] = rows;
  expect(await stage.sunk()).toEqual([
    {
      path: "/product/create",
      body: {
        sourceProductId: `MISEB_${goodsId}`,
        sourceSystem: "MISEB",
        name: "重庆小面干面条调料包组合 麻辣味6盒装",
        merchantId: 1,
        merchantName: "山见食集旗舰店",
        categoryName: "方便速食",
        mainImage: `${stage.server.url}/pictures/chongqing-noodles.png`,
        unit: "件",
        skus: expect.arrayContaining([
          {
            skuId: `MISEB_${first?.skuId}`,
            skuName: "麻辣味 6盒",
            price: 27.8,
            costPrice: 15.6,
            stock: 1430,
            image: `${stage.server.url}/pictures/chongqing-noodles.png`,
          },
        ]) as unknown,
      },
    },
  ]);
  expect(rows).toHaveLength(3);
});

test.each([
  ['{"code":0}', "delivered"],
  ['{"code":200,"data":{"productId":"E1"}}', "delivered"],
  ['{"code":"200"}', "delivered"],
  ['{"code":500,"message":"类目不存在"}', "pending"],
  ["{}", "pending"],
  ["null", "pending"],
  ["not JSON", "pending"],
])("what the ERP answers with %s is %s", async (body, status) => {
  vi.stubEnv("ERP_API_URL", stage.receiver.url);
  vi.stubEnv("ERP_API_KEY", "erp-key");
  stage.receiver.answer = () => ({ status: 200, body });
  appendEvent(stage.world, "PRODUCT_CREATE_SUCCESS", noodles().goodsId);
  await stage.deliver();
  const [event] = await stage.outbox();
  expect(event?.deliveries).toMatchObject([{ receiver: "handler:product-erp", status }]);
  expect(stage.receiver.received.map(({ headers }) => headers.authorization)).toEqual([
    "Bearer erp-key",
  ]);
});

test("a changed product goes to the WMS", async () => {
  const { goodsId } = noodles();
  appendEvent(stage.world, "PRODUCT_UPDATE", goodsId);
  await stage.deliver();
  const [message, ...others] = await stage.sunk();
  expect(others).toEqual([]);
  expect(message).toMatchObject({
    path: "/product/sync",
    body: {
      sourceProductId: `MISEB_${goodsId}`,
      name: "重庆小面干面条调料包组合 麻辣味6盒装",
      totalStock: 2680,
      skuList: [
        { skuName: "麻辣味 6盒", stock: 1430, price: 27.8 },
        { skuName: "微辣味 6盒", stock: 862, price: 27.8 },
        { skuName: "麻辣味 12盒", stock: 388, price: 51.8 },
      ],
    },
  });
});

test("SKUs that are nearly sold out are told of once, all together", async () => {
  const { goodsId, skus: rows } = noodles();
  const stocks = [9, 10, 1];
  for (const [index, { skuId }] of rows.entries()) {
    stage.world.db
      .update(skus)
      .set({ stock: stocks[index] ?? 0 })
      .where(eq(skus.skuId, skuId))
      .run();
  }
  appendEvent(stage.world, "PRODUCT_UPDATE", goodsId);
  await stage.deliver();
  const name = "重庆小面干面条调料包组合 麻辣味6盒装";
  const content =
    "【库存预警】\n" +
    `【${name}】规格【麻辣味 6盒】库存仅剩9件\n` +
    `【${name}】规格【麻辣味 12盒】库存仅剩1件`;
  expect(await stage.sunk("dingtalk")).toEqual([
    { path: "", body: { msgtype: "text", text: { content } } },
  ]);
});

test("what is sold out is no longer nearly sold out", async () => {
  const { goodsId } = noodles();
  stage.world.db.update(skus).set({ stock: 0 }).where(eq(skus.goodsId, goodsId)).run();
  appendEvent(stage.world, "PRODUCT_UPDATE", goodsId);
  await stage.deliver();
  expect(await stage.sunk("dingtalk")).toEqual([]);
});

test("a product on the shelf is published, at the rule's rate or its own", async () => {
  const special = product("dried-mango-pouch");
  for (const { goodsId } of [noodles(), special]) {
    appendEvent(stage.world, "PRODUCT_ON_SHELF", goodsId);
  }
  await stage.deliver();
  const bodies = (await stage.sunk("distribution")).map(({ body }) => body);
  expect(bodies).toEqual(
    expect.arrayContaining([
      {
        productId: `MISEB_${noodles().goodsId}`,
        name: "重庆小面干面条调料包组合 麻辣味6盒装",
        price: 27.8,
        image: `${stage.server.url}/pictures/chongqing-noodles.png`,
        commissionRate: 8,
        merchantName: "山见食集旗舰店",
      },
      expect.objectContaining({ productId: `MISEB_${special.goodsId}`, commissionRate: 12 }),
    ]),
  );
});

test("a product that is closed to commission is not published", async () => {
  const { goodsId } = noodles();
  stage.world.db
    .update(goods)
    .set({ commissionable: false })
    .where(eq(goods.goodsId, goodsId))
    .run();
  appendEvent(stage.world, "PRODUCT_ON_SHELF", goodsId);
  await stage.deliver();
  expect(await stage.sunk()).toEqual([]);
  expect(await stage.outbox({ status: "delivered" })).toHaveLength(1);
});

test("a product off the shelf is taken offline everywhere, and its merchant is texted", async () => {
  const { goodsId, name } = noodles();
  appendEvent(stage.world, "PRODUCT_OFF_SHELF", goodsId);
  await stage.deliver();
  const offline = { sourceProductId: `MISEB_${goodsId}`, reason: "商户下架" };
  expect(await stage.sunk("erp")).toEqual([{ path: "/product/offline", body: offline }]);
  expect(await stage.sunk("distribution")).toEqual([
    { path: "/product/offline", body: { productId: `MISEB_${goodsId}` } },
  ]);
  expect(await stage.sunk("sms")).toEqual([
    {
      path: "/send",
      body: { phone: "16800002046", template: "product_off_shelf", params: { productName: name } },
    },
  ]);

  stage.world.db.update(goods).set({ stock: 0 }).where(eq(goods.goodsId, goodsId)).run();
  stage.world.db
    .update(merchants)
    .set({ alertPhone: null })
    .where(eq(merchants.name, "山见食集旗舰店"))
    .run();
  appendEvent(stage.world, "PRODUCT_OFF_SHELF", goodsId);
  await stage.deliver();
  expect((await stage.sunk("erp")).at(-1)?.body).toEqual({ ...offline, reason: "库存不足" });
  expect(await stage.sunk("sms")).toHaveLength(1);
});

test("a product is taken offline after it was published, however long that takes", async () => {
  const { goodsId } = noodles();
  vi.stubEnv("DISTRIBUTION_API_URL", stage.receiver.url);
  stage.receiver.answer = () => ({ status: 500 });
  appendEvent(stage.world, "PRODUCT_ON_SHELF", goodsId);
  appendEvent(stage.world, "PRODUCT_OFF_SHELF", goodsId);
  await stage.deliver();
  stage.receiver.answer = () => ({ status: 200 });
  await stage.pass(5_000);
  await stage.deliver();
  expect(stage.receiver.received.map(({ path }) => path)).toEqual([
    "/product/publish",
    "/product/publish",
    "/product/offline",
  ]);
});
