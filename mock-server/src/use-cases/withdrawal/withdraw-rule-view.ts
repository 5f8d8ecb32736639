import {
  withdrawMethodLabels,
  withdrawMethods,
  type api,
  type OutputOf,
} from "@distribution/sdk/server";
import { methodTerms, type Rule } from "../../domain/rule";
import { minimumFen, type Applicant } from "../../domain/withdrawal";
import type { World } from "../../storage/world";
import { lastAccount } from "./last-account";

type WithdrawRule = OutputOf<typeof api.distributor.detail>["withdrawrule"];

/** By what rules this applicant withdraws, in general and by each method; those on offer come first. */
export function withdrawRuleView(
  world: World,
  distributorId: number,
  rule: Rule,
  applicant: Applicant,
): WithdrawRule {
  const offered = rule.withdrawMethods;
  const others = withdrawMethods.filter((method) => !offered.includes(method));
  return {
    minamount: minimumFen({ minFen: rule.minWithdrawFen }, applicant),
    maxamount: rule.maxWithdrawFen,
    feerate: rule.withdrawFeeRate,
    dailylimit: rule.dailyWithdrawLimit,
    remainingtoday: Math.max(0, rule.dailyWithdrawLimit - applicant.appliedToday),
    methods: [...offered, ...others].map((method) => {
      const terms = methodTerms(rule, method);
      const enabled = offered.includes(method);
      const last = lastAccount(world, distributorId, method);
      return {
        withdrawtype: method,
        minamount: minimumFen(terms, applicant),
        maxamount: terms.maxFen,
        feerate: terms.feeRate,
        expecteddays: terms.expectedDays,
        enabled,
        ...(!enabled && { reason: `商家未开放提现到${withdrawMethodLabels[method]}` }),
        ...(last && { lastaccount: last.account }),
      };
    }),
    expecteddays: rule.expectedPayoutDays,
  };
}
