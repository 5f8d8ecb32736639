import { memberApi, paginate, type Client, type Customer, type MemberApi } from "@distribution/sdk";
import { afterEach, beforeEach, expect, test } from "vitest";
import { askRaw } from "./ask-raw";
import { memberIdOf, sell } from "./sell";
import { openStage, type Stage } from "./testing";

let stage: Stage;
let her: Client<MemberApi>;
const noon = Date.parse("2026-11-22T12:00:00+08:00");
const dismemberid = "8125"; // the newcomer

beforeEach(async () => {
  stage = await openStage({ scenario: "newcomer", now: noon });
  her = stage.member("persona:newcomer");
});
afterEach(() => stage.server.close());

const bind = async (code: string) => stage.member(code).binding.bind({ dismemberid });
const listed = async (filter: Parameters<typeof her.customer.list>[0] = {}) =>
  (await her.customer.list(filter)).list;

test("nobody's customers are an empty list", async () => {
  expect(await her.customer.list()).toEqual({ list: [], lastqueryid: "0", hasmore: false });
});

test("a customer is locked, buys, and counts by the orders that still earn", async () => {
  await bind("a buyer");
  const memberid = await memberIdOf(stage, "a buyer");
  const [fresh] = await listed();
  expect(fresh).toMatchObject({
    memberid,
    nickname: "微*",
    status: "locking",
    commissionnum: 0,
    commissionamount: 0,
  });
  expect(await her.customer.orders({ memberid })).toMatchObject({ list: [], hasmore: false });

  const first = await sell(stage, { buyer: "a buyer", amount: 10_000 });
  const second = await sell(stage, { buyer: "a buyer", amount: 20_000, channel: "pdd" });
  expect(await listed()).toMatchObject([{ commissionnum: 2, commissionamount: 2_400 }]);

  await stage.control.channel.setOrderStatus({ orderno: second.orderno, originalorderstatus: 4 });
  expect(await listed()).toMatchObject([{ commissionnum: 1, commissionamount: 800 }]);
  const { list: orders } = await her.customer.orders({ memberid });
  expect(orders).toMatchObject([
    { orderno: second.orderno, ordersource: "pdd", commissionstatus: "invalid", kind: "share" },
    { orderno: first.orderno, ordersource: "selfsupport", commissionstatus: "pending" },
  ]);
});

test("a binding is over at the very moment that it names, and the filter agrees", async () => {
  await bind("a buyer");
  const [customer] = await listed();
  const { expiresat = 0, lockedat = 0 } = customer ?? {};
  expect(await stage.member("a buyer").binding.receipt()).toMatchObject({ lockedat, expiresat });

  // A second to spare, since the world's time goes on.
  await stage.control.time.move({ now: expiresat - 1_000 });
  expect(await listed({ status: "locking" })).toMatchObject([{ status: "locking" }]);
  expect(await listed({ status: "expired" })).toEqual([]);
  await stage.control.time.move({ now: expiresat });
  expect(await listed({ status: "expired" })).toMatchObject([{ status: "expired" }]);
  expect(await listed({ status: "locking" })).toEqual([]);
  expect(await her.distributor.detail()).toMatchObject({ customercount: 0 });
});

test("a customer who comes back is one row, at the top again", async () => {
  await bind("one");
  await bind("two");
  const [, oldest] = await listed();
  await stage.control.time.move({ now: oldest?.expiresat });
  await bind("one");
  const ids = [await memberIdOf(stage, "one"), await memberIdOf(stage, "two")];
  expect((await listed()).map(({ memberid }) => memberid)).toEqual(ids);
});

test("pages of customers neither repeat nor hide anybody while more arrive", async () => {
  for (const code of ["one", "two", "three", "four"]) await bind(code);
  const first = await her.customer.list({ size: 2 });
  expect(first.hasmore).toBe(true);
  await bind("five");
  const second = await her.customer.list({ size: 2, lastqueryid: first.lastqueryid });
  expect(second.hasmore).toBe(false);
  const expected = await Promise.all(
    ["four", "three", "two", "one"].map((code) => memberIdOf(stage, code)),
  );
  expect([...first.list, ...second.list].map(({ memberid }) => memberid)).toEqual(expected);
});

