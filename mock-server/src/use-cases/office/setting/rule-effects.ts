import {
  channelLabels,
  formatRate,
  formatYuan,
  toFen,
  type Channel,
} from "@distribution/sdk/server";
import type { FieldProblem } from "../../../domain/field-problem";
import type { Grade, Rule } from "../../../domain/rule";
import type { World } from "../../../storage/world";
import {
  boundCustomers,
  commissionsWaiting,
  distributorsByGrade,
  frozenCommissions,
  goodsOnShelf,
  settledByChannel,
  specialGoods,
} from "./setting-figures";
import { withdrawEffects } from "./withdraw-effects";

/** What saving this would mean, a sentence for each field that changes: whom it reaches, and what stays as it was. */
export function ruleEffects(world: World, next: Rule): readonly FieldProblem[] {
  const current = world.books.rule();
  const effects = [
    ...channelEffects(world, current, next),
    ...gradeEffects(world, current, next),
    ...orderEffects(world, current, next),
    ...withdrawEffects(world, current, next),
    ...payoutChannelEffects(world, current, next),
  ];
  return effects.map(({ field, message }) => ({
    field: `distributionrulesetting.${field}`,
    message,
  }));
}

const without = <Value>(values: readonly Value[], others: readonly Value[]): readonly Value[] =>
  values.filter((value) => !others.includes(value));

const namesOf = (channels: readonly Channel[]) =>
  channels.map((channel) => channelLabels[channel]).join("、");

function channelEffects(world: World, current: Rule, next: Rule): readonly FieldProblem[] {
  const closed = without(current.adaptiveChannels, next.adaptiveChannels);
  const opened = without(next.adaptiveChannels, current.adaptiveChannels);
  const field = "adaptivechannel";
  return [
    ...(closed.length > 0
      ? [
          {
            field,
            message: `${namesOf(closed)}在售的 ${goodsOnShelf(world, closed)} 件商品从选品里消失，之后付款的订单没有佣金；已有的 ${commissionsWaiting(world, closed)} 笔待结算佣金照常结算`,
          },
        ]
      : []),
    ...(opened.length > 0
      ? [
          {
            field,
            message: `${namesOf(opened)}在售的 ${goodsOnShelf(world, opened)} 件商品出现在选品里，之后付款的订单有佣金`,
          },
        ]
      : []),
  ];
}

function gradeEffects(world: World, current: Rule, next: Rule): readonly FieldProblem[] {
  const members = distributorsByGrade(world);
  const effects = next.grades.flatMap((grade, index): readonly FieldProblem[] => {
    const before = current.grades.find(({ gradeId }) => gradeId === grade.gradeId);
    const at = `grades.${index}`;
    const message = before
      ? changedGrade(world, before, grade, members(grade.gradeId))
      : `新等级“${grade.name}”还没有分销员，可在分销员的资料里改成它`;
    return message === undefined ? [] : [{ field: at, message }];
  });
  const removed = current.grades.filter(
    ({ gradeId }) => !next.grades.some((grade) => grade.gradeId === gradeId),
  );
  for (const { gradeId, name } of removed) {
    const special = specialGoods(world, gradeId);
    effects.push({
      field: "grades",
      message:
        special > 0
          ? `删除等级“${name}”；${special} 件特殊分佣商品为它设的比例一起删除`
          : `删除等级“${name}”`,
    });
  }
  if (next.grades[0].gradeId !== current.grades[0].gradeId) {
    effects.push({ field: "grades", message: `之后新加入的分销员从“${next.grades[0].name}”开始` });
  }
  return effects;
}

function changedGrade(
  world: World,
  before: Grade,
  after: Grade,
  distributors: number,
): string | undefined {
  const rates = [
    ...rateChange("交易佣金", before.tradeRate, after.tradeRate),
    ...rateChange("下级分佣", before.subRate, after.subRate),
  ];
  if (rates.length === 0) {
    return before.name === after.name
      ? undefined
      : `“${before.name}”改名为“${after.name}”，${distributors} 位分销员看到新的名称`;
  }
  const special = specialGoods(world, after.gradeId);
  return [
    `“${after.name}”的 ${distributors} 位分销员，之后付款的订单${rates.join("，")}`,
    "已付款的订单保持付款时的比例",
    ...(special > 0 ? [`${special} 件特殊分佣商品仍按自己的比例`] : []),
  ].join("；");
}

function rateChange(what: string, before: Grade["tradeRate"], after: Grade["tradeRate"]) {
  return before === after ? [] : [`${what}由 ${formatRate(before)} 变为 ${formatRate(after)}`];
}

function orderEffects(world: World, current: Rule, next: Rule): readonly FieldProblem[] {
  const effects: FieldProblem[] = [];
  if (next.merchantType !== current.merchantType) {
    effects.push({ field: "merchanttype", message: "只改变比例的上限，各等级现在的比例不变" });
  }
  if (next.selfBuyEnabled !== current.selfBuyEnabled) {
    effects.push({
      field: "selfbuyenabled",
      message: next.selfBuyEnabled
        ? "之后分销员自己购买有佣金，上级也有下级分佣"
        : "之后分销员自己购买没有佣金，上级也没有下级分佣；已付款的订单不变",
    });
  }
  if (next.lockDays !== current.lockDays) {
    effects.push({
      field: "lockdays",
      message: `之后绑定的客户锁 ${next.lockDays} 天；现在锁粉中的 ${boundCustomers(world)} 位客户，到期时间不变`,
    });
  }
  if (next.freezeDays !== current.freezeDays) {
    effects.push({
      field: "freezedays",
      message: `之后结算的订单按 ${next.freezeDays} 天冻结；已经在冻结期的 ${frozenCommissions(world)} 笔佣金，可提现日期不变`,
    });
  }
  return effects;
}

/** Only how the withdrawable amount is told apart: both kinds can be applied for. */
function payoutChannelEffects(world: World, current: Rule, next: Rule): readonly FieldProblem[] {
  const settled = settledByChannel(world);
  const sentence = (moved: readonly Channel[], from: string, to: string) => {
    const amount = toFen(moved.reduce((sum, channel) => sum + settled(channel), 0));
    return moved.length === 0
      ? []
      : [
          {
            field: "autopayoutchannels",
            message: `${namesOf(moved)}的 ¥${formatYuan(amount)} 可提现佣金，由“${from}”改记在“${to}”`,
          },
        ];
  };
  const { autoPayoutChannels: before } = current;
  const { autoPayoutChannels: after } = next;
  return [
    ...sentence(without(after, before), "手动可提现", "自动可提现"),
    ...sentence(without(before, after), "自动可提现", "手动可提现"),
  ];
}
