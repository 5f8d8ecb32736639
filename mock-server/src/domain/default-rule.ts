import { channelFacts, channels, toBasisPoints, toFen } from "@distribution/sdk/server";
import type { Rule } from "./rule";

/** What a kept world of an earlier version has no rules for. */
export const newerRules = {
  methodRules: [],
  payeeAuthorizationEnabled: false,
} as const satisfies Partial<Rule>;

/** The rules that every scenario starts with, until an operator changes them. */
export const defaultRule: Rule = {
  merchantType: "standard",
  adaptiveChannels: channels,
  grades: [
    { gradeId: 1, name: "普通分销员", tradeRate: toBasisPoints(800), subRate: toBasisPoints(200) },
    { gradeId: 2, name: "银牌分销员", tradeRate: toBasisPoints(1000), subRate: toBasisPoints(300) },
    { gradeId: 3, name: "金牌分销员", tradeRate: toBasisPoints(1200), subRate: toBasisPoints(400) },
  ],
  selfBuyEnabled: true,
  lockDays: 30,
  freezeDays: 7,
  minWithdrawFen: toFen(1_000),
  maxWithdrawFen: toFen(200_000),
  dailyWithdrawLimit: 3,
  withdrawFeeRate: toBasisPoints(60),
  withdrawMethods: ["wechat", "alipay", "bank"],
  ...newerRules,
  autoPayoutChannels: channels.filter((one) => channelFacts[one].paysOutByItself),
  expectedPayoutDays: 3,
};
