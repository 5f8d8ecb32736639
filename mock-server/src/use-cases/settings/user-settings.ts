import { and, eq, sql } from "drizzle-orm";
import {
  maskAccount,
  notificationChannels,
  notificationKinds,
  withdrawalStatus,
  type api,
  type InputOf,
  type UserSettings as SettingsView,
} from "@distribution/sdk/server";
import { refuseProblems, type FieldProblem } from "../../domain/field-problem";
import { Refusal } from "../../domain/refusal";
import type { Rule } from "../../domain/rule";
import { subscribeTemplates } from "../../domain/subscribe-template";
import {
  autoWithdrawProblem,
  channelProblem,
  nextAutoWithdraw,
  recommendedThreshold,
  thresholdFen,
  thresholdProblem,
  type UserSettings,
} from "../../domain/user-settings";
import { contactOf } from "../../storage/contact-of";
import { withdrawals } from "../../storage/money-tables";
import { members, subscriptions, userSettings as settingsTable } from "../../storage/people-tables";
import type { World } from "../../storage/world";
import { applicantOf } from "../withdrawal/applicant-of";
import type { UseCase } from "../use-case";

const templateIds = new Set(Object.values(subscribeTemplates).map(({ templateId }) => templateId));

/** More messages than this of one template nobody waits for. */
const mostRemaining = 99;

export const userSettings: UseCase<typeof api.settings.detail> = (world, _input, { memberId }) =>
  settingsView(world, memberId);

export const saveUserSettings: UseCase<typeof api.settings.save> = (world, input, { memberId }) =>
  world.transaction(() => {
    const kept = world.books.userSettings(memberId);
    const current = input.email === "" ? { ...kept, byEmail: false } : kept;
    refuseProblems([
      ...autoWithdrawProblems(world.books.rule(), input),
      ...channelProblems(world, memberId, current, input),
    ]);
    if (input.email !== undefined) {
      const email = input.email === "" ? null : input.email;
      world.db.update(members).set({ email }).where(eq(members.memberId, memberId)).run();
    }
    const settings = merged(current, input, world.clock.now());
    world.db
      .insert(settingsTable)
      .values({ memberId, ...settings })
      .onConflictDoUpdate({ target: settingsTable.memberId, set: settings })
      .run();
    return settingsView(world, memberId);
  });

function autoWithdrawProblems(
  rule: Rule,
  { autowithdrawenabled, autowithdrawthreshold: threshold }: InputOf<typeof api.settings.save>,
): readonly FieldProblem[] {
  const off = autowithdrawenabled === true ? autoWithdrawProblem(rule) : undefined;
  const low = threshold === undefined ? undefined : thresholdProblem(rule, threshold);
  return [
    ...(off === undefined ? [] : [{ field: "autowithdrawenabled", message: off }]),
    ...(low === undefined ? [] : [{ field: "autowithdrawthreshold", message: low }]),
  ];
}

/** A channel that was on already may stay on: who unfollowed can still save the rest. */
function channelProblems(
  world: World,
  memberId: number,
  current: UserSettings,
  { channels, email }: InputOf<typeof api.settings.save>,
): readonly FieldProblem[] {
  const contact = contactOf(world, memberId);
  const reach = { ...contact, email: email ?? contact.email };
  const on = channelsView(current);
  return notificationChannels.flatMap((channel) => {
    if (channels?.[channel] !== true || on[channel]) return [];
    const message = channelProblem(channel, reach);
    return message === undefined ? [] : [{ field: `channels.${channel}`, message }];
  });
}

/** What was chosen now, the rest as it was. */
function merged(
  current: UserSettings,
  chosen: InputOf<typeof api.settings.save>,
  now: number,
): UserSettings {
  const { channels } = chosen;
  const autoWithdrawEnabled = chosen.autowithdrawenabled ?? current.autoWithdrawEnabled;
  return {
    autoWithdrawEnabled,
    autoWithdrawSince: autoWithdrawEnabled ? (current.autoWithdrawSince ?? now) : null,
    autoWithdrawThresholdFen: chosen.autowithdrawthreshold ?? current.autoWithdrawThresholdFen,
    earningsNotify: chosen.earningsnotifyenabled ?? current.earningsNotify,
    withdrawNotify: chosen.withdrawnotifyenabled ?? current.withdrawNotify,
    bindNotify: chosen.bindnotifyenabled ?? current.bindNotify,
    expireNotify: chosen.expirenotifyenabled ?? current.expireNotify,
    dailyDigest: chosen.dailydigestenabled ?? current.dailyDigest,
    bySubscribe: channels?.subscribe ?? current.bySubscribe,
    byOfficialAccount: channels?.officialaccount ?? current.byOfficialAccount,
    bySms: channels?.sms ?? current.bySms,
    byEmail: channels?.email ?? current.byEmail,
    updatedAt: now,
  };
}

