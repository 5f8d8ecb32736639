import { toBasisPoints, type Channel, type Client } from "@distribution/sdk";
import type { OfficeApi } from "@distribution/sdk/office";
import { afterEach, beforeEach, expect, test } from "vitest";
import { sell } from "./sell";
import { openStage, type Stage } from "./testing";

let stage: Stage;
let office: Client<OfficeApi>["commissionSku"];

beforeEach(async () => {
  stage = await openStage({ scenario: "newcomer", now: Date.parse("2026-11-22T12:00:00+08:00") });
  office = stage.operator.commissionSku;
});
afterEach(() => stage.server.close());

const rates = (gradeid: string, trade: number, sub: number) => ({
  gradeid,
  traderate: toBasisPoints(trade),
  subrate: toBasisPoints(sub),
});

/** A product on the shelf that earns by the grades' own rates. */
async function plainGoodsId(ordersource: Channel): Promise<string> {
  const { list } = await office.selectableGoods({ ordersource, pagesize: 100 });
  const plain = list.find(({ status }) => status === "onshelf");
  if (!plain) throw new Error(`every ${ordersource} product has a special rate`);
  return plain.goodsid;
}

test("a product's special rate counts from its saving to its removal, for its grade only", async () => {
  const goodsid = await plainGoodsId("selfsupport");
  const sale = { buyer: "a buyer", amount: 10_000, goodsId: goodsid, sharedBy: "8124" } as const;
  await office.save({ ordersource: "selfsupport", goodsid, grades: [rates("1", 2_000, 600)] });
  await sell(stage, sale);
  await office.update({ goodsid, grades: [rates("1", 2_500, 700), rates("2", 900, 100)] });
  await sell(stage, sale);
  expect(await office.remove({ goodsid })).toBe(true);
  expect(await office.remove({ goodsid })).toBe(true);
  await sell(stage, sale);

  const trade = await stage.operator.order.list({ dismemberid: "8124" });
  expect(trade.list.map(({ commissionrate }) => commissionrate)).toEqual([800, 2_500, 2_000]);
  // Her superior is in the third grade, which has no special rate here.
  const superior = await stage.operator.order.listSuperior({ dismemberid: "8123" });
  expect(superior.list.map(({ commissionrate }) => commissionrate)).toEqual([400, 400, 400]);
});

test("a saved product leaves the selectable ones and is listed with its rates, and comes back", async () => {
  const goodsid = await plainGoodsId("pdd");
  const selectable = await office.selectableGoods({ ordersource: "pdd", pagesize: 100 });
  const special = await office.list({ ordersource: "pdd", pagesize: 100 });
  expect(selectable.list.map((row) => row.goodsid)).toContain(goodsid);

  const saved = await office.save({ ordersource: "pdd", goodsid, grades: [rates("2", 3_000, 0)] });
  expect(saved).toEqual({
    goodsid,
    goodsname: selectable.list.find((row) => row.goodsid === goodsid)?.goodsname,
    grades: [{ ...rates("2", 3_000, 0), name: "银牌分销员" }],
  });
  expect(await office.gradeSetting({ goodsid })).toEqual(saved);
  const found = await office.list({ keyword: saved.goodsname });
  expect(found.list).toMatchObject([
    { goodsid, ordersource: "pdd", status: "onshelf", grades: [rates("2", 3_000, 0)] },
  ]);
  expect((await office.list({ keyword: goodsid })).list).toMatchObject([{ goodsid }]);
  expect((await office.list({ ordersource: "pdd" })).total).toBe(special.total + 1);
  expect((await office.selectableGoods({ ordersource: "pdd" })).total).toBe(selectable.total - 1);

  await office.remove({ goodsid });
  expect(await office.selectableGoods({ ordersource: "pdd", pagesize: 100 })).toEqual(selectable);
});

test("a grade that an update does not mention keeps its special rate", async () => {
  const goodsid = await plainGoodsId("selfsupport");
  await office.save({
    ordersource: "selfsupport",
    goodsid,
    grades: [rates("1", 2_000, 600), rates("2", 2_100, 600)],
  });
  const { grades } = await office.update({ goodsid, grades: [rates("2", 2_200, 500)] });
  expect(grades).toEqual([
    { ...rates("1", 2_000, 600), name: "普通分销员" },
    { ...rates("2", 2_200, 500), name: "银牌分销员" },
  ]);
});

test("selectable products are paged newest first, and both channels make up the whole", async () => {
  const all = await office.selectableGoods({ pagesize: 100 });
  expect(all.total).toBe(all.list.length);
  const ids = all.list.map(({ goodsid }) => Number(goodsid));
  expect(ids).toEqual(ids.toSorted((one, other) => other - one));
  const second = await office.selectableGoods({ pagesize: 3, pageindex: 2 });
  expect(second).toEqual({ list: all.list.slice(3, 6), total: all.total });
  const channels: readonly Channel[] = ["pdd", "selfsupport"];
  const parts = await Promise.all(
    channels.map((ordersource) => office.selectableGoods({ ordersource })),
  );
  expect(parts.reduce((total, part) => total + part.total, 0)).toBe(all.total);
});

