import { eq } from "drizzle-orm";
import { toFen } from "@distribution/sdk/server";
import { dayMs, shanghaiDayStart } from "../domain/shanghai-time";
import { orderNoOf } from "../domain/order";
import { members } from "../storage/people-tables";
import type { GoodsRow } from "../storage/rows";
import type { World } from "../storage/world";
import { visit } from "../use-cases/binding/bind-customer";
import { people } from "./catalogue/people";
import { addOperator } from "./empty";
import { orderStory } from "./order-story";
import { addPersonas, endPersonaStories } from "./personas";
import { play, type Happening } from "./play";
import { addGoods, addMember } from "./populate";
import type { Random } from "./random";
import type { Scenario } from "./scenario";
import type { OrderStep } from "./order-steps";
import { standingOrders } from "./standing-orders";
import { payoutAccounts } from "./payout-accounts";
import { withdrawalStory, type Outcome } from "./withdrawal-story";

const storyDays = 90;
const hourMs = dayMs / 24;

/** Ninety days of a lively small business, with a persona for every situation a distributor can be in. */
export const showcase: Scenario = {
  name: "showcase",
  summary: "九十天的小生意：每种人物、订单与提现都有",
  build: (world, random, now) => {
    addOperator(world);
    const start = now - storyDays * dayMs;
    const shelf = addGoods(world).filter((goods) => goods.onShelf);
    const distributors = addPersonas(world, now);
    const buyers = people
      .slice(0, 40)
      .map((person, index) => addMember(world, `buyer:${index}`, person, start));
    const context = { world, random, now, shelf, serial: { next: 1 } };
    play(
      world,
      [
        ...sales(context, distributors["busy-distributor"], buyers.slice(0, 26), 3.8),
        ...sales(context, distributors.subordinate, buyers.slice(26, 36), 1.2),
        ...sales(context, distributors.locked, buyers.slice(36, 38), 0.4),
        ...sales(context, distributors.fired, buyers.slice(38), 0.3),
        ...onePerStatus(context, distributors["busy-distributor"], buyers.slice(0, 26)),
        ...payouts(context, distributors["busy-distributor"].distributorId, busyPayouts),
        ...payouts(context, distributors.subordinate.distributorId, quietPayouts),
        ...customerStory(context, distributors["busy-distributor"]),
      ],
      now,
    );
    endPersonaStories(world, distributors);
  },
};

interface Context {
  readonly world: World;
  readonly random: Random;
  readonly now: number;
  readonly shelf: readonly GoodsRow[];
  readonly serial: { next: number };
}

interface Seller {
  readonly distributorId: number;
  readonly memberId: number;
}

/** A distributor's sales: customers are bound one after the other, and buy, more on some days than on others. */
function sales(
  context: Context,
  seller: Seller,
  buyers: readonly number[],
  ordersPerDay: number,
): readonly Happening[] {
  const { random, now } = context;
  const firstDay = shanghaiDayStart(now) - (storyDays - 1) * dayMs;
  const happenings = buyers.map((memberId, index) =>
    binding(context, seller, memberId, firstDay + (index / buyers.length) * storyDays * dayMs),
  );
  for (let day = 0; day < storyDays; day += 1) {
    const growth = 0.6 + (0.8 * day) / storyDays;
    // Rounded by chance, or whoever sells every third day would sell nothing.
    const count = Math.floor(ordersPerDay * growth * (0.4 + 1.2 * random.next()) + random.next());
    for (let order = 0; order < count; order += 1) {
      const paidAt = firstDay + day * dayMs + random.whole(8 * 60, 23 * 60) * 60_000;
      const known = buyers.slice(
        0,
        Math.max(1, Math.ceil((buyers.length * (day + 1)) / storyDays)),
      );
      const buyer = random.chance(0.05) ? seller.memberId : random.pick(known);
      happenings.push(...purchase(context, seller, buyer, paidAt));
    }
  }
  return happenings;
}

/**
 * An order in every status of both channels, whenever the story ends: chance leaves out what passes
 * within hours, as a PDD order that still waits for its group.
 */
function onePerStatus(
  context: Context,
  seller: Seller,
  buyers: readonly number[],
): readonly Happening[] {
  const { random, shelf } = context;
  return standingOrders.flatMap(({ channel, daysAgo, steps }) => {
    const goods = random.pick(shelf.filter((one) => one.channel === channel && one.commissionable));
    const paidAt = waking(context.now - daysAgo * dayMs);
    return purchase(context, seller, random.pick(buyers), paidAt, { goods, steps });
  });
}

/** The last moment at or before `at` at which people shop, a little before it at least: nobody orders a group at four in the morning. */
function waking(at: number): number {
  const shown = at - 25 * 60_000;
  const midnight = shanghaiDayStart(shown);
  const hour = (shown - midnight) / hourMs;
  return hour >= 8 && hour < 23 ? shown : (hour < 8 ? midnight : midnight + dayMs) - 1.4 * hourMs;
}

