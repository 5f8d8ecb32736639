import { paginate, type SubCommissionOrder } from "@distribution/sdk";
import { afterEach, beforeEach, expect, test } from "vitest";
import { sell } from "./sell";
import { openStage, type Stage } from "./testing";

let stage: Stage;
const noon = Date.parse("2026-11-22T12:00:00+08:00");

beforeEach(async () => {
  stage = await openStage({ scenario: "newcomer", now: noon });
});
afterEach(() => stage.server.close());

const superior = () => stage.member("persona:busy-distributor");

test("what a direct subordinate buys and sells is told to the superior, with the name masked", async () => {
  expect(await superior().order.listSub()).toEqual({ list: [], lastqueryid: "0", hasmore: false });
  const bought = await sell(stage, { buyer: "persona:newcomer", amount: 10_000 });
  const sold = await sell(stage, { buyer: "a buyer", amount: 20_000, sharedBy: "8124" });
  const { list } = await superior().order.listSub();
  expect(list).toMatchObject([
    { orderno: sold.orderno, kind: "sub", dismembername: "周*", buyername: "微*" },
    { orderno: bought.orderno, kind: "sub", dismembername: "陈*", buyername: "一*" },
  ]);
  // The superior's rate, 4 %, of somebody else's trade.
  expect(list.map(({ commissionamount }) => commissionamount)).toEqual([800, 400]);
  expect((await superior().order.list()).list).toEqual([]);
  expect((await stage.member("persona:newcomer").order.listSub()).list).toEqual([]);
});

test("the filters are those of one's own orders", async () => {
  const own = await sell(stage, { buyer: "a buyer", amount: 10_000, sharedBy: "8124" });
  await stage.control.time.move({ advancems: 3_600_000 });
  const pdd = await sell(stage, {
    buyer: "a buyer",
    amount: 10_000,
    sharedBy: "8124",
    channel: "pdd",
  });
  await stage.control.channel.setOrderStatus({ orderno: pdd.orderno, originalorderstatus: 4 });
  const found = async (filter: Parameters<ReturnType<typeof superior>["order"]["listSub"]>[0]) =>
    (await superior().order.listSub(filter)).list.map(({ orderno }) => orderno);
  expect(await found({})).toEqual([pdd.orderno, own.orderno]);
  expect(await found({ ordersource: "pdd" })).toEqual([pdd.orderno]);
  expect(await found({ commissionstatus: "pending" })).toEqual([own.orderno]);
  expect(await found({ orderstatus: 4 })).toEqual([pdd.orderno]);
  expect(await found({ keyword: own.orderno })).toEqual([own.orderno]);
  expect(await found({ keyword: "没有这样的商品" })).toEqual([]);
  expect(await found({ endtime: noon + 1_800_000 })).toEqual([own.orderno]);
  expect(await found({ starttime: noon + 1_800_000 })).toEqual([pdd.orderno]);
  const first = await superior().order.listSub({ size: 1 });
  expect(first.hasmore).toBe(true);
  expect(await found({ size: 1, lastqueryid: first.lastqueryid })).toEqual([own.orderno]);
});

test("a fen of subordinate commission is in the list and in the centre's total alike", async () => {
  await stage.control.world.reset({ scenario: "showcase" });
  const orders: SubCommissionOrder[] = [];
  for await (const order of paginate(superior().order.listSub, { size: 13 })) orders.push(order);
  expect(orders.length).toBeGreaterThan(50);
  expect(new Set(orders.map(({ commissionorderid }) => commissionorderid)).size).toBe(
    orders.length,
  );
  const earning = orders.filter(({ commissionstatus }) => commissionstatus !== "invalid");
  const { subcommission } = await superior().distributor.detail();
  expect(earning.reduce((sum, order) => sum + order.commissionamount, 0)).toBe(subcommission);
});

test("a subordinate who went away stays named on what was earned before", async () => {
  const { orderno } = await sell(stage, { buyer: "persona:newcomer", amount: 10_000 });
  await stage.operator.distributor.unbind({ dismemberid: "8125" });
  expect((await superior().order.listSub()).list).toMatchObject([
    { orderno, dismembername: "陈*" },
  ]);
});
