import {
  formatRate,
  formatYuan,
  toFen,
  withdrawMethodLabels,
  type Fen,
  type WithdrawMethod,
} from "@distribution/sdk/server";
import type { FieldProblem } from "../../../domain/field-problem";
import { methodTerms, type MethodTerms, type Rule } from "../../../domain/rule";
import { autoWithdrawProblem } from "../../../domain/user-settings";
import type { World } from "../../../storage/world";
import {
  applicationsToday,
  authorisedPayees,
  autoWithdrawing,
  distributorsHolding,
  withdrawalsUnderWay,
} from "./setting-figures";

/** What a change of the limits, the fee and the methods would mean for withdrawals. */
export function withdrawEffects(world: World, current: Rule, next: Rule): readonly FieldProblem[] {
  return [
    ...minimumEffects(world, current, next),
    ...maximumEffects(world, current, next),
    ...dailyEffects(world, current, next),
    ...feeEffects(world, current, next),
    ...methodEffects(world, current, next),
    ...methodRuleEffects(world, current, next),
    ...authorizationEffects(world, current, next),
  ];
}

/** The field in which a limit changed: the rule's own, else where the methods differ from it, or which there are. */
function changedAt(
  current: Rule,
  next: Rule,
  own: "minWithdrawFen" | "maxWithdrawFen",
): "minwithdrawamount" | "maxwithdrawamount" | "methodrules" | "withdrawmethods" {
  if (current[own] !== next[own]) {
    return own === "minWithdrawFen" ? "minwithdrawamount" : "maxwithdrawamount";
  }
  return isSame(current.methodRules, next.methodRules) ? "withdrawmethods" : "methodrules";
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

const leastOf = (rule: Rule): Fen =>
  toFen(Math.min(...rule.withdrawMethods.map((method) => methodTerms(rule, method).minFen)));
const mostOf = (rule: Rule): Fen =>
  toFen(Math.max(...rule.withdrawMethods.map((method) => methodTerms(rule, method).maxFen)));

function minimumEffects(world: World, current: Rule, next: Rule): readonly FieldProblem[] {
  const before = leastOf(current);
  const after = leastOf(next);
  const field = changedAt(current, next, "minWithdrawFen");
  if (before === after) return thresholdEffects(world, current, next, field);
  const reached = distributorsHolding(
    world,
    toFen(Math.min(before, after)),
    toFen(Math.max(before, after)),
  );
  const message =
    after > before
      ? `可提现满 ¥${formatYuan(after)} 才能申请：${reached} 位分销员现在够、改后不够；已经提交的提现不退回，但因订单失效减少到 ¥${formatYuan(after)} 以下时会退回`
      : `可提现满 ¥${formatYuan(after)} 就能申请：${reached} 位分销员现在不够、改后就够`;
  return [{ field, message }, ...thresholdEffects(world, current, next, field)];
}

/** A threshold that was chosen below the new minimum counts as the minimum. */
function thresholdEffects(
  world: World,
  current: Rule,
  next: Rule,
  field: string,
): readonly FieldProblem[] {
  const before = methodTerms(current, "wechat").minFen;
  const after = methodTerms(next, "wechat").minFen;
  if (after <= before || autoWithdrawProblem(next) !== undefined) return [];
  const raised = autoWithdrawing(world, after);
  return raised === 0
    ? []
    : [
        {
          field,
          message: `${raised} 位分销员的自动提现阈值低于 ¥${formatYuan(after)}，之后按 ¥${formatYuan(after)} 执行`,
        },
      ];
}

function maximumEffects(world: World, current: Rule, next: Rule): readonly FieldProblem[] {
  const before = mostOf(current);
  const after = mostOf(next);
  if (before === after) return [];
  const beyond = distributorsHolding(world, toFen(after + 1));
  return [
    {
      field: changedAt(current, next, "maxWithdrawFen"),
      message: `之后一笔最多提 ¥${formatYuan(after)}，${beyond} 位分销员的可提现超过它，要分几笔提；已经提交的提现不变`,
    },
  ];
}

function dailyEffects(world: World, current: Rule, next: Rule): readonly FieldProblem[] {
  const before = current.dailyWithdrawLimit;
  const after = next.dailyWithdrawLimit;
  if (before === after) return [];
  const today = applicationsToday(world);
  const between = today.filter(
    (applied) => applied >= Math.min(before, after) && applied < Math.max(before, after),
  ).length;
  const who = after < before ? "今天不能再申请" : "今天还可以再申请";
  return [
    {
      field: "dailywithdrawlimit",
      message: `每位分销员每天最多申请 ${after} 次，今天就算：${between} 位已申请 ${Math.min(before, after)} 次或更多，${who}`,
    },
  ];
}

function feeEffects(world: World, current: Rule, next: Rule): readonly FieldProblem[] {
  if (current.withdrawFeeRate === next.withdrawFeeRate) return [];
  const own = next.methodRules.flatMap(({ method, feeRate }) =>
    feeRate === undefined ? [] : [withdrawMethodLabels[method]],
  );
  return [
    {
      field: "withdrawfeerate",
      message: [
        `之后的申请收 ${formatRate(next.withdrawFeeRate)} 手续费`,
        `没有到账的 ${withdrawalsUnderWay(world)} 笔保持申请时的手续费`,
        ...(own.length > 0 ? [`${own.join("、")}单独设置了手续费，不变`] : []),
      ].join("；"),
    },
  ];
}

function methodEffects(world: World, current: Rule, next: Rule): readonly FieldProblem[] {
  const closed = current.withdrawMethods.filter((one) => !next.withdrawMethods.includes(one));
  const opened = next.withdrawMethods.filter((one) => !current.withdrawMethods.includes(one));
  const message = (method: WithdrawMethod) =>
    `之后不能申请提现到${withdrawMethodLabels[method]}；已提交、没有到账的 ${withdrawalsUnderWay(world, method)} 笔照常处理`;
  const switchedOff =
    autoWithdrawProblem(current) === undefined && autoWithdrawProblem(next) !== undefined
      ? [`${autoWithdrawing(world)} 位分销员的自动提现会关闭，之后重新开放微信零钱也要本人再打开`]
      : [];
  return [
    ...closed.map(message),
    ...switchedOff,
    ...opened.map((method) => `可以申请提现到${withdrawMethodLabels[method]}`),
  ].map((sentence) => ({ field: "withdrawmethods", message: sentence }));
}

/** Of methods whose own terms change: what the rule itself changes is said with its fields. */
function methodRuleEffects(world: World, current: Rule, next: Rule): readonly FieldProblem[] {
  if (isSame(current.methodRules, next.methodRules)) return [];
  return next.withdrawMethods.flatMap((method) => {
    const own = ({ methodRules }: Rule) => methodRules.find((rule) => rule.method === method);
    if (isSame(own(current), own(next))) return [];
    const after = methodTerms(next, method);
    const underWay = withdrawalsUnderWay(world, method);
    return [
      {
        field: "methodrules",
        message: `之后提现到${withdrawMethodLabels[method]}：${termsText(after)}；没有到账的 ${underWay} 笔保持申请时的手续费`,
      },
    ];
  });
}

function termsText({ minFen, maxFen, feeRate, expectedDays }: MethodTerms): string {
  return `一笔 ¥${formatYuan(minFen)} 到 ¥${formatYuan(maxFen)}，手续费 ${formatRate(feeRate)}，预计 ${expectedDays} 天到账`;
}

function authorizationEffects(world: World, current: Rule, next: Rule): readonly FieldProblem[] {
  if (current.payeeAuthorizationEnabled === next.payeeAuthorizationEnabled) return [];
  const agreed = authorisedPayees(world);
  return [
    {
      field: "payeeauthorizationenabled",
      message: next.payeeAuthorizationEnabled
        ? `分销员可以在小程序同意免确认收款；以前同意过的 ${agreed} 位，之后审核通过的微信提现直接到账`
        : `已同意的 ${agreed} 位，之后审核通过的微信提现也要本人在 24 小时内确认；她们的同意留着，重新开放时照旧有效`,
    },
  ];
}
