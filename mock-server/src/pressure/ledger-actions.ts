import fc from "fast-check";
import { orderStatuses, toBasisPoints, toFen, type OrderStatus } from "@distribution/sdk/server";
import { expect } from "vitest";
import { orderNoOf } from "../domain/order";
import { dayMs } from "../domain/shanghai-time";
import { travelTo } from "../jobs/run-due-jobs";
import { runJob } from "../jobs/run-job";
import { atOnce } from "../jobs/steps";
import { goods as goodsTable } from "../storage/goods-tables";
import { orders } from "../storage/money-tables";
import type { World } from "../storage/world";
import { useCases } from "../use-cases/api-use-cases";
import { changeOrderStatus } from "../use-cases/order/change-order-status";
import { recordOrder } from "../use-cases/order/record-order";
import { refundOrder } from "../use-cases/order/refund-order";
import { action, buyer, named, operator, pick, seller, type Tally } from "./action";
import { buyers, channelOf, sellers, shelf } from "./business";
import { payoutActions } from "./payout-actions";

/* Everything that people, channels, WeChat Pay and time do to the books. */

const product = fc.constantFrom(...shelf);
const price = fc.integer({ min: 1, max: 120_000 });

/** The kinds of action on a world, and what every sequence of them starts with. */
// oxlint-disable-next-line max-lines-per-function -- one action after the other
export function ledgerActions(world: World) {
  function buy(tally: Tally, by: number, goodsId: number, cost: number, sharedBy?: number): void {
    const row = world.db.select().from(goodsTable).all()[goodsId - 1]!;
    const serial = world.db.select().from(orders).all().length + 1;
    const order = recordOrder(world, {
      orderNo: orderNoOf(channelOf(goodsId), world.clock.now(), serial),
      channel: channelOf(goodsId),
      buyerMemberId: by,
      goods: row,
      quantity: 1,
      amountFen: toFen(cost),
      ...(sharedBy !== undefined && { sharedBy }),
    });
    const earners = world.books.commissionsOf(order.orderId);
    expect(earners.length).toBeLessThanOrEqual(2);
    for (const { distributorId, rate, amountFen } of earners) {
      // By another way than the rules take: exact, and rounded down.
      const due = Number((BigInt(cost) * BigInt(rate)) / 10_000n);
      expect([0, due]).toContain(amountFen);
      tally.earned.set(distributorId, (tally.earned.get(distributorId) ?? 0) + amountFen);
    }
  }

  /** Everybody starts with money to withdraw and money on its way, or most sequences would end before the first application. */
  function earnSomething(tally: Tally): void {
    for (const id of sellers) buy(tally, buyers[0], id === 1 ? 1 : 3, 60_000 + id, id);
    for (const index of sellers.keys()) report(index, 5);
    travelTo(world, world.clock.now() + 8 * dayMs);
    for (const id of sellers) buy(tally, buyers[1], 2, 30_000 + id, id);
  }

  function report(index: number, status: OrderStatus): void {
    const all = world.db.select().from(orders).all();
    const order = all[index % Math.max(1, all.length)];
    if (order) changeOrderStatus(world, order, status);
  }

  /** A part of an order comes back: a thousandth of it at least, all of it at most. */
  function refund(index: number, share: number): void {
    const all = world.db.select().from(orders).all();
    const order = all[index % Math.max(1, all.length)];
    if (!order) return;
    const left = order.amountFen - order.refundedFen;
    const part = toFen(Math.max(1, Math.ceil((left * share) / 1_000)));
    refundOrder(world, order, { amountFen: part, quantity: 0 });
    const remaining = BigInt(order.amountFen - order.refundedFen - part);
    for (const row of world.books.commissionsOf(order.orderId)) {
      if (row.status === "invalid") continue;
      // By another way than the rules take: once, on what remains.
      const due = Number((remaining * BigInt(row.rate)) / 10_000n);
      expect(row.amountFen - row.clawedFen).toBe(due);
    }
  }

  const { office } = useCases;
  const updateRule = (
    rule: Parameters<typeof office.setting.update>[1]["distributionrulesetting"],
  ) => office.setting.update(world, { distributionrulesetting: rule }, operator);

  const actions = [
    action(
      "buy by a share",
      8,
      fc.tuple(buyer, product, price, seller),
      ([by, id, cost, of], tally) => buy(tally, by, id, cost, of),
    ),
    action(
      "buy as whoever's customer",
      4,
      fc.tuple(buyer, product, price),
      ([by, id, cost], tally) => buy(tally, by, id, cost),
    ),
    action("buy for oneself", 3, fc.tuple(seller, product, price), ([by, id, cost], tally) =>
      buy(tally, by, id, cost),
    ),
    action(
      "visit by a link",
      3,
      fc.tuple(buyer, seller),
      ([by, of]) => void useCases.binding.bind(world, named(of), { memberId: by }),
    ),
    action("report", 6, fc.tuple(pick, fc.constantFrom(...orderStatuses)), ([index, status]) =>
      report(index, status),
    ),
    action("settle", 10, pick, (index) => report(index, 5)),
    action("fail", 3, pick, (index) => report(index, 4)),
    action(
      "refund a part",
      8,
      fc.tuple(pick, fc.integer({ min: 1, max: 1_000 })),
      ([index, share]) => refund(index, share),
    ),
    action("punish", 2, pick, (index) => report(index, 10)),
    action("wait days", 6, fc.integer({ min: 1, max: 9 }), (days) =>
      travelTo(world, world.clock.now() + days * dayMs),
    ),
    action("wait hours", 2, fc.integer({ min: 1, max: 30 }), (hours) =>
      travelTo(world, world.clock.now() + hours * 3_600_000),
    ),
    ...payoutActions(world),
    action(
      "apply anew",
      4,
      seller,
      (id) =>
        void useCases.recruit.apply(
          world,
          {
            fields: {
              name: `分销员${id}`,
              phone: `1600000000${id}`,
              region: "浙江省 杭州市 西湖区",
            },
            agreementversion: "2026-01",
          },
          { memberId: id },
        ),
    ),
    action(
      "reject an applicant",
      3,
      seller,
      (id) => void office.distributor.reject(world, { ...named(id), reason: "不符" }, operator),
    ),
    action(
      "dissolve a tie",
      1,
      seller,
      (id) => void office.distributor.unbind(world, named(id), operator),
    ),
    action(
      "change the freeze",
      1,
      fc.constantFrom(0, 1, 7, 15),
      (freezedays) => void updateRule({ freezedays }),
    ),
    action(
      "change the fee",
      1,
      fc.constantFrom(0, 60, 1_000),
      (rate) => void updateRule({ withdrawfeerate: toBasisPoints(rate) }),
    ),
    action(
      "cover channels",
      1,
      fc.subarray(["pdd", "selfsupport"] as const, { minLength: 1 }),
      (covered) => void updateRule({ adaptivechannel: covered, autopayoutchannels: covered }),
    ),
    action(
      "set a special rate",
      1,
      fc.tuple(product, fc.integer({ min: 1, max: 4_000 })),
      ([id, rate]) =>
        void office.commissionSku.save(
          world,
          {
            ordersource: channelOf(id),
            goodsid: String(id),
            grades: [{ gradeid: "1", traderate: toBasisPoints(rate), subrate: toBasisPoints(0) }],
          },
          operator,
        ),
    ),
    action(
      "remove a special rate",
      1,
      product,
      (id) => void office.commissionSku.remove(world, { goodsid: String(id) }, operator),
    ),
    action(
      "switch auto-withdraw",
      1,
      fc.tuple(seller, fc.boolean()),
      ([id, on]) =>
        void useCases.settings.save(world, { autowithdrawenabled: on }, { memberId: id }),
    ),
    action(
      "run the hourly job",
      1,
      fc.constant(null),
      () => void atOnce(runJob(world, "auto-withdraw", world.clock.now(), "due")),
    ),
  ];

  return { actions, earnSomething };
}
