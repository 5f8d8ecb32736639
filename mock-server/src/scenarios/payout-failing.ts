import { toFen, withdrawalStatus } from "@distribution/sdk/server";
import { walletAccount } from "../domain/mask";
import { orderNoOf } from "../domain/order";
import { payoutFailure } from "../domain/payout-failure";
import { dayMs, shanghaiDayStart } from "../domain/shanghai-time";
import { confirmationMs } from "../domain/withdrawal";
import type { World } from "../storage/world";
import { createWithdrawal } from "../use-cases/withdrawal/apply-withdrawal";
import { moveWithdrawal } from "../use-cases/withdrawal/move-withdrawal";
import { people } from "./catalogue/people";
import { addOperator } from "./empty";
import { orderStory } from "./order-story";
import { addPersonas, endPersonaStories } from "./personas";
import { play, type Happening } from "./play";
import { addGoods, addMember } from "./populate";
import type { Random } from "./random";
import type { Scenario } from "./scenario";
import { withdrawalStory } from "./withdrawal-story";

const storyDays = 75;
const hourMs = dayMs / 24;

/** What WeChat Pay gives as its reason. */
const failures = [
  { daysAgo: 21, reason: "REAL_NAME_CHECK_FAIL" },
  { daysAgo: 16, reason: "DAY_RECEIVED_QUOTA_EXCEED" },
  { daysAgo: 9, reason: "PAYEE_ACCOUNT_ABNORMAL" },
] as const;

/**
 * A busy distributor whose pay-outs go wrong: refused by WeChat Pay, never confirmed, one closing, one waiting for
 * confirmation and one for review. Four failed within 30 days, so the next failure is told to the
 * operator. What is done in this world from now on is decided as in any other.
 */
export const payoutFailing: Scenario = {
  name: "payout-failing",
  summary: "打款接连失败：看失败原因与提醒",
  build: (world, random, now) => {
    addOperator(world);
    const personas = addPersonas(world, now);
    const { distributorId } = personas["busy-distributor"];
    const ofWechat = {
      distributorId,
      account: walletAccount,
      method: "wechat",
      share: 0.3,
    } as const;
    const confirming = { ...ofWechat, outcome: "confirming" } as const;
    play(
      world,
      [
        ...sales(world, random, now, distributorId),
        ...withdrawalStory(world, { ...ofWechat, outcome: "paid", at: now - 30 * dayMs }),
        ...failures.flatMap(({ daysAgo, reason }) =>
          failedPayout(world, distributorId, now - daysAgo * dayMs, reason),
        ),
        // Nobody confirms it: a day later it has failed.
        ...withdrawalStory(world, { ...confirming, at: now - 4 * dayMs }),
        ...withdrawalStory(world, {
          ...ofWechat,
          share: 0.1,
          outcome: "closing",
          at: now - 2 * dayMs,
        }),
        ...withdrawalStory(world, { ...confirming, at: now - 8 * hourMs }),
        ...withdrawalStory(world, { ...ofWechat, outcome: "review", at: now - hourMs }),
      ],
      now,
    );
    endPersonaStories(world, personas);
  },
};

/** Three orders a day, brought by the distributor's share. */
function sales(world: World, random: Random, now: number, sharedBy: number): readonly Happening[] {
  const shelf = addGoods(world).filter((goods) => goods.onShelf && goods.commissionable);
  const firstDay = shanghaiDayStart(now) - (storyDays - 1) * dayMs;
  const buyers = people
    .slice(0, 12)
    .map((person, index) => addMember(world, `buyer:${index}`, person, firstDay));
  return Array.from({ length: storyDays * 3 }, (_, serial) => {
    const paidAt =
      firstDay + Math.floor(serial / 3) * dayMs + random.whole(9 * 60, 22 * 60) * 60_000;
    const goods = random.pick(shelf);
    return orderStory(world, random, paidAt, {
      orderNo: orderNoOf(goods.channel, paidAt, (serial + 1) * 7919),
      channel: goods.channel,
      buyerMemberId: random.pick(buyers),
      goods,
      quantity: 1,
      amountFen: goods.priceFen,
      sharedBy,
    });
  }).flat();
}

/** A withdrawal that is approved, and then refused by WeChat Pay for `reason`. */
function failedPayout(
  world: World,
  distributorId: number,
  at: number,
  reason: string,
): readonly Happening[] {
  const { approved, rejected } = withdrawalStatus;
  const requestId = `failing:${at}`;
  const apply = () => {
    const amount = toFen(world.books.rule().minWithdrawFen * 2);
    createWithdrawal(world, distributorId, amount, {
      requestId,
      askedFen: amount,
      method: "wechat",
      account: walletAccount,
      accountDigest: null,
      source: "manual",
    });
  };
  const withdrawal = () => {
    const row = world.books.findByRequest(distributorId, requestId);
    if (!row) throw new Error(`nothing was applied for as ${requestId}`);
    return row;
  };
  const approve = () =>
    moveWithdrawal(world, withdrawal(), {
      to: approved,
      note: "请在 24 小时内确认收款",
      confirmBy: at + 5 * hourMs + confirmationMs,
    });
  const fail = () =>
    moveWithdrawal(world, withdrawal(), { to: rejected, ...payoutFailure(reason) });
  return [
    { at, run: apply },
    { at: at + 5 * hourMs, run: approve },
    { at: at + 9 * hourMs, run: fail },
  ];
}
