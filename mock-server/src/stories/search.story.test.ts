import { toFen } from "@distribution/sdk";
import { afterAll, beforeAll, expect, test } from "vitest";
import { earn, memberIdOf } from "./sell";
import { openStage, type Stage } from "./testing";

/* What is found by its own name, and by what people type for it. */

let stage: Stage;
let goodsid: string;
let orderno: string;

beforeAll(async () => {
  stage = await openStage({ scenario: "newcomer" });
  ({ goodsid } = await stage.control.merchant.changeGoods({
    name: "Ｔ恤 Ⅱ代 ÉCLAT",
    price: toFen(9_900),
    ordersource: "selfsupport",
  }));
  orderno = await earn(stage, {
    buyer: "a buyer",
    amount: 100_000,
    goodsId: goodsid,
    sharedBy: "8125",
  });
  await stage.operator.distributor.update({ dismemberid: "8125", name: "Ａda Ⅲ世" });
});
afterAll(() => stage.server.close());

const keywords = ["Ｔ恤", "t恤", "Ⅱ代", "ii代", "éclat", "\u200bT恤\u202c", "恤 Ⅱ"];

test.each(keywords)("%s finds the product", async (keyword) => {
  const her = stage.member("persona:newcomer");
  const found = { list: [{ goodsid }] };
  expect(await her.goods.list({ keyword })).toMatchObject(found);
  expect(await stage.operator.commissionSku.selectableGoods({ keyword })).toMatchObject(found);
});

test.each(keywords)("%s finds its order", async (keyword) => {
  const her = stage.member("persona:newcomer");
  const found = { list: [{ orderno }] };
  expect(await her.order.list({ keyword })).toMatchObject(found);
  expect(await stage.operator.order.list({ keyword })).toMatchObject(found);
});

test("an order's number is found as it was pasted, and no part of it", async () => {
  const her = stage.member("persona:newcomer");
  const wide = orderno.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  for (const keyword of [orderno.toLowerCase(), ` ${orderno}\u200b`, wide]) {
    expect((await her.order.list({ keyword })).list).toHaveLength(1);
    expect((await stage.operator.order.list({ keyword })).list).toHaveLength(1);
  }
  expect((await her.order.list({ keyword: orderno.slice(0, -1) })).list).toEqual([]);
});

test.each(["Ａda", "ada ⅲ", "ADA III世"])(
  "%s finds the distributor and what is hers",
  async (keyword) => {
    const office = stage.operator;
    expect(await office.distributor.listNormal({ keyword })).toMatchObject({
      total: 1,
      list: [{ dismemberid: "8125" }],
    });
    expect(await office.order.list({ keyword })).toMatchObject({ list: [{ orderno }] });
  },
);

test("a customer is found as shown, never through the mask", async () => {
  const her = stage.member("persona:newcomer");
  await stage.member("a guest").binding.bind({ dismemberid: "8125" });
  const memberid = await memberIdOf(stage, "a guest");
  const { list } = await her.customer.list({});
  const [customer] = list;
  expect(customer?.memberid).toBe(memberid);
  const shown = customer?.nickname ?? "";
  // Who bought above is a customer too, and shown alike.
  expect((await her.customer.list({ keyword: shown })).list).toEqual(list);
  expect((await her.customer.list({ keyword: memberid })).list).toEqual([customer]);
  expect((await her.customer.list({ keyword: `${shown.slice(0, 1)}x` })).list).toEqual([]);
});

test("the number of a record is typed whole", async () => {
  const office = stage.operator;
  expect(await office.distributor.listNormal({ keyword: "８１２５" })).toMatchObject({ total: 1 });
  for (const keyword of ["812", "8125.0", "8.125e3", "08125"]) {
    const { list } = await office.distributor.listNormal({ keyword });
    expect(list.map(({ dismemberid }) => dismemberid)).not.toContain("8125");
  }
});
