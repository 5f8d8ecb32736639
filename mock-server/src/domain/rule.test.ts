import { toBasisPoints, toFen, type MerchantType } from "@distribution/sdk/server";
import { expect, test } from "vitest";
import { defaultRule } from "./default-rule";
import { gradeOf, ratesProblem, ruleProblems, type Grade, type Rule } from "./rule";

const rates = (trade: number, sub: number) => ({
  tradeRate: toBasisPoints(trade),
  subRate: toBasisPoints(sub),
});

const bounds: readonly (readonly [MerchantType, number, number, string | undefined])[] = [
  ["standard", 0, 0, "交易佣金比例应大于 0"],
  ["standard", 1, 0, undefined],
  ["standard", 1, 1, "下级分佣比例应低于交易佣金比例"],
  ["standard", 5_000, 0, undefined],
  ["standard", 5_001, 0, "交易佣金比例不能超过 50%"],
  ["standard", 5_000, 1_000, undefined],
  ["standard", 5_000, 1_001, "交易佣金与下级分佣比例合计不能超过 60%"],
  ["standard", 3_001, 2_999, undefined],
  ["standard", 3_001, 3_000, "交易佣金与下级分佣比例合计不能超过 60%"],
  ["standard", 2_000, 2_000, "下级分佣比例应低于交易佣金比例"],
  ["standard", 2_000, 2_001, "下级分佣比例应低于交易佣金比例"],
  ["internet", 0, 0, undefined],
  ["internet", 9_000, 0, undefined],
  ["internet", 9_001, 0, "交易佣金比例不能超过 90%"],
  ["internet", 0, 9_000, undefined],
  ["internet", 0, 9_001, "下级分佣比例不能超过 90%"],
  ["internet", 4_500, 4_500, undefined],
  ["internet", 4_500, 4_501, "交易佣金与下级分佣比例合计不能超过 90%"],
  ["internet", 9_000, 1, "交易佣金与下级分佣比例合计不能超过 90%"],
];

test.each(bounds)("a %s merchant with %d and %d basis points: %s", (type, trade, sub, message) => {
  expect(ratesProblem(type, rates(trade, sub))?.message).toBe(message);
});

const grade = (gradeId: number, name: string, trade = 800, sub = 200): Grade => ({
  gradeId,
  name,
  ...rates(trade, sub),
});

const grades = (...list: readonly Grade[]) => ({ grades: list as [Grade, ...Grade[]] });

const faults: readonly (readonly [string, Partial<Rule>, string])[] = [
  ["no grade", grades(), "grades"],
  ["a grade id twice", grades(grade(1, "甲"), grade(1, "乙")), "grades.1.gradeid"],
  ["a grade id that is no exact number", grades(grade(1e20, "甲")), "grades.0.gradeid"],
  ["a grade name twice", grades(grade(1, "甲"), grade(2, "甲")), "grades.1.name"],
  ["a trade rate above the limit", grades(grade(1, "甲", 5_001, 0)), "grades.0.traderate"],
  [
    "a sum above the limit in the second grade",
    grades(grade(1, "甲"), grade(2, "乙", 5_000, 1_001)),
    "grades.1.subrate",
  ],
  [
    "a channel twice",
    { adaptiveChannels: ["pdd", "pdd"], autoPayoutChannels: [] },
    "adaptivechannel",
  ],
  ["an automatic channel twice", { autoPayoutChannels: ["pdd", "pdd"] }, "autopayoutchannels"],
  ["a method twice", { withdrawMethods: ["wechat", "wechat"] }, "withdrawmethods"],
  [
    "a maximum below the minimum",
    { minWithdrawFen: toFen(1_000), maxWithdrawFen: toFen(999) },
    "maxwithdrawamount",
  ],
];

test.each(faults)("a rule with %s is refused at its field", (_name, change, field) => {
  expect(ruleProblems({ ...defaultRule, ...change })).toEqual([
    {
      field: `distributionrulesetting.${field}`,
      message: expect.stringMatching(/\p{Script=Han}/u),
    },
  ]);
});

test.each([
  { name: "the default rule", change: {} },
  {
    name: "one amount that may be withdrawn",
    change: { minWithdrawFen: toFen(1_000), maxWithdrawFen: toFen(1_000) },
  },
  { name: "no channel that pays out by itself", change: { autoPayoutChannels: [] } },
  {
    name: "one amount by one method",
    change: {
      methodRules: [{ method: "wechat" as const, minFen: toFen(5_000), maxFen: toFen(5_000) }],
    },
  },
  {
    name: "an internet merchant's rates",
    change: { merchantType: "internet" as const, ...grades(grade(1, "甲", 8_000, 1_000)) },
  },
])("$name is sound", ({ change }) => {
  expect(ruleProblems({ ...defaultRule, ...change })).toEqual([]);
});

test("rates that an internet merchant may have are checked anew when the merchant is a standard one", () => {
  const rule = { ...defaultRule, ...grades(grade(1, "甲", 8_000, 1_000)) };
  expect(ruleProblems({ ...rule, merchantType: "internet" })).toEqual([]);
  expect(ruleProblems({ ...rule, merchantType: "standard" })).toMatchObject([
    { field: "distributionrulesetting.grades.0.traderate" },
  ]);
});

test("every fault is named, not only the first", () => {
  const rule = {
    ...defaultRule,
    ...grades(grade(1, "甲", 5_001, 0), grade(2, "乙", 0, 0)),
    maxWithdrawFen: toFen(1),
  };
  expect(ruleProblems(rule)).toHaveLength(3);
});

test("a grade that is gone falls back to the rule's own", () => {
  expect(gradeOf(defaultRule, 2)).toBe(defaultRule.grades[1]);
  expect(gradeOf(defaultRule, 99)).toBe(defaultRule.grades[0]);
});
