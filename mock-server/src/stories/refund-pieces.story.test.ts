import fc from "fast-check";
import { toFen } from "@distribution/sdk/server";
import { afterAll, expect, test } from "vitest";
import { orderNoOf } from "../domain/order";
import { dayMs } from "../domain/shanghai-time";
import { travelTo } from "../jobs/run-due-jobs";
import { populateBusiness } from "../pressure/business";
import { openWorld } from "../scenarios/open-world";
import { goods } from "../storage/goods-tables";
import { commissions, orders, withdrawals } from "../storage/money-tables";
import { applyWithdrawal } from "../use-cases/withdrawal/apply-withdrawal";
import { changeOrderStatus } from "../use-cases/order/change-order-status";
import { moveWithdrawal } from "../use-cases/withdrawal/move-withdrawal";
import { recordOrder } from "../use-cases/order/record-order";
import { refundOrder } from "../use-cases/order/refund-order";

const world = openWorld({ scenario: "empty", now: Date.parse("2026-11-22T10:00:00+08:00") });
afterAll(() => world.close());

/** What became of the money of the order that is refunded, and of another one, before it came back. */
const past = fc.record({
  price: fc.integer({ min: 1, max: 120_000 }),
  otherPrice: fc.integer({ min: 1, max: 120_000 }),
  isSettled: fc.boolean(),
  /** Applications, each of a share of the balance, and how far each has come. */
  applications: fc.array(
    fc.record({ share: fc.double({ min: 0, max: 1, noNaN: true }), to: fc.constantFrom(0, 1, 2) }),
    { maxLength: 3 },
  ),
});
type Past = ReturnType<typeof past.generate>["value"];

/** Three of the subordinate's orders: the superior earns of each too. The first one is refunded. */
function tell({ price, otherPrice, isSettled, applications }: Past): void {
  world.reset();
  populateBusiness(world);
  const row = world.db.select().from(goods).all()[0]!;
  for (const [serial, amount] of [price, otherPrice, 40_000].entries()) {
    recordOrder(world, {
      orderNo: orderNoOf("selfsupport", world.clock.now(), serial + 1),
      channel: "selfsupport",
      buyerMemberId: 5,
      goods: row,
      quantity: 1,
      amountFen: toFen(amount),
      sharedBy: 2,
    });
  }
  for (const order of world.db
    .select()
    .from(orders)
    .all()
    .slice(isSettled ? 0 : 1, 2)) {
    changeOrderStatus(world, order, 5);
  }
  travelTo(world, world.clock.now() + 8 * dayMs);
  for (const [serial, { share, to }] of applications.entries()) {
    for (const distributorId of [1, 2]) apply(distributorId, serial, share, to);
  }
}

function apply(distributorId: number, serial: number, share: number, to: number): void {
  const amount = Math.floor(world.books.balancesOf(distributorId).settled * share);
  const { minWithdrawFen, maxWithdrawFen } = world.books.rule();
  if (amount < minWithdrawFen || amount > maxWithdrawFen) return;
  const { withdrawid } = applyWithdrawal(
    world,
    {
      requestid: `request-${distributorId}-${serial}`,
      withdrawtype: "wechat",
      amount: toFen(amount),
    },
    { memberId: distributorId, distributorId },
  );
  const row = world.books.withdrawal(Number(withdrawid));
  if (to === 1 || to === 2) moveWithdrawal(world, row, { to });
}

function refund(amount: number): void {
  const order = world.db.select().from(orders).all()[0]!;
  refundOrder(world, order, { amountFen: toFen(amount), quantity: 0 });
}

/** Everything that is anybody's money. */
function money() {
  return {
    balances: [1, 2].map((id) => world.books.balancesOf(id)),
    commissions: world.db.select().from(commissions).all(),
    withdrawals: world.db.select({ status: withdrawals.status }).from(withdrawals).all(),
    order: world.db.select().from(orders).all()[0]?.status,
  };
}

test("many small refunds end where one large one does, wherever the money is by then", () => {
  fc.assert(
    fc.property(
      past,
      fc.array(fc.integer({ min: 1, max: 1_000 }), { minLength: 2, maxLength: 12 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (story, weights, share) => {
        const whole = Math.max(1, Math.round(story.price * share));
        const cuts = partsOf(whole, weights);
        tell(story);
        refund(whole);
        const atOnce = money();
        tell(story);
        for (const part of cuts) refund(part);
        expect(timeless(money())).toEqual(timeless(atOnce));
      },
    ),
    {
      numRuns: Number(process.env["REFUND_RUNS"] ?? 15),
      // Everything comes back, and what is owed for it with the first piece: the last one owes nothing.
      examples: [
        [
          {
            price: 10,
            otherPrice: 10_000,
            isSettled: true,
            applications: [{ share: 0.999000999000999, to: 1 }],
          },
          [1, 1],
          0.95,
        ],
      ],
    },
  );
}, 120_000);

/** Positive parts, in proportion to the weights, that make up the whole. */
function partsOf(whole: number, weights: readonly number[]): readonly number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let done = 0;
  let weighed = 0;
  return weights.flatMap((weight) => {
    weighed += weight;
    const part = Math.floor((whole * weighed) / total) - done;
    done += part;
    return part > 0 ? [part] : [];
  });
}

/** The stories are told one after the other, so their times differ by the milliseconds between. */
function timeless(value: ReturnType<typeof money>): unknown {
  return JSON.parse(JSON.stringify(value, (key, part: unknown) => (key.endsWith("At") ? 0 : part)));
}