/** The persona that is nobody but a customer: bound nine days ago, and bought twice since. */
function customerStory(context: Context, seller: Seller): readonly Happening[] {
  const customer = context.world.db
    .select({ memberId: members.memberId })
    .from(members)
    .where(eq(members.loginCode, "persona:customer"))
    .get();
  if (!customer) throw new Error("the scenario has no customer");
  const daysAgo = (days: number) => context.now - days * dayMs;
  return [
    binding(context, seller, customer.memberId, daysAgo(9)),
    ...purchase(context, seller, customer.memberId, daysAgo(8.5)),
    ...purchase(context, seller, customer.memberId, daysAgo(2.2)),
  ];
}

function binding(
  { world }: Context,
  { distributorId }: Seller,
  memberId: number,
  at: number,
): Happening {
  return {
    at: Math.round(at),
    run: () => visit(world, memberId, world.books.distributor(distributorId)),
  };
}

function purchase(
  { world, random, shelf, serial }: Context,
  seller: Seller,
  buyerMemberId: number,
  paidAt: number,
  told: { readonly goods?: GoodsRow; readonly steps?: readonly OrderStep[] } = {},
): readonly Happening[] {
  // Few distributors share what earns them nothing.
  const earning = shelf.filter((one) => one.commissionable);
  const goods = told.goods ?? random.pick(random.chance(0.03) ? shelf : earning);
  const quantity = goods.priceFen < 5_000 && random.chance(0.3) ? 2 : 1;
  const orderNo = orderNoOf(goods.channel, paidAt, serial.next * 7919);
  serial.next += 1;
  const reported = {
    orderNo,
    channel: goods.channel,
    buyerMemberId,
    goods,
    quantity,
    amountFen: toFen(goods.priceFen * quantity),
    sharedBy: seller.distributorId,
  };
  return orderStory(world, random, paidAt, reported, told.steps);
}

interface Payout {
  readonly daysAgo: number;
  readonly share: number;
  readonly method: "wechat" | "alipay" | "bank";
  readonly outcome: Outcome;
}

const busyPayouts: readonly Payout[] = [
  { daysAgo: 56, share: 0.9, method: "wechat", outcome: "paid" },
  { daysAgo: 47, share: 0.8, method: "bank", outcome: "rejected" },
  { daysAgo: 46, share: 0.8, method: "wechat", outcome: "paid" },
  { daysAgo: 34, share: 0.7, method: "alipay", outcome: "paid" },
  { daysAgo: 25, share: 0.5, method: "wechat", outcome: "cancelled" },
  { daysAgo: 24, share: 0.8, method: "wechat", outcome: "paid" },
  { daysAgo: 15, share: 0.6, method: "wechat", outcome: "failed" },
  { daysAgo: 14, share: 0.7, method: "alipay", outcome: "paid" },
  { daysAgo: 6, share: 0.4, method: "wechat", outcome: "paid" },
  { daysAgo: 0, share: 0.2, method: "wechat", outcome: "confirming" },
  { daysAgo: 0, share: 0.15, method: "alipay", outcome: "review" },
];

const quietPayouts: readonly Payout[] = [
  { daysAgo: 40, share: 0.9, method: "wechat", outcome: "paid" },
  { daysAgo: 12, share: 0.5, method: "wechat", outcome: "paid" },
];

function payouts(
  context: Context,
  distributorId: number,
  plans: readonly Payout[],
): readonly Happening[] {
  return plans.flatMap((plan) =>
    withdrawalStory(context.world, {
      ...plan,
      distributorId,
      account: payoutAccounts[plan.method],
      ...payoutTimes(context, plan),
    }),
  );
}

/** In the hours in which people see to their money and the middle office works. What is under way lies shortly before the story's end. */
function payoutTimes(
  { now, random }: Context,
  { daysAgo, outcome }: Payout,
): { readonly at: number; readonly auditedAt?: number } {
  const minutes = Math.floor((random.next() * hourMs) / 2);
  if (outcome === "confirming") {
    // Audited this morning or in the afternoon, so that its 24 hours are never over.
    const audit = lastTimeOf(now, [10.6, 16.4]);
    const wasInTheMorning = audit - shanghaiDayStart(audit) < dayMs / 2;
    return { at: audit - (wasInTheMorning ? 13 : 4) * hourMs + minutes, auditedAt: audit };
  }
  if (outcome === "review") return { at: lastTimeOf(now, [9.2, 13.1, 18.4, 21.2]) - minutes };
  return { at: shanghaiDayStart(now - daysAgo * dayMs) + 9.5 * hourMs + 3 * minutes };
}

/** The latest of these hours of a Shanghai day that is not after `at`. */
function lastTimeOf(at: number, hours: readonly number[]): number {
  const today = shanghaiDayStart(at);
  const times = [today - dayMs, today].flatMap((day) => hours.map((hour) => day + hour * hourMs));
  return Math.max(...times.filter((time) => time <= at));
}
