import {
  formatRate,
  formatYuan,
  toBasisPoints,
  withdrawMethodLabels,
  type BasisPoints,
  type Channel,
  type Fen,
  type MerchantType,
  type WithdrawMethod,
} from "@distribution/sdk/server";
import type { FieldProblem } from "./field-problem";

/** What a distributor earns of an own trade, and of a direct subordinate's. */
export interface Rates {
  readonly tradeRate: BasisPoints;
  readonly subRate: BasisPoints;
}

export interface Grade extends Rates {
  readonly gradeId: number;
  readonly name: string;
}

/** Where one way to be paid differs from the rule. */
export interface MethodRule {
  readonly method: WithdrawMethod;
  readonly minFen?: Fen;
  readonly maxFen?: Fen;
  readonly feeRate?: BasisPoints;
  readonly expectedDays?: number;
}

/** What counts for an application by one method. */
export type MethodTerms = Required<Omit<MethodRule, "method">>;

/** 分销规则: what the operator sets in the middle office. Grades hold the rates; the first one is the rule's own. */
export interface Rule {
  readonly merchantType: MerchantType;
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
  readonly methodRules: readonly MethodRule[];
  /** Whether payees may agree to pay-outs that land without asking each time. */
  readonly payeeAuthorizationEnabled: boolean;
  /** Channels whose settled commission counts as 自动可提现; the others wait for an application. */
  readonly autoPayoutChannels: readonly Channel[];
  /** Days from an application to the money's expected arrival. */
  readonly expectedPayoutDays: number;
}

/** The method's own limits, fee and arrival; the rule's where it has none. */
export function methodTerms(rule: Rule, method: WithdrawMethod): MethodTerms {
  const own = rule.methodRules.find((one) => one.method === method);
  return {
    minFen: own?.minFen ?? rule.minWithdrawFen,
    maxFen: own?.maxFen ?? rule.maxWithdrawFen,
    feeRate: own?.feeRate ?? rule.withdrawFeeRate,
    expectedDays: own?.expectedDays ?? rule.expectedPayoutDays,
  };
}

/** The grade of a distributor; one that the operator has since removed falls back to the rule's own. */
export function gradeOf(rule: Rule, gradeId: number): Grade {
  return rule.grades.find((grade) => grade.gradeId === gradeId) ?? rule.grades[0];
}

/** The most that each rate, and the two together, may be. */
const mostRates: Record<MerchantType, { readonly each: BasisPoints; readonly sum: BasisPoints }> = {
  standard: { each: toBasisPoints(5_000), sum: toBasisPoints(6_000) },
  internet: { each: toBasisPoints(9_000), sum: toBasisPoints(9_000) },
};

/** Why a merchant of this type may not set these rates: a grade's, or a special product's. */
export function ratesProblem(
  merchantType: MerchantType,
  { tradeRate, subRate }: Rates,
): FieldProblem | undefined {
  const { each, sum } = mostRates[merchantType];
  const standard = merchantType === "standard";
  const trade = (message: string) => ({ field: "traderate", message });
  const sub = (message: string) => ({ field: "subrate", message });
  if (standard && tradeRate <= 0) return trade("交易佣金比例应大于 0");
  if (tradeRate > each) return trade(`交易佣金比例不能超过 ${formatRate(each)}`);
  if (standard && subRate >= tradeRate) return sub("下级分佣比例应低于交易佣金比例");
  if (subRate > each) return sub(`下级分佣比例不能超过 ${formatRate(each)}`);
  if (tradeRate + subRate > sum) {
    return sub(`交易佣金与下级分佣比例合计不能超过 ${formatRate(sum)}`);
  }
  return undefined;
}

/** What is wrong with a rule as an operator wrote it, by the fields of the request. */
export function ruleProblems(rule: Rule): readonly FieldProblem[] {
  const problems = [...gradesProblems(rule), ...channelProblems(rule), ...withdrawProblems(rule)];
  return problems.map(({ field, message }) => ({
    field: `distributionrulesetting.${field}`,
    message,
  }));
}

function gradesProblems({ merchantType, grades }: Rule): readonly FieldProblem[] {
  if (grades.length === 0) return [{ field: "grades", message: "至少保留一个等级" }];
  return grades.flatMap((grade, index) => {
    const problem = gradeProblem(merchantType, grade, grades.slice(0, index));
    return problem ? [{ ...problem, field: `grades.${index}.${problem.field}` }] : [];
  });
}

function gradeProblem(
  merchantType: MerchantType,
  grade: Grade,
  earlier: readonly Grade[],
): FieldProblem | undefined {
  if (!Number.isSafeInteger(grade.gradeId)) return { field: "gradeid", message: "等级编号过大" };
  if (earlier.some(({ gradeId }) => gradeId === grade.gradeId)) {
    return { field: "gradeid", message: "等级编号不能重复" };
  }
  if (earlier.some(({ name }) => name === grade.name)) {
    return { field: "name", message: `等级名称“${grade.name}”重复` };
  }
  return ratesProblem(merchantType, grade);
}

function channelProblems({ adaptiveChannels, autoPayoutChannels }: Rule): readonly FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (repeats(adaptiveChannels)) {
    problems.push({ field: "adaptivechannel", message: "适配渠道不能重复" });
  }
  if (repeats(autoPayoutChannels)) {
    problems.push({ field: "autopayoutchannels", message: "自动打款渠道不能重复" });
  }
  return problems;
}

function withdrawProblems(rule: Rule): readonly FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (rule.minWithdrawFen > rule.maxWithdrawFen) {
    problems.push({ field: "maxwithdrawamount", message: "单笔提现上限不能低于最低提现金额" });
  }
  if (repeats(rule.withdrawMethods)) {
    problems.push({ field: "withdrawmethods", message: "提现方式不能重复" });
  }
  return [...problems, ...methodProblems(rule)];
}

/** A method is held to what counts for it in the end: its own numbers, and the rule's where it has none. */
function methodProblems(rule: Rule): readonly FieldProblem[] {
  return rule.methodRules.flatMap(({ method, minFen, maxFen }, index) => {
    const terms = methodTerms(rule, method);
    const at = `methodrules.${index}`;
    if (rule.methodRules.findIndex((one) => one.method === method) < index) {
      return [{ field: `${at}.withdrawtype`, message: "同一种提现方式只能设置一次" }];
    }
    if (terms.minFen <= terms.maxFen) return [];
    const limits = `最低 ¥${formatYuan(terms.minFen)}、上限 ¥${formatYuan(terms.maxFen)}`;
    const message = `${withdrawMethodLabels[method]}的单笔上限不能低于最低金额（${limits}）`;
    const field = maxFen === undefined && minFen !== undefined ? "minamount" : "maxamount";
    return [{ field: `${at}.${field}`, message }];
  });
}

function repeats(values: readonly string[]): boolean {
  return new Set(values).size < values.length;
}