test("a product that is off the shelf may have special rates as well", async () => {
  const special = await office.list({ pagesize: 100 });
  const resting = special.list.find(({ status }) => status === "offshelf");
  if (!resting) throw new Error("every special product is on the shelf");
  const { goodsid, goodsname } = resting;
  await office.remove({ goodsid });
  expect((await office.selectableGoods({ keyword: goodsname })).list).toMatchObject([
    { goodsid, status: "offshelf" },
  ]);
  if (resting.ordersource === "unknown") throw new Error("a product of no channel");
  await office.save({ ordersource: resting.ordersource, goodsid, grades: [rates("1", 900, 0)] });
});

test("a product that is there twice, elsewhere, nowhere, or earns nothing is refused", async () => {
  const goodsid = await plainGoodsId("pdd");
  const save = (ordersource: Channel, id: string) =>
    office.save({ ordersource, goodsid: id, grades: [rates("1", 2_000, 0)] });
  await expect(save("selfsupport", goodsid)).rejects.toMatchObject({
    code: "CHANNEL_MISMATCH",
    message: "这是拼多多的商品",
  });
  await expect(save("pdd", "999999")).rejects.toMatchObject({ code: "NOT_FOUND" });
  await save("pdd", goodsid);
  await expect(save("pdd", goodsid)).rejects.toMatchObject({ code: "STATE_CONFLICT" });

  const everything = await stage.member("persona:newcomer").goods.list({ size: 50 });
  const idle = everything.list.find(({ commissionrate }) => commissionrate === undefined);
  if (!idle || idle.ordersource === "unknown") throw new Error("every product earns something");
  expect(await office.selectableGoods({ keyword: idle.name })).toEqual({ list: [], total: 0 });
  await expect(save(idle.ordersource, idle.goodsid)).rejects.toMatchObject({
    code: "VALIDATION_FAILED",
    message: "商品未开启分佣",
  });
});

test("what has no special rate has none to show or to change", async () => {
  const goodsid = await plainGoodsId("pdd");
  const message = "商品没有设置特殊分佣";
  await expect(office.gradeSetting({ goodsid })).rejects.toMatchObject({
    code: "NOT_FOUND",
    message,
  });
  await expect(office.update({ goodsid, grades: [rates("1", 2_000, 0)] })).rejects.toMatchObject({
    code: "NOT_FOUND",
    message,
  });
});

test.each([
  { fault: "an unknown grade", grades: [rates("9", 2_000, 0)], field: "grades.0.gradeid" },
  {
    fault: "a grade twice",
    grades: [rates("1", 2_000, 0), rates("1", 2_100, 0)],
    field: "grades.1.gradeid",
  },
  {
    fault: "a rate beyond the merchant's limit",
    grades: [rates("1", 2_000, 0), rates("2", 5_001, 0)],
    field: "grades.1.traderate",
  },
  { fault: "no trade commission", grades: [rates("1", 0, 0)], field: "grades.0.traderate" },
])("$fault is refused at its field, and nothing is saved", async ({ grades, field }) => {
  const goodsid = await plainGoodsId("selfsupport");
  await expect(office.save({ ordersource: "selfsupport", goodsid, grades })).rejects.toMatchObject({
    code: "VALIDATION_FAILED",
    details: { fields: [{ field }] },
  });
  await expect(office.gradeSetting({ goodsid })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("the list is filtered by the goods' status and sorted by price", async () => {
  const all = await office.list({ pagesize: 100 });
  const [first] = all.list;
  await stage.control.merchant.changeGoods({ goodsid: first?.goodsid ?? "", onshelf: false });
  const off = await office.list({ status: "offshelf", pagesize: 100 });
  const on = await office.list({ status: "onshelf", pagesize: 100 });
  expect(off.list.map(({ goodsid }) => goodsid)).toContain(first?.goodsid);
  expect(new Set(off.list.map(({ status }) => status))).toEqual(new Set(["offshelf"]));
  expect(off.total + on.total).toBe(all.total);
  const prices = (list: typeof all.list) => list.map(({ price }) => price);
  const rising = await office.list({ sortby: "price", sortorder: "asc", pagesize: 100 });
  expect(prices(rising.list)).toEqual(prices(all.list).sort((one, other) => one - other));
  const falling = await office.list({ sortby: "price", pagesize: 100 });
  expect(prices(falling.list)).toEqual(prices(rising.list).toReversed());
});
