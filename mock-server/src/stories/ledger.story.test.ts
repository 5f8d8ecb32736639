import { eq } from "drizzle-orm";
import { toFen, withdrawalStatus, type Channel, type OrderStatus } from "@distribution/sdk/server";
import { afterEach, expect, test, vi } from "vitest";
import { dayMs } from "../domain/shanghai-time";
import { orderNoOf } from "../domain/order";
import { runDueJobs, travelTo } from "../jobs/run-due-jobs";
import { openWorld } from "../scenarios/open-world";
import { addMember } from "../scenarios/populate";
import { commissions, orders, withdrawals, withdrawalSteps } from "../storage/money-tables";
import { distributors } from "../storage/people-tables";
import type { World } from "../storage/world";
import { applyWithdrawal } from "../use-cases/withdrawal/apply-withdrawal";
import { changeOrderStatus } from "../use-cases/order/change-order-status";
import { checkLedger, differencesOf, unevenWithdrawals } from "../use-cases/check-ledger";
import { distributorDetail } from "../use-cases/distributor/distributor-detail";
import { moveWithdrawal } from "../use-cases/withdrawal/move-withdrawal";
import { recordOrder } from "../use-cases/order/record-order";

/* What once went wrong, or would be hard to find by chance; random sequences are tried in pressure/. */

const start = Date.parse("2026-11-22T10:00:00+08:00");
let world: World | undefined;
afterEach(() => world?.close());

type Step = (world: World) => void;

const pay =
  (channel: Channel, amount: number, seller: number): Step =>
  (open) => {
    recordOrder(open, {
      orderNo: orderNoOf(channel, open.clock.now(), countOrders(open) + 1),
      channel,
      buyerMemberId: 3,
      goods: { goodsId: 1, name: "茶", image: "", commissionable: true },
      quantity: 1,
      amountFen: toFen(amount),
      sharedBy: seller,
    });
  };

function countOrders(open: World): number {
  return open.db.select().from(orders).all().length;
}

const report =
  (index: number, status: OrderStatus): Step =>
  (open) => {
    const all = open.db.select().from(orders).all();
    const order = all[index % Math.max(1, all.length)];
    if (order) changeOrderStatus(open, order, status);
  };

const wait =
  (days: number): Step =>
  (open) =>
    travelTo(open, open.clock.now() + days * dayMs);

const apply =
  (distributorId: number, amount: number | undefined): Step =>
  (open) =>
    void applyWithdrawal(
      open,
      {
        requestid: `request-${Math.random()}`.replace(".", "-"),
        withdrawtype: "wechat",
        ...(amount !== undefined && { amount: toFen(amount) }),
      },
      { memberId: distributorId, distributorId },
    );

const move =
  (index: number, to: 1 | 2 | 3 | 4): Step =>
  (open) => {
    const all = open.db.select().from(withdrawals).all();
    const withdrawal = all[index % Math.max(1, all.length)];
    if (withdrawal) {
      moveWithdrawal(open, withdrawal, {
        to,
        ...(to === withdrawalStatus.approved && { confirmBy: open.clock.now() + dayMs }),
      });
    }
  };

function newWorld(): World {
  const open = openWorld({ scenario: "empty", now: start });
  for (const nickname of ["上级", "下级", "买家"]) {
    addMember(
      open,
      `test:${nickname}`,
      { nickname, phone: "13800000000", avatar: "avatar-cat" },
      start,
    );
  }
  for (const id of [1, 2]) {
    open.db
      .insert(distributors)
      .values({
        distributorId: id,
        memberId: id,
        applyId: id,
        name: "测试",
        phone: "13800000000",
        gradeId: 1,
        status: "normal",
        superiorId: id === 2 ? 1 : null,
        createdAt: start,
        joinedAt: start,
      })
      .run();
  }
  return open;
}

function expectSoundLedger(open: World): void {
  const unsound = checkLedger(open).filter((accounts) => differencesOf(accounts).length > 0);
  expect(unsound).toEqual([]);
  expect(unevenWithdrawals(open)).toEqual([]);
  // A job that fails would hide behind its record that is put aside.
  expect(open.books.setAside()).toEqual([]);
}

