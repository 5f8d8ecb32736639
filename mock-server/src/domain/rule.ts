import type { BasisPoints, Channel, Fen, WithdrawMethod } from "@distribution/sdk";

export interface Grade {
  readonly gradeId: number;
  readonly name: string;
  readonly tradeRate: BasisPoints;
  readonly subRate: BasisPoints;
}

/** 分销规则: what the operator sets in the middle office. Grades hold the rates; the first one is the rule's own. */
export interface Rule {
  readonly adaptiveChannels: readonly Channel[];
  readonly grades: readonly [Grade, ...Grade[]];
  readonly selfBuyEnabled: boolean;
  readonly lockDays: number;
  readonly freezeDays: number;
  readonly minWithdrawFen: Fen;
  readonly maxWithdrawFen: Fen;
  readonly dailyWithdrawLimit: number;
  readonly withdrawFeeRate: BasisPoints;
  readonly withdrawMethods: readonly WithdrawMethod[];
  /** Channels whose settled commission counts as 自动可提现; the others wait for an application. */
  readonly autoPayoutChannels: readonly Channel[];
  /** Days from an application to the money's expected arrival. */
  readonly expectedPayoutDays: number;
}

/** The grade of a distributor; one that the operator has since removed falls back to the rule's own. */
export function gradeOf(rule: Rule, gradeId: number): Grade {
  return rule.grades.find((grade) => grade.gradeId === gradeId) ?? rule.grades[0];
}
