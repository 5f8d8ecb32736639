import { toFen, type Fen } from "@distribution/sdk/server";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { appendEvent } from "../outbox/append-event";
import { goods, skus } from "../storage/goods-tables";
import { withdrawLog } from "../storage/outbox-tables";
import { openOutboxStage, type OutboxStage } from "./outbox-stage";
import { earn } from "./sell";

/* The lines that the documents log, word for word, and those of what failed. */

let stage: OutboxStage;

beforeEach(async () => {
  stage = await openOutboxStage();
});
afterEach(() => stage.close());

const hourMs = 3_600_000;
const messages = () => stage.told().map(({ level, message }) => `${level} ${message}`);
const reply = (body: unknown) => {
  stage.receiver.answer = () => ({ status: 200, body: JSON.stringify(body) });
};
/** Everything of PRODUCT_* to one real address. */
const realShop = () => {
  for (const name of ["ERP_API_URL", "WMS_API_URL", "DISTRIBUTION_API_URL"]) {
    vi.stubEnv(name, stage.receiver.url);
  }
};

test("a product's way through the handlers is logged as the documents have it", async () => {
  realShop();
  reply({ code: 0, data: { productId: "E-77" } });
  const goodsId = 1;
  stage.world.db.update(skus).set({ stock: 3 }).where(eq(skus.goodsId, goodsId)).run();
  const count = stage.world.db.select().from(skus).where(eq(skus.goodsId, goodsId)).all().length;
  for (const key of [
    "PRODUCT_CREATE_SUCCESS",
    "PRODUCT_UPDATE",
    "PRODUCT_ON_SHELF",
    "PRODUCT_OFF_SHELF",
  ] as const) {
    appendEvent(stage.world, key, goodsId);
    await stage.deliver();
  }
  const result = '{"code":0,"data":{"productId":"E-77"}}';
  const told = messages();
  // The update's two handlers work side by side: either may be the first.
  const warning = `warn 库存预警: productId=1, lowStockCount=${count}`;
  expect(told).toContain(warning);
  expect(told.filter((message) => message !== warning)).toEqual([
    "info 处理商品创建事件: productId=1",
    "info 商品同步ERP成功: productId=1, erpProductId=E-77",
    "info 处理商品更新事件: productId=1",
    `info WMS商品同步: productId=1, result=${result}`,
    "info 处理商品上架事件: productId=1",
    `info 分销平台推送: productId=1, result=${result}`,
    "info 处理商品下架事件: productId=1",
    "info 商品下架同步完成: productId=1",
  ]);
  // What the ERP calls it is kept, and shown.
  expect(await stage.control.merchant.changeGoods({ goodsid: "1" })).toMatchObject({
    erpproductid: "E-77",
  });
});

test("a product closed to commission is passed over, and one that the ERP refuses is an error", async () => {
  stage.world.db.update(goods).set({ commissionable: false }).run();
  appendEvent(stage.world, "PRODUCT_ON_SHELF", 1);
  await stage.deliver();
  realShop();
  reply({ code: 500, message: "类目不存在" });
  appendEvent(stage.world, "PRODUCT_CREATE_SUCCESS", 2);
  await stage.deliver();
  appendEvent(stage.world, "PRODUCT_CREATE_SUCCESS", 999);
  await stage.deliver();
  expect(messages()).toEqual([
    "info 处理商品上架事件: productId=1",
    "info 商品未开启分销,跳过推送: productId=1",
    "info 处理商品创建事件: productId=2",
    "error 商品同步ERP失败: productId=2, error=类目不存在",
    "info 处理商品创建事件: productId=999",
    "error 商品不存在: 999",
  ]);
});

