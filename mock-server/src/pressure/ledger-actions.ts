import fc from "fast-check";
import {
  orderStatuses,
  toBasisPoints,
  toFen,
  type OrderStatus,
  type Withdrawal,
} from "@distribution/sdk/contract";
import { expect } from "vitest";
import { controlUseCases } from "../control/control-use-cases";
import { orderNoOf } from "../domain/order";
import { dayMs } from "../domain/shanghai-time";
import { travelTo } from "../jobs/run-due-jobs";
import { runJob } from "../jobs/run-job";
import { atOnce } from "../jobs/steps";
import { goods as goodsTable } from "../storage/goods-tables";
import { orders, withdrawals } from "../storage/money-tables";
import type { World } from "../storage/world";
import { useCases } from "../use-cases/api-use-cases";
import { changeOrderStatus } from "../use-cases/change-order-status";
import { recordOrder } from "../use-cases/record-order";
import { refundOrder } from "../use-cases/refund-order";
import { buyers, channelOf, sellers, shelf } from "./business";

/* Everything that people, channels, WeChat Pay and time do to the books. */

/** The second bookkeeping: what every distributor was ever promised, and what was paid by which withdrawal. */
export interface Tally {
  readonly earned: Map<number, number>;
  readonly paid: Map<number, Map<string, number>>;
}

export interface Action {
  readonly kind: string;
  readonly toString: () => string;
  readonly run: (tally: Tally) => void;
}

const operator = { operatorId: 1 };
const owner = (distributorId: number) => ({ memberId: distributorId, distributorId });
const seller = fc.constantFrom(...sellers);
const buyer = fc.constantFrom(...buyers);
const product = fc.constantFrom(...shelf);
const price = fc.integer({ min: 1, max: 120_000 });
const amount = fc.integer({ min: 1_000, max: 30_000 });
const pick = fc.nat(1_000);
const requestId = fc.integer({ min: 1, max: 12 }).map((serial) => `request-${serial}`);

/** One kind of action, weighted, made from what the arbitrary gives. */
function action<Value>(
  kind: string,
  weight: number,
  arbitrary: fc.Arbitrary<Value>,
  run: (value: Value, tally: Tally) => void,
) {
  return {
    kind,
    weight,
    arbitrary: arbitrary.map((value): Action => ({
      kind,
      toString: () => `${kind} ${JSON.stringify(value)}`,
      run: (tally) => run(value, tally),
    })),
  };
}

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

  /** Runs `act` on one of the withdrawals there are, and writes down what was paid. */
  function onWithdrawal(
    tally: Tally,
    index: number,
    act: (withdrawid: string, distributorId: number) => Withdrawal | Promise<Withdrawal>,
  ): void {
    const all = world.db.select().from(withdrawals).all();
    const row = all[index % Math.max(1, all.length)];
    if (!row) return;
    const after = act(String(row.withdrawalId), row.distributorId) as Withdrawal;
    if (after.status !== 2) return;
    const paid = tally.paid.get(row.distributorId) ?? new Map<string, number>();
    expect(paid.get(after.withdrawid) ?? after.amount).toBe(after.amount);
    tally.paid.set(row.distributorId, paid.set(after.withdrawid, after.amount));
  }

  const payOut = (result: "success" | "fail" | "expire") =>
    action(`WeChat answers ${result}`, 2, pick, (index, tally) =>
      onWithdrawal(tally, index, (withdrawid) =>
        controlUseCases.answerPayout(world, { withdrawid, result }, null),
      ),
    );

  function apply(distributorId: number, requestid: string, asked?: number): void {
    const input = {
      requestid,
      withdrawtype: "wechat" as const,
      ...(asked !== undefined && { amount: toFen(asked) }),
    };
    const first = useCases.withdrawal.apply(world, input, owner(distributorId));
    const second = useCases.withdrawal.apply(world, input, owner(distributorId));
    expect(second.withdrawid).toBe(first.withdrawid);
  }

  const { admin } = useCases;
  const named = (id: number) => ({ dismemberid: String(id) });
  const updateRule = (
    rule: Parameters<typeof admin.setting.update>[1]["distributionrulesetting"],
  ) => admin.setting.update(world, { distributionrulesetting: rule }, operator);

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
    action("apply", 6, fc.tuple(seller, requestId, amount), ([id, request, asked]) =>
      apply(id, request, asked),
    ),
    action("apply for all", 4, fc.tuple(seller, requestId), ([id, request]) => apply(id, request)),
    action("cancel", 2, pick, (index, tally) =>
      onWithdrawal(tally, index, (withdrawid, id) =>
        useCases.withdrawal.cancel(world, { withdrawid }, owner(id)),
      ),
    ),
    action("approve", 4, pick, (index, tally) =>
      onWithdrawal(tally, index, (withdrawid) =>
        admin.withdrawal.approve(world, { withdrawid }, operator),
      ),
    ),
    action("complete", 4, pick, (index, tally) =>
      onWithdrawal(tally, index, (withdrawid) =>
        admin.withdrawal.complete(world, { withdrawid }, operator),
      ),
    ),
    action("reject", 2, pick, (index, tally) =>
      onWithdrawal(tally, index, (withdrawid) =>
        admin.withdrawal.reject(world, { withdrawid, reason: "资料不符" }, operator),
      ),
    ),
    payOut("success"),
    payOut("fail"),
    payOut("expire"),
    action("lock", 1, seller, (id) => void admin.distributor.lock(world, named(id), operator)),
    action(
      "unlock or approve",
      2,
      seller,
      (id) => void admin.distributor.normal(world, named(id), operator),
    ),
    action(
      "fire",
      2,
      fc.tuple(seller, fc.constantFrom("keep", "forfeit")),
      ([id, settlement]) =>
        void admin.distributor.fire(world, { ...named(id), reason: "违规", settlement }, operator),
    ),
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
      (id) => void admin.distributor.reject(world, { ...named(id), reason: "不符" }, operator),
    ),
    action(
      "dissolve a tie",
      1,
      seller,
      (id) => void admin.distributor.unbind(world, named(id), operator),
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
        void admin.commissionSku.save(
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
      (id) => void admin.commissionSku.remove(world, { goodsid: String(id) }, operator),
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