/** Each accepted template allows one more message of it; all of them are known, or nothing is recorded. */
export const addSubscriptions: UseCase<typeof api.settings.subscribe> = (
  world,
  { templateids },
  { memberId },
) =>
  world.transaction(() => {
    for (const templateId of new Set(templateids)) {
      if (!templateIds.has(templateId)) throw new Refusal("NOT_FOUND", "订阅消息模板不存在");
      world.db
        .insert(subscriptions)
        .values({ memberId, templateId, remaining: 1 })
        .onConflictDoUpdate({
          target: [subscriptions.memberId, subscriptions.templateId],
          set: { remaining: sql`min(${subscriptions.remaining} + 1, ${mostRemaining})` },
        })
        .run();
    }
    return settingsView(world, memberId);
  });

function settingsView(world: World, memberId: number): SettingsView {
  const rule = world.books.rule();
  const settings = world.books.userSettings(memberId);
  const { email, followsOfficialAccount } = contactOf(world, memberId);
  return {
    autowithdrawenabled: settings.autoWithdrawEnabled,
    autowithdrawthreshold: thresholdFen(rule, settings),
    earningsnotifyenabled: settings.earningsNotify,
    withdrawnotifyenabled: settings.withdrawNotify,
    bindnotifyenabled: settings.bindNotify,
    expirenotifyenabled: settings.expireNotify,
    dailydigestenabled: settings.dailyDigest,
    channels: channelsView(settings),
    updatedat: settings.updatedAt,
    ...(email !== "" && { email: maskAccount(email) }),
    officialaccountfollowed: followsOfficialAccount,
    ...autoWithdrawHints(world, rule, settings, memberId),
    subscriptions: subscriptionsOf(world, memberId),
  };
}

function channelsView(settings: UserSettings) {
  return {
    subscribe: settings.bySubscribe,
    officialaccount: settings.byOfficialAccount,
    sms: settings.bySms,
    email: settings.byEmail,
  };
}

/** What only a distributor has: a history, and something to withdraw. */
function autoWithdrawHints(world: World, rule: Rule, settings: UserSettings, memberId: number) {
  const distributor = world.books.distributorOf(memberId);
  if (!distributor) return {};
  const average = averagePaid(world, distributor.distributorId);
  const next =
    distributor.status === "normal"
      ? nextAutoWithdraw(rule, settings, applicantOf(world, distributor), world.clock.now())
      : undefined;
  return {
    ...(average !== undefined && { recommendedthreshold: recommendedThreshold(rule, average) }),
    ...(next && { nextautowithdraw: next }),
  };
}

/** How much the paid withdrawals took on average; undefined where there is none. */
function averagePaid(world: World, distributorId: number): number | undefined {
  const row = world.db
    .select({ average: sql<number | null>`avg(${withdrawals.amountFen})` })
    .from(withdrawals)
    .where(
      and(
        eq(withdrawals.distributorId, distributorId),
        eq(withdrawals.status, withdrawalStatus.paid),
      ),
    )
    .get();
  return row?.average ?? undefined;
}

/** Every template, and how many messages of it the member still accepts. */
function subscriptionsOf(world: World, memberId: number): SettingsView["subscriptions"] {
  const rows = world.db
    .select()
    .from(subscriptions)
    .where(eq(subscriptions.memberId, memberId))
    .all();
  const remaining = new Map(rows.map((row) => [row.templateId, row.remaining]));
  return notificationKinds.map((kind) => {
    const { templateId, title } = subscribeTemplates[kind];
    return { templateid: templateId, kind, title, remaining: remaining.get(templateId) ?? 0 };
  });
}