test("commission paid out for an order that is punished later is paid back by the next", () => {
  world = newWorld();
  const one = { distributorId: 1, memberId: 1 };
  pay("selfsupport", 50_000, 1)(world);
  report(0, 5)(world);
  wait(8)(world);
  expect(world.books.balancesOf(1).settled).toBe(4_000);
  const withdrawal = applyWithdrawal(
    world,
    { requestid: "first-request", withdrawtype: "wechat" },
    one,
  );
  moveWithdrawal(world, world.db.select().from(withdrawals).all()[0]!, { to: 2 });
  expect(withdrawal.amount).toBe(4_000);
  report(0, 4)(world);
  expect(world.books.balancesOf(1)).toMatchObject({ withdrawn: 4_000, debt: -4_000, settled: 0 });
  pay("selfsupport", 100_000, 1)(world);
  report(1, 5)(world);
  wait(8)(world);
  expect(world.books.balancesOf(1)).toMatchObject({ withdrawn: 4_000, debt: 0, settled: 4_000 });
  expectSoundLedger(world);
});

test("an order that fails while its withdrawal is in review is taken out of it, and the rest is still paid", () => {
  world = newWorld();
  for (const amount of [50_000, 25_000]) pay("selfsupport", amount, 1)(world);
  for (const order of [0, 1]) report(order, 5)(world);
  wait(8)(world);
  apply(1, undefined)(world);
  report(1, 4)(world);
  const [withdrawal] = world.db
    .select()
    .from(withdrawals)
    .where(eq(withdrawals.withdrawalId, 1))
    .all();
  expect(withdrawal).toMatchObject({ amountFen: 4_000, feeFen: 24, status: 0 });
  expectSoundLedger(world);
  report(0, 4)(world);
  const [emptied] = world.db.select().from(withdrawals).all();
  expect(emptied).toMatchObject({
    amountFen: 4_000,
    status: 3,
    failMessage: "所用订单已失效：订单已退款",
  });
  expect(world.books.balancesOf(1)).toMatchObject({ settled: 0, locked: 0, debt: 0 });
});

/** 4000 fen of the first distributor are being paid to a bank when their order fails. */
function failInFlight(open: World): void {
  pay("selfsupport", 50_000, 1)(open);
  report(0, 5)(open);
  wait(8)(open);
  apply(1, undefined)(open);
  moveWithdrawal(open, open.books.withdrawal(1), { to: withdrawalStatus.approved });
  report(0, 4)(open);
}

const lastNote = (open: World) => open.db.select().from(withdrawalSteps).all().at(-1)?.note;

test("a pay-out that fails after its order did returns nothing, and says where the money went", () => {
  world = newWorld();
  failInFlight(world);
  expect(world.books.balancesOf(1)).toMatchObject({ locked: 4_000, debt: -4_000 });
  move(0, 3)(world);
  expect(world.books.balancesOf(1)).toMatchObject({ settled: 0, locked: 0, debt: 0 });
  expect(lastNote(world)).toBe("¥40.00 抵扣失效订单");
  expectSoundLedger(world);
});

test("what a commission paid for a debt comes back when that debt vanishes", () => {
  world = newWorld();
  failInFlight(world);
  pay("selfsupport", 50_000, 1)(world);
  const promised = () =>
    distributorDetail(world as World, {}, { memberId: 1, distributorId: 1 }).nextrelease;
  report(1, 5)(world);
  expect(promised()).toBeUndefined();
  wait(8)(world);
  const second = () => world?.db.select().from(commissions).all()[1];
  expect(second()).toMatchObject({ offsetFen: 4_000, failReason: "¥40.00 用于抵扣此前失效订单" });
  expect(world.books.balancesOf(1)).toMatchObject({ settled: 0, locked: 4_000, debt: 0 });
  move(0, 3)(world);
  expect(second()).toMatchObject({ status: "settled", offsetFen: 0, failReason: null });
  expect(world.books.balancesOf(1)).toMatchObject({ settled: 4_000, locked: 0, debt: 0 });
  expectSoundLedger(world);
});

test("a move that was missed while the server slept carries the time at which it was due", () => {
  let real = start;
  vi.useFakeTimers({ now: start, toFake: ["Date"] });
  try {
    world = newWorld();
    pay("selfsupport", 50_000, 1)(world);
    report(0, 5)(world);
    wait(8)(world);
    apply(1, undefined)(world);
    move(0, 1)(world);
    const due = world.books.withdrawal(1).confirmBy;
    real += 3 * dayMs;
    vi.setSystemTime(real);
    const now = world.clock.now();
    runDueJobs(world);
    expect(world.db.select().from(withdrawalSteps).all().at(-1)).toMatchObject({
      status: 3,
      at: due,
    });
    expect(world.clock.now()).toBe(now);
  } finally {
    vi.useRealTimers();
  }
});
