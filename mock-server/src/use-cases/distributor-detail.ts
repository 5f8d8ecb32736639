import { and, asc, eq, gt, gte, ne, sql } from "drizzle-orm";
import { addFen, toFen, type api, type Channel, type Fen } from "@distribution/sdk";
import { maskAccount, maskName } from "../domain/mask";
import { gradeOf } from "../domain/rule";
import { dayMs, shanghaiDayStart, shanghaiMonthStart } from "../domain/shanghai-time";
import { unavailableReason } from "../domain/withdrawal";
import type { DistributorRow } from "../storage/rows";
import { bindings, commissions, distributors, members } from "../storage/tables";
import type { World } from "../storage/world";
import { applicantOf } from "./applicant-of";
import type { UseCase } from "./use-case";

export const distributorDetail: UseCase<typeof api.distributor.detail> = (
  world,
  _input,
  { distributorId },
) => {
  const distributor = world.books.distributor(distributorId);
  const rule = world.books.rule();
  const applicant = applicantOf(world, distributor);
  const reason = unavailableReason(rule, applicant);
  const { pending, settled, locked, withdrawn, debt } = world.books.balancesOf(distributorId);
  const next = nextRelease(world, distributorId, debt);
  return {
    ...profile(world, distributor, gradeOf(rule, distributor.gradeId).name),
    ...totals(world, distributorId),
    pendingcommission: toFen(pending),
    withdrawableamount: toFen(settled),
    ...byPayout(world, distributorId, rule.autoPayoutChannels),
    lockedamount: toFen(locked),
    withdrawnamount: toFen(withdrawn),
    debtamount: toFen(-debt),
    ...recent(world, distributorId),
    ...counts(world, distributorId),
    withdrawrule: {
      minamount: rule.minWithdrawFen,
      maxamount: rule.maxWithdrawFen,
      feerate: rule.withdrawFeeRate,
      dailylimit: rule.dailyWithdrawLimit,
      remainingtoday: Math.max(0, rule.dailyWithdrawLimit - applicant.appliedToday),
      methods: [...rule.withdrawMethods],
      expecteddays: rule.expectedPayoutDays,
    },
    ...(next && { nextrelease: next }),
    ...(reason !== undefined && { unavailablereason: reason }),
  };
};

function profile(world: World, distributor: DistributorRow, grade: string) {
  const member = world.db
    .select({ avatar: members.avatar })
    .from(members)
    .where(eq(members.memberId, distributor.memberId))
    .get();
  const superior =
    distributor.superiorId === null ? undefined : world.books.distributor(distributor.superiorId);
  return {
    dismemberid: String(distributor.distributorId),
    name: distributor.name,
    avatar: member?.avatar ?? "",
    phone: maskAccount(distributor.phone),
    grade,
    ...(superior && { superiorname: maskName(superior.name) }),
    joinedat: distributor.joinedAt ?? distributor.createdAt,
  };
}

const sumOfAmounts = sql<number>`coalesce(sum(${commissions.amountFen}), 0)`;

/** Commission that was earned and not lost again, by kind. */
function totals(world: World, distributorId: number) {
  const rows = world.db
    .select({ kind: commissions.kind, amount: sumOfAmounts, count: sql<number>`count(*)` })
    .from(commissions)
    .where(and(eq(commissions.distributorId, distributorId), ne(commissions.status, "invalid")))
    .groupBy(commissions.kind)
    .all();
  const sum = (kinds: readonly string[]) =>
    rows.reduce((total, row) => (kinds.includes(row.kind) ? total + row.amount : total), 0);
  const trade = toFen(sum(["self", "share"]));
  const sub = toFen(sum(["sub"]));
  return {
    totalcommission: addFen(trade, sub),
    tradecommission: trade,
    subcommission: sub,
    ordercount: rows.reduce((total, row) => total + row.count, 0),
  };
}

/** The withdrawable amount, split by whether its channel pays out by itself. */
function byPayout(world: World, distributorId: number, autoChannels: readonly Channel[]) {
  const rows = world.db
    .select({
      channel: commissions.channel,
      available: sql<number>`sum(${commissions.amountFen} - ${commissions.lockedFen}
        - ${commissions.withdrawnFen} - ${commissions.offsetFen})`,
    })
    .from(commissions)
    .where(and(eq(commissions.distributorId, distributorId), eq(commissions.status, "settled")))
    .groupBy(commissions.channel)
    .all();
  const sum = (auto: boolean): Fen =>
    toFen(
      rows.reduce(
        (total, row) =>
          autoChannels.includes(row.channel) === auto ? total + row.available : total,
        0,
      ),
    );
  return { autowithdrawamount: sum(true), manualwithdrawamount: sum(false) };
}

/** What the orders of today, yesterday and this month earn, by the day they were paid. */
function recent(world: World, distributorId: number) {
  const now = world.clock.now();
  const today = shanghaiDayStart(now);
  const month = shanghaiMonthStart(now);
  const yesterday = today - dayMs;
  const between = (from: number, to: number) =>
    sql<number>`coalesce(sum(CASE WHEN ${commissions.paidAt} >= ${from}
      AND ${commissions.paidAt} < ${to} THEN ${commissions.amountFen} END), 0)`;
  const row = world.db
    .select({
      today: between(today, today + dayMs),
      yesterday: between(yesterday, today),
      month: between(month, today + dayMs),
    })
    .from(commissions)
    .where(
      and(
        eq(commissions.distributorId, distributorId),
        gte(commissions.paidAt, Math.min(month, yesterday)),
        ne(commissions.status, "invalid"),
      ),
    )
    .get();
  return {
    todaycommission: toFen(row?.today ?? 0),
    yesterdaycommission: toFen(row?.yesterday ?? 0),
    monthcommission: toFen(row?.month ?? 0),
  };
}

function counts(world: World, distributorId: number) {
  const count = sql<number>`count(*)`;
  const customers = world.db
    .select({ count: sql<number>`count(DISTINCT ${bindings.memberId})` })
    .from(bindings)
    .where(
      and(eq(bindings.distributorId, distributorId), gt(bindings.expiresAt, world.clock.now())),
    )
    .get();
  const subordinates = world.db
    .select({ count })
    .from(distributors)
    .where(eq(distributors.superiorId, distributorId))
    .get();
  return { customercount: customers?.count ?? 0, subordinatecount: subordinates?.count ?? 0 };
}

/** The next freeze to end, less what a debt will take of it; nothing where it takes all. */
function nextRelease(world: World, distributorId: number, debt: number) {
  const row = world.db
    .select({
      at: commissions.withdrawableAt,
      amount: sumOfAmounts,
      ordercount: sql<number>`count(*)`,
    })
    .from(commissions)
    .where(
      and(
        eq(commissions.distributorId, distributorId),
        eq(commissions.status, "pending"),
        gt(commissions.withdrawableAt, 0),
      ),
    )
    .groupBy(commissions.withdrawableAt)
    .orderBy(asc(commissions.withdrawableAt))
    .limit(1)
    .get();
  if (!row || row.at === null) return undefined;
  const amount = toFen(row.amount + debt);
  return amount > 0 ? { at: row.at, amount, ordercount: row.ordercount } : undefined;
}
