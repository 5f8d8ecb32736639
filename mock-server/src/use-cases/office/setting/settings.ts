import { eq, notInArray, sql } from "drizzle-orm";
import type { api, InputOf } from "@distribution/sdk/server";
import { refuseProblems, type FieldProblem } from "../../../domain/field-problem";
import { recruitProblems, type RecruitSetting } from "../../../domain/recruit";
import { autoWithdrawProblem } from "../../../domain/user-settings";
import { ratesProblem, ruleProblems, type Grade, type Rule } from "../../../domain/rule";
import { specialRates } from "../../../storage/goods-tables";
import { distributors, settings, userSettings } from "../../../storage/people-tables";
import type { World } from "../../../storage/world";
import type { UseCase } from "../../use-case";

type SettingInput = InputOf<typeof api.office.setting.save>;
type RecruitInput = SettingInput["distributionrecruitsetting"];
type RuleInput = SettingInput["distributionrulesetting"];

export const settingDetail: UseCase<typeof api.office.setting.detail> = (world) => ({
  distributionrecruitsetting: recruitView(world.books.recruit()),
  distributionrulesetting: ruleView(world.books.rule()),
});

export const saveSetting: UseCase<typeof api.office.setting.save> = (world, input) =>
  writeSetting(world, input);

export const updateSetting: UseCase<typeof api.office.setting.update> = (world, input) =>
  writeSetting(world, {
    distributionrecruitsetting: changed(
      recruitView(world.books.recruit()),
      input.distributionrecruitsetting,
    ),
    distributionrulesetting: changed(ruleView(world.books.rule()), input.distributionrulesetting),
  });

/** What a request leaves out is not there at all, which its type does not tell. */
function changed<Part extends object>(
  current: Part,
  changes: { readonly [Key in keyof Part]?: Part[Key] | undefined } | undefined,
): Part {
  return { ...current, ...changes };
}

/** Takes hold of what happens from now on; orders that were paid keep the rates of their time. */
function writeSetting(world: World, input: SettingInput) {
  return world.transaction(() => {
    const current = world.books.rule();
    const rule = ruleOf(input.distributionrulesetting, current);
    const recruit = recruitOf(input.distributionrecruitsetting);
    refuseProblems([
      ...recruitProblems(recruit),
      ...ruleProblems(rule),
      ...removedGradesProblems(world, current, rule),
      ...specialRatesProblems(world, current, rule),
    ]);
    world.db.update(settings).set({ rule, recruit }).run();
    if (autoWithdrawProblem(rule) !== undefined) switchOffAutoWithdraw(world);
    // Else a grade that is added later under the same id would find them.
    world.db
      .delete(specialRates)
      .where(
        notInArray(
          specialRates.gradeId,
          rule.grades.map(({ gradeId }) => gradeId),
        ),
      )
      .run();
    return {
      distributionrecruitsetting: recruitView(recruit),
      distributionrulesetting: ruleView(rule),
    };
  });
}

/** Off for good: money that moves by itself is switched on by its owner, not by a rule that came back. */
function switchOffAutoWithdraw(world: World): void {
  world.db
    .update(userSettings)
    .set({
      autoWithdrawEnabled: false,
      autoWithdrawSince: null,
      updatedAt: world.clock.now(),
    })
    .where(eq(userSettings.autoWithdrawEnabled, true))
    .run();
}

function removedGradesProblems(world: World, current: Rule, next: Rule): readonly FieldProblem[] {
  const removed = current.grades.filter(
    ({ gradeId }) => !next.grades.some((grade) => grade.gradeId === gradeId),
  );
  return removed.flatMap(({ gradeId, name }) => {
    const row = world.db
      .select({ count: sql<number>`count(*)` })
      .from(distributors)
      .where(eq(distributors.gradeId, gradeId))
      .get();
    return row && row.count > 0
      ? [
          {
            field: "distributionrulesetting.grades",
            message: `等级“${name}”还有 ${row.count} 位分销员，不能删除`,
          },
        ]
      : [];
  });
}

