import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { BindingReason, DistributorStatus, Fen, SceneKind } from "@distribution/sdk/server";
import type { RecruitSetting } from "../domain/recruit";
import type { Rule } from "../domain/rule";

/* Who there is: members, distributors, their customers, and what they chose. Times are epoch milliseconds. */

/** One row: the world's scenario and seed, the operator's rules, and how far the clock was moved. */
export const settings = sqliteTable("settings", {
  settingsId: integer("settings_id").primaryKey(),
  scenario: text("scenario").notNull(),
  seed: integer("seed").notNull(),
  clockOffsetMs: integer("clock_offset_ms").notNull(),
  /** The latest time at which anything was written: a restart never goes back behind it. */
  seenAt: integer("seen_at"),
  rule: text("rule", { mode: "json" }).$type<Rule>().notNull(),
  recruit: text("recruit", { mode: "json" })
    .$type<RecruitSetting>()
    .notNull()
    .default(sql`'{}'`),
  /** Of the digests of accounts. Only a world that an earlier version kept has none, until it is opened. */
  digestKey: text("digest_key"),
  /** Of the operator's password when the world was last opened: another one ends the operators' tokens. */
  passwordDigest: text("password_digest"),
});
export const members = sqliteTable("members", {
  memberId: integer("member_id").primaryKey(),
  /** The login code that stands for this member's WeChat account. */
  loginCode: text("login_code").notNull().unique(),
  nickname: text("nickname").notNull(),
  avatar: text("avatar").notNull(),
  phone: text("phone"),
  email: text("email"),
  followsOfficialAccount: integer("follows_official_account", { mode: "boolean" })
    .notNull()
    .default(false),
  createdAt: integer("created_at").notNull(),
});

export const operators = sqliteTable("operators", {
  operatorId: integer("operator_id").primaryKey(),
  account: text("account").notNull().unique(),
  name: text("name").notNull(),
});

export const sessions = sqliteTable("sessions", {
  /** Nobody who reads the database can sign in with it. */
  tokenDigest: text("token").primaryKey(),
  memberId: integer("member_id"),
  operatorId: integer("operator_id"),
  expiresAt: integer("expires_at").notNull(),
});

export const distributors = sqliteTable(
  "distributors",
  {
    distributorId: integer("distributor_id").primaryKey(),
    memberId: integer("member_id").notNull().unique(),
    /** The newest application. */
    applyId: integer("apply_id").notNull(),
    name: text("name").notNull(),
    phone: text("phone").notNull(),
    gradeId: integer("grade_id").notNull(),
    status: text("status").$type<Exclude<DistributorStatus, "none">>().notNull(),
    reason: text("reason"),
    superiorId: integer("superior_id"),
    /** What became of withdrawable commission when the distributor was fired. */
    settlement: text("settlement").$type<"keep" | "forfeit">(),
    firedAt: integer("fired_at"),
    createdAt: integer("created_at").notNull(),
    /** When the first audit passed; absent until then. */
    joinedAt: integer("joined_at"),
  },
  (table) => [index("distributors_by_superior").on(table.superiorId)],
);

/** 免确认收款授权: whether a distributor's WeChat takes pay-outs without asking each time. No row: never asked. */
export const payeeAuthorizations = sqliteTable("payee_authorizations", {
  distributorId: integer("distributor_id").primaryKey(),
  status: text("status").$type<"none" | "waiting" | "active" | "revoked">().notNull(),
  /** Until when WeChat's page can be agreed to, while it waits. */
  expiresAt: integer("expires_at"),
  authorisedAt: integer("authorised_at"),
  revokedAt: integer("revoked_at"),
});

