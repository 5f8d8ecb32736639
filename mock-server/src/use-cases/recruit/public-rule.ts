import { toBasisPoints, type api } from "@distribution/sdk/server";
import type { UseCase } from "../use-case";

/** What may be promised to anybody. Products with rates of their own, and what a method has of its own, are told where they are met. */
export const publicRule: UseCase<typeof api.recruit.publicRule> = (world) => {
  const rule = world.books.rule();
  const tradeRates = rule.grades.map(({ tradeRate }) => tradeRate);
  return {
    traderatefrom: toBasisPoints(Math.min(...tradeRates)),
    traderateto: toBasisPoints(Math.max(...tradeRates)),
    subrate: toBasisPoints(Math.min(...rule.grades.map(({ subRate }) => subRate))),
    selfbuyenabled: rule.selfBuyEnabled,
    lockdays: rule.lockDays,
    freezedays: rule.freezeDays,
    minwithdrawamount: rule.minWithdrawFen,
    maxwithdrawamount: rule.maxWithdrawFen,
    withdrawfeerate: rule.withdrawFeeRate,
    dailywithdrawlimit: rule.dailyWithdrawLimit,
    expecteddays: rule.expectedPayoutDays,
    withdrawmethods: [...rule.withdrawMethods],
    channels: [...rule.adaptiveChannels],
  };
};