/** Products with rates of their own are held to the limits of the merchant's type too. */
function specialRatesProblems(world: World, current: Rule, next: Rule): readonly FieldProblem[] {
  if (next.merchantType === current.merchantType) return [];
  const beyond = world.db
    .select()
    .from(specialRates)
    .all()
    .filter((rates) => ratesProblem(next.merchantType, rates));
  const count = new Set(beyond.map(({ goodsId }) => goodsId)).size;
  return count > 0
    ? [
        {
          field: "distributionrulesetting.merchanttype",
          message: `有 ${count} 件特殊分佣商品的比例超出这种商户类型的限制，请先修改`,
        },
      ]
    : [];
}

function ruleView(rule: Rule): RuleInput {
  return {
    adaptivechannel: [...rule.adaptiveChannels],
    merchanttype: rule.merchantType,
    grades: rule.grades.map(({ gradeId, name, tradeRate, subRate }) => ({
      gradeid: String(gradeId),
      name,
      traderate: tradeRate,
      subrate: subRate,
    })),
    selfbuyenabled: rule.selfBuyEnabled,
    lockdays: rule.lockDays,
    freezedays: rule.freezeDays,
    minwithdrawamount: rule.minWithdrawFen,
    maxwithdrawamount: rule.maxWithdrawFen,
    dailywithdrawlimit: rule.dailyWithdrawLimit,
    withdrawfeerate: rule.withdrawFeeRate,
    withdrawmethods: [...rule.withdrawMethods],
    methodrules: rule.methodRules.map(({ method, minFen, maxFen, feeRate, expectedDays }) => ({
      withdrawtype: method,
      ...(minFen !== undefined && { minamount: minFen }),
      ...(maxFen !== undefined && { maxamount: maxFen }),
      ...(feeRate !== undefined && { feerate: feeRate }),
      ...(expectedDays !== undefined && { expecteddays: expectedDays }),
    })),
    payeeauthorizationenabled: rule.payeeAuthorizationEnabled,
    autopayoutchannels: [...rule.autoPayoutChannels],
  };
}

/** The days to a pay-out's arrival are not the operator's to set. */
function ruleOf(input: RuleInput, { expectedPayoutDays }: Rule): Rule {
  const grades = input.grades.map(({ gradeid, name, traderate, subrate }) => ({
    gradeId: Number(gradeid),
    name,
    tradeRate: traderate,
    subRate: subrate,
  }));
  return {
    adaptiveChannels: input.adaptivechannel,
    merchantType: input.merchanttype,
    // The contract lets no empty list through.
    grades: grades as [Grade, ...Grade[]],
    selfBuyEnabled: input.selfbuyenabled,
    lockDays: input.lockdays,
    freezeDays: input.freezedays,
    minWithdrawFen: input.minwithdrawamount,
    maxWithdrawFen: input.maxwithdrawamount,
    dailyWithdrawLimit: input.dailywithdrawlimit,
    withdrawFeeRate: input.withdrawfeerate,
    withdrawMethods: input.withdrawmethods,
    methodRules: input.methodrules.map((own) => ({
      method: own.withdrawtype,
      ...(own.minamount !== undefined && { minFen: own.minamount }),
      ...(own.maxamount !== undefined && { maxFen: own.maxamount }),
      ...(own.feerate !== undefined && { feeRate: own.feerate }),
      ...(own.expecteddays !== undefined && { expectedDays: own.expecteddays }),
    })),
    payeeAuthorizationEnabled: input.payeeauthorizationenabled,
    autoPayoutChannels: input.autopayoutchannels,
    expectedPayoutDays,
  };
}

function recruitView({
  recruitEnabled,
  needAudit,
  fields,
  agreement,
}: RecruitSetting): RecruitInput {
  return {
    recruitenable: recruitEnabled,
    needaudit: needAudit,
    infofields: fields.map(({ options, ...field }) => ({
      ...field,
      ...(options && { options: [...options] }),
    })),
    agreement,
  };
}

function recruitOf(input: RecruitInput): RecruitSetting {
  return {
    recruitEnabled: input.recruitenable,
    needAudit: input.needaudit,
    fields: input.infofields,
    agreement: input.agreement,
  };
}
