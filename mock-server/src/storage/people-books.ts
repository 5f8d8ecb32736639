import { and, desc, eq, gt } from "drizzle-orm";
import { Refusal } from "../domain/refusal";
import type { RecruitSetting } from "../domain/recruit";
import { newerRules } from "../domain/default-rule";
import type { Rule } from "../domain/rule";
import { defaultUserSettings, type UserSettings } from "../domain/user-settings";
import { accountDigestOf, tokenDigestOf } from "./digests";
import { slot, type Database } from "./prepare";
import type { DistributorRow } from "./rows";
import { specialRates } from "./goods-tables";
import {
  applications,
  bindings,
  distributors,
  sessions,
  settings,
  userSettings,
} from "./people-tables";

/** Who earns, by which rules. */
export function peopleBooks(db: Database) {
  const rule = db.select({ rule: settings.rule }).from(settings).prepare();
  const recruit = db.select({ recruit: settings.recruit }).from(settings).prepare();
  const session = db
    .select()
    .from(sessions)
    .where(eq(sessions.tokenDigest, slot("digest")))
    .prepare();
  const distributor = db
    .select()
    .from(distributors)
    .where(eq(distributors.distributorId, slot("id")))
    .prepare();
  const distributorOf = db
    .select()
    .from(distributors)
    .where(eq(distributors.memberId, slot("id")))
    .prepare();
  const applicationTimes = db
    .select({ createdAt: applications.createdAt, decidedAt: applications.decidedAt })
    .from(applications)
    .where(eq(applications.applyId, slot("id")))
    .prepare();
  const binding = db
    .select()
    .from(bindings)
    .where(and(eq(bindings.memberId, slot("id")), gt(bindings.expiresAt, slot("time"))))
    .orderBy(desc(bindings.bindingId))
    .limit(1)
    .prepare();
  const specialRate = db
    .select()
    .from(specialRates)
    .where(and(eq(specialRates.goodsId, slot("goods")), eq(specialRates.gradeId, slot("grade"))))
    .prepare();
  const chosen = db
    .select()
    .from(userSettings)
    .where(eq(userSettings.memberId, slot("id")))
    .prepare();
  const digestKey = db.select({ key: settings.digestKey }).from(settings).prepare();
  const currentRule = (): Rule => ({ ...newerRules, ...settingsRow(rule.get()).rule });
  return {
    session: (token: string) => session.get({ digest: tokenDigestOf(token) }),
    /** When it was sent and decided: asked at every start of the app. */
    applicationTimes: (applyId: number) => applicationTimes.get({ id: applyId }),
    rule: currentRule,
    /** Tells two accounts apart that look alike once masked. */
    accountDigest(account: string): string {
      const { key } = settingsRow(digestKey.get());
      if (key === null) throw new Error("the world was opened without a key for digests");
      return accountDigestOf(key, account);
    },
    recruit: (): RecruitSetting => settingsRow(recruit.get()).recruit,
    /** What the member chose; the defaults where that is nothing yet. */
    userSettings: (memberId: number): UserSettings =>
      chosen.get({ id: memberId }) ?? defaultUserSettings(currentRule()),
    distributor(id: number): DistributorRow {
      const row = distributor.get({ id });
      if (!row) throw new Refusal("NOT_FOUND", "分销员不存在");
      return row;
    },
    distributorOf: (memberId: number): DistributorRow | undefined =>
      distributorOf.get({ id: memberId }),
    /** Whose customer the member is at `time`. */
    binding: (memberId: number, time: number) => binding.get({ id: memberId, time }),
    specialRate: (goodsId: number, gradeId: number) =>
      specialRate.get({ goods: goodsId, grade: gradeId }),
  };
}

function settingsRow<Row>(row: Row | undefined): Row {
  if (!row) throw new Error("the database holds no settings: no scenario was loaded");
  return row;
}
