import { eq, notInArray, sql } from "drizzle-orm";
import type { api, InputOf } from "@distribution/sdk/server";
import { refuseProblems, type FieldProblem } from "../../../domain/field-problem";
import { recruitProblems, type RecruitSetting } from "../../../domain/recruit";
import { Refusal } from "../../../domain/refusal";
import { autoWithdrawProblem } from "../../../domain/user-settings";
import { ratesProblem, ruleProblems, type Rule } from "../../../domain/rule";
import { specialRates } from "../../../storage/goods-tables";
import { distributors, settings, userSettings } from "../../../storage/people-tables";
import type { World } from "../../../storage/world";
import type { UseCase } from "../../use-case";
import { recruitEffects } from "./recruit-effects";
import { ruleEffects } from "./rule-effects";
import {
  recruitOf,
  recruitView,
  ruleOf,
  ruleView,
  settingView,
  type SettingInput,
} from "./setting-views";

export const settingDetail: UseCase<typeof api.office.setting.detail> = (world) =>
  settingView(world.books.recruit(), world.books.rule());

export const saveSetting: UseCase<typeof api.office.setting.save> = (world, input) =>
  writeSetting(world, input);

export const updateSetting: UseCase<typeof api.office.setting.update> = (world, input) =>
  writeSetting(world, wholeSetting(world, input));

/** What would be refused is refused here too, so that nobody reads the effects of what cannot be. */
export const previewSetting: UseCase<typeof api.office.setting.preview> = (world, input) => {
  const { rule, recruit } = soundSetting(world, wholeSetting(world, input));
  refuseOutdated(world, input.settingversion, { rule, recruit });
  return { effects: [...recruitEffects(world, recruit), ...ruleEffects(world, rule)] };
};

function wholeSetting(
  world: World,
  changes: InputOf<typeof api.office.setting.update>,
): SettingInput {
  return {
    settingversion: changes.settingversion,
    distributionrecruitsetting: changed(
      recruitView(world.books.recruit()),
      changes.distributionrecruitsetting,
    ),
    distributionrulesetting: changed(ruleView(world.books.rule()), changes.distributionrulesetting),
  };
}

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
    const { rule, recruit } = soundSetting(world, input);
    refuseOutdated(world, input.settingversion, { rule, recruit });
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
    return settingView(recruit, rule);
  });
}

/**
 * Two operators have the same page open: the later one would take back what the first has saved, and
 * nobody would know. What is as it shall be is no conflict: a save that is sent again found its own.
 */
function refuseOutdated(
  world: World,
  readVersion: string | undefined,
  next: { readonly rule: Rule; readonly recruit: RecruitSetting },
): void {
  if (readVersion === undefined) return;
  const { settingversion } = settingView(world.books.recruit(), world.books.rule());
  if (readVersion === settingversion) return;
  if (settingView(next.recruit, next.rule).settingversion === settingversion) return;
  throw new Refusal(
    "STATE_CONFLICT",
    "规则刚刚被别人改过，你的修改没有保存：请载入最新的规则，核对后再保存",
  );
}

/** The setting in the words of the rules. Throws where there is something wrong with it. */
function soundSetting(world: World, input: SettingInput) {
  const current = world.books.rule();
  const rule = ruleOf(input.distributionrulesetting, current);
  const recruit = recruitOf(input.distributionrecruitsetting);
  refuseProblems([
    ...recruitProblems(recruit),
    ...ruleProblems(rule),
    ...removedGradesProblems(world, current, rule),
    ...specialRatesProblems(world, current, rule),
  ]);
  return { rule, recruit };
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