test("a keyword finds what is shown of the nickname and no more, or exactly the member id", async () => {
  await bind("persona:customer");
  await bind("a buyer");
  const [buyer, deer] = await listed();
  expect(await listed({ keyword: "爱" })).toEqual([deer]);
  expect(await listed({ keyword: "爱*" })).toEqual([deer]);
  // 爱逛的小鹿: a search must not tell what the mask hides.
  expect(await listed({ keyword: "小鹿" })).toEqual([]);
  expect(deer?.nickname).toBe("爱*");
  expect(await listed({ keyword: buyer?.memberid ?? "" })).toEqual([buyer]);
  // A part of the id is nobody's.
  expect(await listed({ keyword: `${buyer?.memberid}0` })).toEqual([]);
  expect(await listed({ keyword: "不存在" })).toEqual([]);
});

test("who buys through a share is a customer by it, and another's customer is not there", async () => {
  const memberid = await memberIdOf(stage, "a passer-by");
  await expect(her.customer.orders({ memberid })).rejects.toMatchObject({
    code: "NOT_FOUND",
    message: "客户不存在",
  });
  await sell(stage, { buyer: "a passer-by", amount: 10_000, sharedBy: dismemberid });
  expect(await listed()).toMatchObject([{ memberid, status: "locking", commissionnum: 1 }]);
  const first = await her.customer.orders({ memberid });
  expect(first.list).toHaveLength(1);
  // Past the last one there is nothing more, which is no reason to deny the customer.
  const after = await her.customer.orders({ memberid, lastqueryid: first.lastqueryid });
  expect(after).toMatchObject({ list: [], hasmore: false });
  await stage.member("persona:customer").binding.bind({ dismemberid: "8124" });
  const others = await memberIdOf(stage, "persona:customer");
  await expect(her.customer.orders({ memberid: others })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

test("a customer's figures count what was bought through the share, not what the customer sells later", async () => {
  await sell(stage, { buyer: "a buyer", amount: 10_000, sharedBy: dismemberid });
  const buyer = stage.member("a buyer");
  const { sceneid } = await her.recruit.invitation();
  await buyer.recruit.apply({
    fields: { name: "江一舟", phone: "16000009999", region: "浙江省 杭州市 西湖区" },
    agreementversion: "2026-01",
    sceneid,
  });
  const { dismemberid: joined = "" } = await buyer.distributor.status();
  await stage.operator.distributor.normal({ dismemberid: joined });
  // The customer of before is a subordinate now, and earns the superior a share of the own purchase.
  const own = await sell(stage, { buyer: "a buyer", amount: 20_000 });
  expect((await her.order.listSub()).list).toMatchObject([{ orderno: own.orderno, kind: "sub" }]);
  const memberid = await memberIdOf(stage, "a buyer");
  expect(await listed()).toMatchObject([
    { memberid, status: "expired", commissionnum: 1, commissionamount: 800 },
  ]);
  expect((await her.customer.orders({ memberid })).list).toMatchObject([
    { kind: "share", commissionamount: 800 },
  ]);
});

test("what breaks the request is named field by field", async () => {
  const reply = await askRaw(stage, "persona:newcomer", memberApi.customer.list, {
    size: 51,
    status: "gone",
    keyword: "长".repeat(51),
  });
  expect(reply).toMatchObject({ code: "VALIDATION_FAILED" });
  expect(reply.details?.fields).toEqual([
    { field: "size", message: "不能大于 50" },
    { field: "status", message: "只能是 locking、expired" },
    { field: "keyword", message: "不能超过 50 个字" },
  ]);
  const missing = await askRaw(stage, "persona:newcomer", memberApi.customer.orders, {});
  expect(missing.details?.fields).toEqual([{ field: "memberid", message: "不能为空" }]);
});

test("only distributors have customers", async () => {
  await expect(stage.member("persona:customer").customer.list()).rejects.toMatchObject({
    code: "DISTRIBUTOR_REQUIRED",
  });
});

test("in a lively shop every customer's row agrees with the orders behind it", async () => {
  await stage.control.world.reset({ scenario: "showcase" });
  const busy = stage.member("persona:busy-distributor");
  const customers: Customer[] = [];
  for await (const customer of paginate(busy.customer.list, { size: 7 })) customers.push(customer);
  expect(customers.length).toBeGreaterThan(20);
  expect(new Set(customers.map(({ memberid }) => memberid)).size).toBe(customers.length);
  expect(new Set(customers.map(({ status }) => status))).toEqual(new Set(["locking", "expired"]));
  for (const { memberid, commissionnum, commissionamount } of customers) {
    const sum = { count: 0, amount: 0 };
    for await (const order of paginate(busy.customer.orders, { memberid, size: 50 })) {
      expect(order.kind).toBe("share");
      if (order.commissionstatus === "invalid") continue;
      sum.count += 1;
      sum.amount += order.commissionamount;
    }
    expect(sum).toEqual({ count: commissionnum, amount: commissionamount });
  }
});
