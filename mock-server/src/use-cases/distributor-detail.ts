import { and, asc, eq, gt, sql } from "drizzle-orm";
import { maskAccount, toFen, type api, type Fen } from "@distribution/sdk/server";
import { maskName } from "../domain/mask";
import { gradeOf } from "../domain/rule";
import { dayMs, shanghaiDayStart, shanghaiMonthStart } from "../domain/shanghai-time";
import { unavailableReason } from "../domain/withdrawal";
import type { DistributorRow } from "../storage/rows";
import { commissions, earningSums } from "../storage/money-tables";
import { members } from "../storage/people-tables";
import type { World } from "../storage/world";
import { applicantOf } from "./applicant-of";
import { distributorTotals } from "./distributor-totals";
import { authorizationView } from "./payee-authorization";
import type { UseCase } from "./use-case";
import { withdrawRuleView } from "./withdraw-rule-view";

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
    ...recent(world, distributorId),
    withdrawrule: withdrawRuleView(world, distributorId, rule, applicant),
    payeeauthorization: authorizationView(world, distributorId),
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

/** What the orders of today, yesterday and this month earn, by the day they were paid. */
function recent(world: World, distributorId: number) {
  const now = world.clock.now();
  const today = shanghaiDayStart(now);
  const earned = (period: "day" | "month", start: number): Fen => {
    const row = world.db
      .select({ sum: sql<number>`coalesce(sum(${earningSums.earnedFen}), 0)` })
      .from(earningSums)
      .where(
        and(
          eq(earningSums.distributorId, distributorId),
          eq(earningSums.period, period),
          eq(earningSums.start, start),
        ),
      )
      .get();
    return toFen(row?.sum ?? 0);
  };
  return {
    todaycommission: earned("day", today),
    yesterdaycommission: earned("day", today - dayMs),
    monthcommission: earned("month", shanghaiMonthStart(now)),
  };
}

/** The next freeze to end of which the debt leaves something: how much, and of how many orders. */
function nextRelease(world: World, distributorId: number, owed: Fen) {
  const releases = world.db
    .select({
      at: commissions.withdrawableAt,
      amount: sql<number>`sum(${commissions.amountFen} - ${commissions.clawedFen})`,
      ordercount: sql<number>`count(*)`,
    })
    .from(commissions)
    .where(
      and(
        eq(commissions.distributorId, distributorId),
        // Spelt out for the sake of the index of what is pending.
        eq(commissions.status, sql`'pending'`),
        gt(commissions.withdrawableAt, 0),
      ),
    )
    .groupBy(commissions.withdrawableAt)
    .orderBy(asc(commissions.withdrawableAt))
    .all();
  let left: number = -owed;
  for (const { at, amount, ordercount } of releases) {
    left += amount;
    if (left > 0 && at !== null) return { at, amount: toFen(left), ordercount };
  }
  return undefined;
}
