import { createHash } from "node:crypto";
import type { api, InputOf, OutputOf } from "@distribution/sdk/server";
import type { RecruitSetting } from "../../../domain/recruit";
import type { Grade, Rule } from "../../../domain/rule";

/* The setting as the wire has it, and as the rules do. */

export type SettingInput = InputOf<typeof api.office.setting.save>;
type RecruitInput = SettingInput["distributionrecruitsetting"];
type RuleInput = SettingInput["distributionrulesetting"];

export function settingView(
  recruit: RecruitSetting,
  rule: Rule,
): OutputOf<typeof api.office.setting.detail> {
  const setting = {
    distributionrecruitsetting: recruitView(recruit),
    distributionrulesetting: ruleView(rule),
  };
  const digest = createHash("sha256").update(JSON.stringify(setting, inOrder)).digest("hex");
  return { settingversion: digest.slice(0, 16), ...setting };
}

/** The same setting has the same version, in whatever order its keys were sent. */
function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

export function ruleView(rule: Rule): RuleInput {
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
export function ruleOf(input: RuleInput, { expectedPayoutDays }: Rule): Rule {
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

export function recruitView({
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

export function recruitOf(input: RecruitInput): RecruitSetting {
  return {
    recruitEnabled: input.recruitenable,
    needAudit: input.needaudit,
    fields: input.infofields,
    agreement: input.agreement,
  };
}
