import { and, asc, desc, eq, gt, gte, isNotNull, lt, sql } from "drizzle-orm";
import { maskAccount, toFen, type api, type Fen } from "@distribution/sdk/server";
import { maskName } from "../../domain/mask";
import { gradeOf } from "../../domain/rule";
import { dayMs, shanghaiDayStart, shanghaiMonthStart } from "../../domain/shanghai-time";
import { unavailableReason } from "../../domain/withdrawal";
import type { DistributorRow } from "../../storage/rows";
import { commissions, earningSums, ledgerEntries } from "../../storage/money-tables";
import { members } from "../../storage/people-tables";
import { preparedOnce, slot } from "../../storage/prepare";
import type { World } from "../../storage/world";
import { applicantOf } from "../withdrawal/applicant-of";
import { distributorTotals } from "./distributor-totals";
import { authorizationView } from "../withdrawal/payee-authorization";
import type { UseCase } from "../use-case";
import { withdrawRuleView } from "../withdrawal/withdraw-rule-view";

const statements = preparedOnce((db) => ({
  avatar: db
    .select({ avatar: members.avatar })
    .from(members)
    .where(eq(members.memberId, slot("id")))
    .prepare(),
  earned: db
    .select({ sum: sql<number>`coalesce(sum(${earningSums.earnedFen}), 0)` })
    .from(earningSums)
    .where(
      and(
        eq(earningSums.distributorId, slot("id")),
        eq(earningSums.period, slot("period")),
        eq(earningSums.start, slot("start")),
      ),
    )
    .prepare(),
  releases: db
    .select({
      at: commissions.withdrawableAt,
      amount: sql<number>`sum(${commissions.amountFen} - ${commissions.clawedFen})`,
      ordercount: sql<number>`count(*)`,
    })
    .from(commissions)
    .where(
      and(
        eq(commissions.distributorId, slot("id")),
        // Spelt out for the sake of the index of what is pending.
        eq(commissions.status, sql`'pending'`),
        gt(commissions.withdrawableAt, 0),
      ),
    )
    .groupBy(commissions.withdrawableAt)
    .orderBy(asc(commissions.withdrawableAt))
    .prepare(),
  forfeited: db
    .select({ amount: sql<number>`coalesce(-sum(${ledgerEntries.settled}), 0)` })
    .from(ledgerEntries)
    .where(
      and(
        eq(ledgerEntries.distributorId, slot("id")),
        // Spelt out for the sake of the index of the funds.
        sql`${ledgerEntries.settled} <> 0`,
        eq(ledgerEntries.kind, "forfeit"),
        gte(ledgerEntries.at, slot("firedAt")),
      ),
    )
    .prepare(),
  debtCause: db
    .select({ commissionId: ledgerEntries.commissionId })
    .from(ledgerEntries)
    .where(
      and(
        eq(ledgerEntries.distributorId, slot("id")),
        lt(ledgerEntries.debt, 0),
        isNotNull(ledgerEntries.commissionId),
      ),
    )
    .orderBy(desc(ledgerEntries.entryId))
    .limit(1)
    .prepare(),
}));

export const distributorDetail: UseCase<typeof api.distributor.detail> = (
  world,
  _input,
  { distributorId },
) => {
  const distributor = world.books.distributor(distributorId);
  const rule = world.books.rule();
  const applicant = applicantOf(world, distributor);
  const reason = unavailableReason(rule, applicant);
  const totals = distributorTotals(world, distributorId);
  const next = nextRelease(world, distributorId, totals.debtamount);
  return {
    ...profile(world, distributor, gradeOf(rule, distributor.gradeId).name),
    ...totals,
    ...(totals.debtamount > 0 && debtCause(world, distributorId)),
    ...recent(world, distributorId),
    withdrawrule: withdrawRuleView(world, distributorId, rule, applicant),
    payeeauthorization: authorizationView(world, distributorId),
    ...(distributor.status === "fire" && forfeited(world, distributor)),
    ...(next && { nextrelease: next }),
    ...(reason !== undefined && { unavailablereason: reason }),
  };
};

function profile(world: World, distributor: DistributorRow, grade: string) {
  const member = statements(world).avatar.get({ id: distributor.memberId });
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

/** What the orders of today, yesterday and this month earn, by the day they were paid. */
function recent(world: World, distributorId: number) {
  const now = world.clock.now();
  const today = shanghaiDayStart(now);
  const earned = (period: "day" | "month", start: number): Fen =>
    toFen(statements(world).earned.get({ id: distributorId, period, start })?.sum ?? 0);
  return {
    todaycommission: earned("day", today),
    yesterdaycommission: earned("day", today - dayMs),
    monthcommission: earned("month", shanghaiMonthStart(now)),
  };
}

/** The newest order that made a debt: what was paid back meanwhile is of the older ones. */
function debtCause(world: World, distributorId: number) {
  const { commissionId = null } = statements(world).debtCause.get({ id: distributorId }) ?? {};
  return commissionId !== null && { debtcommissionorderid: String(commissionId) };
}

function forfeited(world: World, { distributorId, firedAt }: DistributorRow) {
  if (firedAt === null) return undefined;
  const { amount = 0 } = statements(world).forfeited.get({ id: distributorId, firedAt }) ?? {};
  return amount > 0 ? { forfeited: { amount: toFen(amount), at: firedAt } } : undefined;
}

/** The next freeze to end of which the debt leaves something: how much, and of how many orders. */
function nextRelease(world: World, distributorId: number, owed: Fen) {
  let left: number = -owed;
  for (const { at, amount, ordercount } of statements(world).releases.all({ id: distributorId })) {
    left += amount;
    if (left > 0 && at !== null) return { at, amount: toFen(left), ordercount };
  }
  return undefined;
}
