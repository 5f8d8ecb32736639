import { eq } from "drizzle-orm";
import { dayMs, shanghaiDayStart } from "../../domain/shanghai-time";
import { allocations, commissions, ledgerEntries, orders } from "../../storage/money-tables";
import type { World } from "../../storage/world";
import { bulkInsert, withoutIndexes } from "../bulk-insert";
import { addPersonas, endPersonaStories } from "../personas";
import { addGoods } from "../populate";
import type { Random } from "../random";
import type { Crowd, Seller } from "./crowd";
import { openCrowdBooks } from "./crowd-books";
import { planOrder, releaseCommissions } from "./crowd-orders";
import { planOpenPayouts, planPayouts } from "./crowd-payouts";
import { openCustomers } from "./customers";
import { personaSellers } from "./persona-sellers";
import { sellerPicker } from "./pick-seller";
import { rateTable } from "./rate-table";
import { addSellers } from "./sellers";
import { createTimeline } from "./timeline";

export interface CrowdSize {
  readonly orders: number;
  /** With the personas. */
  readonly distributors: number;
}

const storyDays = 90;
const shopOpensMs = 8 * 3_600_000;
const shopHoursMs = 15 * 3_600_000;

/**
 * Ninety days of a business too large to be played through the use cases, which take a millisecond
 * an order: the same rules decide, but what they decide is written in bulk.
 */
export function buildCrowd(world: World, random: Random, now: number, size: CrowdSize): void {
  const shelf = addGoods(world).filter((goods) => goods.onShelf && goods.commissionable);
  const personas = addPersonas(world, now);
  const { busy, others } = personaSellers(world, now, size.distributors, personas);
  const crowdCount = size.distributors - Object.keys(personas).length;
  const sellers = [busy, ...others, ...addSellers(world, random, now, crowdCount, busy)];
  const start = shanghaiDayStart(now) - (storyDays - 1) * dayMs;
  const rule = world.books.rule();
  const crowd: Crowd = {
    world,
    random,
    now,
    rule,
    shelf,
    rateOf: rateTable(world, rule),
    customers: openCustomers(world, random),
    timeline: createTimeline(now),
    releases: new Map(),
    books: openCrowdBooks(world),
    orders: bulkInsert(world, orders),
    failedOrders: [],
  };
  withoutIndexes(world, [orders, commissions, ledgerEntries, allocations], () => {
    planOpenPayouts(crowd, busy);
    tellStory(crowd, sellers, start, size.orders);
    crowd.customers.close(now);
    crowd.books.close();
    crowd.orders.flush();
    for (const { orderId, status } of crowd.failedOrders) {
      world.db.update(orders).set({ status }).where(eq(orders.orderId, orderId)).run();
    }
  });
  endPersonaStories(world, personas);
}

function tellStory(
  crowd: Crowd,
  sellers: readonly Seller[],
  start: number,
  orderCount: number,
): void {
  const { timeline, random, now } = crowd;
  const pickSeller = sellerPicker(sellers);
  let orderId = 1;
  for (const [day, count] of ordersByDay(crowd, start, orderCount).entries()) {
    const dayStart = start + day * dayMs;
    timeline.add(dayStart, () => {
      releaseCommissions(crowd, dayStart);
      planPayouts(crowd, sellers, dayStart);
    });
    for (const paidAt of paymentTimes(crowd, dayStart, count)) {
      timeline.playUntil(paidAt);
      planOrder(crowd, orderId, pickSeller(random, paidAt), paidAt);
      orderId += 1;
    }
  }
  timeline.playUntil(now);
}

/** How many of all orders are paid on each day: the business grows, some days are better than others, and today is not over. */
function ordersByDay({ random, now }: Crowd, start: number, orderCount: number): number[] {
  const sums: number[] = [0];
  for (let day = 0; day < storyDays; day += 1) {
    const growth = 0.6 + (0.8 * day) / storyDays;
    const open = openMs(start + day * dayMs, now) / shopHoursMs;
    sums.push((sums.at(-1) ?? 0) + growth * open * (0.7 + 0.6 * random.next()));
  }
  const total = sums.at(-1) ?? 1;
  const ordersUpTo = sums.map((sum) => Math.round((sum / total) * orderCount));
  return ordersUpTo.slice(1).map((count, day) => count - (ordersUpTo[day] ?? 0));
}

function openMs(dayStart: number, now: number): number {
  return Math.min(Math.max(now - dayStart - shopOpensMs, 0), shopHoursMs);
}

function paymentTimes({ random, now }: Crowd, dayStart: number, count: number): Float64Array {
  const open = openMs(dayStart, now);
  const opens = dayStart + shopOpensMs;
  return Float64Array.from(
    { length: count },
    () => opens + Math.floor(random.next() * open),
  ).sort();
}
