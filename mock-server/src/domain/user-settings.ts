import {
  defaultNotifySwitches,
  formatYuan,
  toFen,
  type Fen,
  type NotificationChannel,
} from "@distribution/sdk/server";
import { methodTerms, type Rule } from "./rule";
import { dayMs, shanghaiDayStart } from "./shanghai-time";
import type { Applicant } from "./withdrawal";

/** What a member chose: when money is withdrawn by itself, of what to be told, and how. */
export interface UserSettings {
  readonly autoWithdrawEnabled: boolean;
  /** Since when it is on; null while it is off. */
  readonly autoWithdrawSince: number | null;
  readonly autoWithdrawThresholdFen: Fen;
  readonly earningsNotify: boolean;
  readonly withdrawNotify: boolean;
  readonly bindNotify: boolean;
  readonly expireNotify: boolean;
  readonly dailyDigest: boolean;
  readonly bySubscribe: boolean;
  readonly byOfficialAccount: boolean;
  readonly bySms: boolean;
  readonly byEmail: boolean;
  /** When they last changed; 0 where they never did. */
  readonly updatedAt: number;
}

/** Where else than in the mini-program a member can be told something. */
export interface Reach {
  /** Empty where nobody knows one. */
  readonly phone: string;
  readonly email: string;
  readonly followsOfficialAccount: boolean;
}

/** How money is withdrawn by itself: the one method that needs no account. */
const autoMethod = "wechat";

/** What counts for a member who never chose. */
export function defaultUserSettings(rule: Rule): UserSettings {
  return {
    autoWithdrawEnabled: false,
    autoWithdrawSince: null,
    autoWithdrawThresholdFen: rule.minWithdrawFen,
    earningsNotify: defaultNotifySwitches.earningsnotifyenabled,
    withdrawNotify: defaultNotifySwitches.withdrawnotifyenabled,
    bindNotify: defaultNotifySwitches.bindnotifyenabled,
    expireNotify: defaultNotifySwitches.expirenotifyenabled,
    dailyDigest: defaultNotifySwitches.dailydigestenabled,
    bySubscribe: true,
    byOfficialAccount: false,
    bySms: false,
    byEmail: false,
    updatedAt: 0,
  };
}

/** Why a channel cannot be switched on, as a sentence; undefined where it can. */
export function channelProblem(channel: NotificationChannel, reach: Reach): string | undefined {
  switch (channel) {
    case "subscribe":
      return undefined;
    case "officialaccount":
      return reach.followsOfficialAccount ? undefined : "请先关注公众号，再开启公众号消息";
    case "sms":
      return reach.phone === "" ? "还没有手机号，不能开启短信通知" : undefined;
    case "email":
      return reach.email === "" ? "请先填写邮箱，再开启邮件通知" : undefined;
  }
}

/** Why a threshold cannot be chosen, as a sentence; undefined where it can. */
export function thresholdProblem(rule: Rule, threshold: Fen): string | undefined {
  const { minFen } = methodTerms(rule, autoMethod);
  return threshold < minFen ? `不能低于最低提现金额 ¥${formatYuan(minFen)}` : undefined;
}

/** Why nothing can be withdrawn by itself here, as a sentence; undefined where it can. */
export function autoWithdrawProblem(rule: Rule): string | undefined {
  return rule.withdrawMethods.includes(autoMethod)
    ? undefined
    : "商家未开放提现到微信零钱，不能开启自动提现";
}

type AutoWithdraw = Pick<UserSettings, "autoWithdrawEnabled" | "autoWithdrawThresholdFen">;

/** The threshold that counts: an operator may have raised the minimum above the one that was chosen. */
export function thresholdFen(rule: Rule, settings: AutoWithdraw): Fen {
  const { minFen } = methodTerms(rule, autoMethod);
  return toFen(Math.max(settings.autoWithdrawThresholdFen, minFen));
}

/** What the automatic withdrawal of a normal distributor takes now; undefined where it takes nothing. */
export function autoWithdrawAmount(
  rule: Rule,
  settings: AutoWithdraw,
  applicant: Applicant,
): Fen | undefined {
  const isDue =
    settings.autoWithdrawEnabled &&
    !applicant.locked &&
    autoWithdrawProblem(rule) === undefined &&
    applicant.appliedToday < rule.dailyWithdrawLimit &&
    applicant.settledFen >= thresholdFen(rule, settings);
  const { maxFen } = methodTerms(rule, autoMethod);
  return isDue ? toFen(Math.min(applicant.settledFen, maxFen)) : undefined;
}

const hourMs = 3_600_000;

/** When the job will next withdraw, and what it would take if nothing changed until then; undefined where nothing. */
export function nextAutoWithdraw(
  rule: Rule,
  settings: AutoWithdraw,
  applicant: Applicant,
  now: number,
): { readonly at: number; readonly amount: Fen } | undefined {
  const tomorrow = shanghaiDayStart(now) + dayMs;
  const isUsedUp = applicant.appliedToday >= rule.dailyWithdrawLimit;
  const at = isUsedUp ? tomorrow : (Math.floor(now / hourMs) + 1) * hourMs;
  const appliedThen = at === tomorrow ? 0 : applicant.appliedToday;
  const amount = autoWithdrawAmount(rule, settings, { ...applicant, appliedToday: appliedThen });
  return amount === undefined ? undefined : { at, amount };
}

const wholeTenYuan = 1_000;

/** A threshold that fits what a member withdrew before, `average` fen at a time: 80 元 for an average of 89. */
export function recommendedThreshold(rule: Rule, average: number): Fen {
  const rounded = Math.floor(average / wholeTenYuan) * wholeTenYuan;
  const { minFen, maxFen } = methodTerms(rule, autoMethod);
  return toFen(Math.min(Math.max(rounded, minFen), maxFen));
}