/** 锁粉: whose customer a member is. One row per member and distributor; a customer's newest row counts. */
export const bindings = sqliteTable(
  "bindings",
  {
    bindingId: integer("binding_id").primaryKey(),
    memberId: integer("member_id").notNull(),
    distributorId: integer("distributor_id").notNull(),
    lockedAt: integer("locked_at").notNull(),
    expiresAt: integer("expires_at").notNull(),
    /** When the distributor was reminded that it is about to end. */
    remindedAt: integer("reminded_at"),
    /** When its end was noticed by the job; the binding itself ends at `expiresAt`. */
    expiredAt: integer("expired_at"),
  },
  (table) => [
    index("bindings_by_member").on(table.memberId, table.bindingId),
    index("bindings_by_distributor").on(table.distributorId, table.bindingId),
    index("bindings_to_remind")
      .on(table.expiresAt)
      .where(sql`reminded_at IS NULL`),
    index("bindings_to_expire")
      .on(table.expiresAt)
      .where(sql`expired_at IS NULL`),
  ],
);
/** 申请: one row each time that a member asks to become a distributor. */
export const applications = sqliteTable(
  "applications",
  {
    applyId: integer("apply_id").primaryKey(),
    distributorId: integer("distributor_id").notNull(),
    /** What was filled in, by the form's keys; id numbers masked. */
    fields: text("fields", { mode: "json" }).$type<Readonly<Record<string, string>>>().notNull(),
    agreementVersion: text("agreement_version"),
    sceneId: text("scene_id"),
    /** Of the whole answers, since two applications can look alike once masked. */
    sentDigest: text("sent_digest"),
    createdAt: integer("created_at").notNull(),
    decision: text("decision").$type<"passed" | "rejected">(),
    decidedAt: integer("decided_at"),
    reason: text("reason"),
  },
  (table) => [index("applications_by_distributor").on(table.distributorId, table.applyId)],
);

/** What a sun code stands for: its 32 characters name a row here. */
export const scenes = sqliteTable(
  "scenes",
  {
    sceneId: text("scene_id").primaryKey(),
    kind: text("kind").$type<SceneKind>().notNull(),
    distributorId: integer("distributor_id").notNull(),
    goodsId: integer("goods_id"),
    createdAt: integer("created_at").notNull(),
    expiresAt: integer("expires_at").notNull(),
  },
  (table) => [index("scenes_by_distributor").on(table.distributorId, table.expiresAt)],
);

/** The newest try to bind a member, and what came of it. */
export const bindingAttempts = sqliteTable("binding_attempts", {
  memberId: integer("member_id").primaryKey(),
  at: integer("at").notNull(),
  bound: integer("bound", { mode: "boolean" }).notNull(),
  reason: text("reason").$type<BindingReason>().notNull(),
  /** Whose link or code it was; null where nobody is known by it. */
  distributorId: integer("distributor_id"),
});

/** What a member chose; a member without a row has the defaults. */
export const userSettings = sqliteTable("user_settings", {
  memberId: integer("member_id").primaryKey(),
  autoWithdrawEnabled: integer("auto_withdraw_enabled", { mode: "boolean" }).notNull(),
  /** Since when it is on: the job's hours before that are not its business. */
  autoWithdrawSince: integer("auto_withdraw_since"),
  autoWithdrawThresholdFen: integer("auto_withdraw_threshold_fen").$type<Fen>().notNull(),
  earningsNotify: integer("earnings_notify", { mode: "boolean" }).notNull(),
  withdrawNotify: integer("withdraw_notify", { mode: "boolean" }).notNull(),
  bindNotify: integer("bind_notify", { mode: "boolean" }).notNull(),
  expireNotify: integer("expire_notify", { mode: "boolean" }).notNull(),
  dailyDigest: integer("daily_digest", { mode: "boolean" }).notNull(),
  bySubscribe: integer("by_subscribe", { mode: "boolean" }).notNull(),
  byOfficialAccount: integer("by_official_account", { mode: "boolean" }).notNull(),
  bySms: integer("by_sms", { mode: "boolean" }).notNull(),
  byEmail: integer("by_email", { mode: "boolean" }).notNull(),
  /** Zero in a world from before it was kept: whatever else knows a time is newer. */
  updatedAt: integer("updated_at").notNull().default(0),
});

/** How many subscribe messages of a template a member still accepts. */
export const subscriptions = sqliteTable(
  "subscriptions",
  {
    memberId: integer("member_id").notNull(),
    templateId: text("template_id").notNull(),
    remaining: integer("remaining").notNull(),
  },
  (table) => [primaryKey({ columns: [table.memberId, table.templateId] })],
);

/** When a periodic job last ran: the slot it ran for, not the moment it was reached. */
export const jobRuns = sqliteTable("job_runs", {
  job: text("job").$type<"auto-withdraw" | "daily-digest" | "prune">().primaryKey(),
  lastAt: integer("last_at").notNull(),
});

/** A record that a job could not do: it is put aside, so that the others go on, and tried again later and later. */
export const setAside = sqliteTable(
  "set_aside",
  {
    job: text("job").notNull(),
    recordId: integer("record_id").notNull(),
    attempts: integer("attempts").notNull(),
    /** In the world's time. */
    retryAt: integer("retry_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.job, table.recordId] })],
);
