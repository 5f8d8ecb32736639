import { eq } from "drizzle-orm";
import { toFen } from "@distribution/sdk/contract";
import { dayMs, shanghaiDayStart } from "../domain/shanghai-time";
import { orderNoOf } from "../domain/order";
import { members } from "../storage/people-tables";
import type { GoodsRow } from "../storage/rows";
import type { World } from "../storage/world";
import { visit } from "../use-cases/bind-customer";
import { people } from "./catalogue/people";
import { addOperator } from "./empty";
import { orderStory } from "./order-story";
import { addPersonas, endPersonaStories } from "./personas";
import { play, type Happening } from "./play";
import { addGoods, addMember } from "./populate";
import type { Random } from "./random";
import type { Scenario } from "./scenario";
import { payoutAccounts } from "./payout-accounts";
import { withdrawalStory, type Outcome } from "./withdrawal-story";

const storyDays = 90;
const hourMs = dayMs / 24;

/** Ninety days of a lively small business, with a persona for every situation a distributor can be in. */
export const showcase: Scenario = {
  name: "showcase",
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
    const count = Math.round(ordersPerDay * growth * (0.4 + 1.2 * random.next()));
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
): readonly Happening[] {
  // Few distributors share what earns them nothing.
  const earning = shelf.filter((goods) => goods.commissionable);
  const goods = random.pick(random.chance(0.03) ? shelf : earning);
  const quantity = goods.priceFen < 5_000 && random.chance(0.3) ? 2 : 1;
  const orderNo = orderNoOf(goods.channel, paidAt, serial.next * 7919);
  serial.next += 1;
  return orderStory(world, random, paidAt, {
    orderNo,
    channel: goods.channel,
    buyerMemberId,
    goods,
    quantity,
    amountFen: toFen(goods.priceFen * quantity),
    sharedBy: seller.distributorId,
  });
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
  { daysAgo: 0.4, share: 0.2, method: "wechat", outcome: "confirming" },
  { daysAgo: 0.05, share: 0.15, method: "alipay", outcome: "review" },
];

const quietPayouts: readonly Payout[] = [
  { daysAgo: 40, share: 0.9, method: "wechat", outcome: "paid" },
  { daysAgo: 12, share: 0.5, method: "wechat", outcome: "paid" },
];

function payouts(
  { world, now }: Context,
  distributorId: number,
  plans: readonly Payout[],
): readonly Happening[] {
  return plans.flatMap(({ daysAgo, ...plan }) =>
    withdrawalStory(world, {
      ...plan,
      distributorId,
      account: payoutAccounts[plan.method],
      at: Math.round(now - daysAgo * 24 * hourMs),
    }),
  );
}