test("a distributor's way is logged as the documents have it, and its end only when all of it is done", async () => {
  vi.stubEnv("CRM_API_URL", stage.receiver.url);
  stage.receiver.answer = () => ({ status: 500 });
  appendEvent(stage.world, "DISTRIBUTION_AUDIT_PASS", 8125);
  await stage.deliver();
  // The text message went out, the CRM is down.
  expect(messages()).toEqual([
    "info 处理分销商审核通过事件: distributorId=8125",
    "warn 投递失败，稍后重试: HTTP 500",
  ]);
  stage.receiver.answer = () => ({ status: 200 });
  await stage.pass(5_000);
  await stage.deliver();
  expect(messages().slice(2)).toEqual(["info 分销商审核通过处理完成: distributorId=8125"]);
});

test("a withdrawal's way is logged as the documents have it, in yuan", async () => {
  await earn(stage, { buyer: "a buyer", amount: 200_000, sharedBy: "8125" });
  const her = stage.member("persona:newcomer");
  const apply = (requestid: string, amount: Fen) =>
    her.withdrawal.apply({ requestid, amount, withdrawtype: "wechat" });
  const office = stage.operator;
  const one = await apply("request-one", toFen(5_050));
  await stage.deliver();
  await office.withdrawal.complete({ withdrawid: one.withdrawid });
  await stage.deliver();
  const two = await apply("request-two", toFen(6_000));
  await stage.deliver();
  await office.withdrawal.reject({ withdrawid: two.withdrawid, reason: "资料不符" });
  await stage.deliver();
  const told = messages().filter((line) => line.includes("withdrawId"));
  expect(told).toEqual([
    `info 处理佣金提现申请事件: withdrawId=${one.withdrawid}`,
    `info 提现申请通知已发送: withdrawId=${one.withdrawid}, amount=50.5`,
    `info 处理提现成功事件: withdrawId=${one.withdrawid}`,
    `info 提现成功处理完成: withdrawId=${one.withdrawid}, amount=50.5`,
    `info 处理佣金提现申请事件: withdrawId=${two.withdrawid}`,
    `info 提现申请通知已发送: withdrawId=${two.withdrawid}, amount=60`,
    `info 处理提现失败事件: withdrawId=${two.withdrawid}`,
    `info 提现失败处理完成: withdrawId=${two.withdrawid}`,
  ]);
});

test.each([true, false])(
  "the log of a withdrawal that its owner cancelled ends, told before it or after: %s",
  async (toldBefore) => {
    await earn(stage, { buyer: "a buyer", amount: 200_000, sharedBy: "8125" });
    const her = stage.member("persona:newcomer");
    const { withdrawid } = await her.withdrawal.apply({
      requestid: "request-one",
      withdrawtype: "wechat",
    });
    if (toldBefore) await stage.deliver();
    await her.withdrawal.cancel({ withdrawid });
    await stage.deliver();
    expect(stage.world.db.select().from(withdrawLog).all()).toMatchObject([
      { withdrawalId: Number(withdrawid), status: "cancelled" },
    ]);
    const { list } = await stage.control.outbox.withdrawLog();
    expect(list).toMatchObject([{ withdrawid, status: "cancelled" }]);
  },
);

test("every failure of a delivery is told, and so is its death", async () => {
  await stage.subscribe({ eventkeys: ["PRODUCT_ON_SHELF"] });
  stage.receiver.answer = () => ({ status: 503 });
  appendEvent(stage.world, "PRODUCT_ON_SHELF", 1);
  for (let attempt = 1; attempt <= 8; attempt += 1) {
    await stage.deliver();
    await stage.pass(hourMs);
  }
  const failures = stage.told().filter(({ receiver }) => receiver === "subscriber:1");
  expect(failures).toHaveLength(8);
  expect(failures[0]).toMatchObject({
    level: "warn",
    message: "投递失败，稍后重试: HTTP 503",
    attempts: 1,
    status: "pending",
  });
  expect(failures[7]).toMatchObject({
    level: "error",
    message: "投递失败，不再重试: HTTP 503",
    attempts: 8,
    status: "dead",
  });
});
