import {
  commissionStatuses,
  orderStatuses,
  paginate,
  withdrawalStatuses,
  type CommissionOrder,
  type Withdrawal,
} from "@distribution/sdk";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openStage, type Stage } from "./testing";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ now: Date.parse("2026-11-22T20:00:00+08:00") });
});
afterAll(() => stage.server.close());

test.each([
  ["busy-distributor", "normal"],
  ["subordinate", "normal"],
  ["newcomer", "normal"],
  ["auditing", "audit"],
  ["rejected", "reject"],
  ["locked", "lock"],
  ["fired", "fire"],
  ["customer", "none"],
])("%s is a persona whose status is %s", async (name, status) => {
  expect(await stage.member(`persona:${name}`).distributor.status()).toMatchObject({ status });
});

test("the busy distributor has orders of both channels in every status, and withdrawals in every one", async () => {
  const her = stage.member("persona:busy-distributor");
  const orders: CommissionOrder[] = [];
  for await (const order of paginate(her.order.list, { size: 50 })) orders.push(order);
  const seen = (pick: (order: CommissionOrder) => unknown) => new Set(orders.map(pick));
  expect(seen((order) => order.ordersource)).toEqual(new Set(["pdd", "selfsupport"]));
  expect(seen((order) => order.originalorderstatus)).toEqual(new Set(orderStatuses));
  expect(seen((order) => order.commissionstatus)).toEqual(new Set(commissionStatuses));
  expect(new Set(orders.map((order) => order.commissionorderid)).size).toBe(orders.length);
  expect(orders.length).toBeGreaterThan(200);

  const withdrawals: Withdrawal[] = [];
  for await (const record of paginate(her.withdrawal.list, { size: 3 })) withdrawals.push(record);
  expect(new Set(withdrawals.map((record) => record.status))).toEqual(new Set(withdrawalStatuses));
});

test("amounts on the centre agree with the orders that it lists", async () => {
  const her = stage.member("persona:busy-distributor");
  const detail = await her.distributor.detail();
  const sum = { orders: 0, income: 0 };
  for await (const order of paginate(her.order.list, { size: 50, ordersource: "pdd" })) {
    if (order.commissionstatus === "invalid") continue;
    sum.orders += order.orderamount;
    sum.income += order.commissionamount;
  }
  expect(await her.order.spreadInfo({ ordersource: "pdd" })).toEqual({
    orderamount: sum.orders,
    myincome: sum.income,
  });
  const { myincome } = await her.order.spreadInfo();
  expect(detail.tradecommission).toBe(myincome);
  const trend = await her.distributor.earningsTrend({ days: 30 });
  expect(trend).toHaveLength(30);
  expect(trend.at(-1)).toMatchObject({ day: "2026-11-22", commission: detail.todaycommission });
  expect(trend.at(-2)?.commission).toBe(detail.yesterdaycommission);
  expect(detail.autowithdrawamount + detail.manualwithdrawamount).toBe(detail.withdrawableamount);
});

test.each(commissionStatuses)(
  "the sums of %s are those of the orders listed under it",
  async (status) => {
    const her = stage.member("persona:busy-distributor");
    for (const channel of [{}, { ordersource: "pdd" }, { ordersource: "selfsupport" }] as const) {
      const filters = { ...channel, commissionstatus: status };
      const sum = { orderamount: 0, myincome: 0 };
      for await (const order of paginate(her.order.list, { size: 50, ...filters })) {
        sum.orderamount += order.orderamount - (order.refundedamount ?? 0);
        sum.myincome += order.commissionamount;
      }
      expect(await her.order.spreadInfo(filters)).toEqual(sum);
    }
  },
);

test("the sums of every status but 已失效 add up to those of all", async () => {
  const her = stage.member("persona:busy-distributor");
  const all = { orderamount: 0, myincome: 0 };
  for (const commissionstatus of commissionStatuses) {
    if (commissionstatus === "invalid") continue;
    const { orderamount, myincome } = await her.order.spreadInfo({ commissionstatus });
    all.orderamount += orderamount;
    all.myincome += myincome;
  }
  expect(await her.order.spreadInfo()).toEqual(all);
});

test("the ledger of the whole world balances", async () => {
  expect(await stage.control.world.ledger()).toMatchObject({
    balanced: true,
    differences: [],
  });
});

test("the same seed tells the same story, another seed another one", async () => {
  const total = async () =>
    (await stage.member("persona:busy-distributor").distributor.detail()).totalcommission;
  const first = await total();
  await stage.control.world.reset({ seed: 2 });
  expect(await total()).not.toBe(first);
  await stage.control.world.reset({ scenario: "showcase", seed: 1 });
  expect(await total()).toBe(first);
});

test("an unknown scenario is refused, and the world stays as it is", async () => {
  await expect(stage.control.world.reset({ scenario: "nowhere" })).rejects.toMatchObject({
    status: 404,
    code: "NOT_FOUND",
    message: expect.stringContaining("showcase"),
  });
  expect(await stage.control.world.health()).toMatchObject({ scenario: "showcase" });
});

test("goods are sorted and paged without a gap or a repeat", async () => {
  const her = stage.member("persona:busy-distributor");
  for (const sort of ["default", "price", "sales", "commission"] as const) {
    const ids: string[] = [];
    for await (const goods of paginate(her.goods.list, { sort, size: 7 })) ids.push(goods.goodsid);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(30);
  }
  const [cheapest, next] = (await her.goods.list({ sort: "price" })).list;
  expect(cheapest?.price).toBeLessThanOrEqual(next?.price ?? 0);
  const earnings: number[] = [];
  for await (const goods of paginate(her.goods.list, { sort: "commission", size: 7 })) {
    earnings.push(goods.commissionamount ?? 0);
  }
  expect(earnings).toEqual(earnings.toSorted((one, other) => other - one));
  await expect(
    her.goods.list({ sort: "price", lastqueryid: "99999999999999999999" }),
  ).rejects.toMatchObject({ code: "VALIDATION_FAILED" });
  const [guest] = (await stage.member("persona:customer").goods.list()).list;
  expect(guest).not.toHaveProperty("commissionamount");
});

test("a superior's name reaches her subordinate masked", async () => {
  const detail = await stage.member("persona:subordinate").distributor.detail();
  expect(detail.superiorname).toBe("林*");
});

test("a reset brings the clock back from its travels, and it does not travel out of the calendar", async () => {
  const { now } = await stage.control.world.health();
  const yearMs = 365 * 86_400_000;
  await stage.control.time.move({ advancems: yearMs });
  const back = await stage.control.world.reset({});
  expect(back.now).toBeGreaterThanOrEqual(now);
  expect(back.now).toBeLessThan(now + yearMs);
  await expect(stage.control.time.move({ advancems: 9e15 })).rejects.toMatchObject({
    code: "VALIDATION_FAILED",
    message: "时间不能晚于 2100 年",
  });
});

test("the customer is bound to the busy distributor, who sees the purchases", async () => {
  const customer = stage.member("persona:customer");
  expect(await customer.binding.receipt()).toMatchObject({
    dismemberid: "8123",
    dismembername: "林*",
  });
  const { member } = await customer.session.loginByMiniapp({ code: "persona:customer" });
  const her = stage.member("persona:busy-distributor");
  const { list } = await her.customer.orders({ memberid: member.memberid });
  expect(list).toHaveLength(2);
});
