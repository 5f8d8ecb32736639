import { eq, inArray, sql, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import {
  addFen,
  toFen,
  type api,
  type OutputOf,
  type performanceSorts,
} from "@distribution/sdk/server";
import { gradeOf } from "../../../domain/rule";
import { balances, earningSums } from "../../../storage/money-tables";
import { applications, distributors, members } from "../../../storage/people-tables";
import type { DistributorRow } from "../../../storage/rows";
import type { World } from "../../../storage/world";
import { customerCounts, earningsOf } from "../../distributor/distributor-totals";

type RowView = OutputOf<typeof api.office.distributor.listNormal>["list"][number];

interface SelectedDistributor {
  readonly distributor: DistributorRow;
  /** The newest one. */
  readonly application: typeof applications.$inferSelect | null;
  readonly avatar: string;
  readonly superiorName: string | null;
}

/** Distributors with what else their rows show of people, to be filtered and limited further. */
export function selectDistributors(world: World) {
  const superiors = alias(distributors, "superiors");
  return world.db
    .select({
      distributor: distributors,
      application: applications,
      avatar: members.avatar,
      superiorName: superiors.name,
    })
    .from(distributors)
    .innerJoin(members, eq(members.memberId, distributors.memberId))
    .leftJoin(applications, eq(applications.applyId, distributors.applyId))
    .leftJoin(superiors, eq(superiors.distributorId, distributors.superiorId));
}

const ofTrade = sql`kind <> 'sub'`;

/** A sum of what the distributor's orders came to, of one kind or of all. */
const sumOf = (column: "earned_fen" | "order_fen" | "order_count", kinds: SQL = sql`true`) =>
  sql`(SELECT coalesce(sum(${sql.identifier(column)}), 0) FROM ${earningSums}
    WHERE ${earningSums.distributorId} = ${distributors.distributorId}
      AND period = 'all' AND start = 0 AND ${kinds})`;

/** By what the rows can be sorted. Whoever applied again counts from then. */
export const sortValues: Readonly<Record<(typeof performanceSorts)[number], SQL>> = {
  createdat: sql`coalesce(${applications.createdAt}, ${distributors.createdAt})`,
  totalcommission: sumOf("earned_fen"),
  withdrawableamount: sql`(SELECT ${balances.settled} FROM ${balances}
    WHERE ${balances.distributorId} = ${distributors.distributorId})`,
  tradecommission: sumOf("earned_fen", ofTrade),
  subcommission: sumOf("earned_fen", sql`kind = 'sub'`),
  orderamount: sumOf("order_fen", ofTrade),
  ordercount: sumOf("order_count", ofTrade),
};

/** Rows as the middle office shows them. The money of all of them is read at once. */
export function distributorRows(
  world: World,
  selected: readonly SelectedDistributor[],
): readonly RowView[] {
  const ids = selected.map(({ distributor }) => distributor.distributorId);
  const earnings = earningsOf(world, ids);
  const settled = settledOf(world, ids);
  const customers = customerCounts(world, ids);
  const rule = world.books.rule();
  return selected.map(({ distributor, application, avatar, superiorName }) => {
    const { distributorId, reason } = distributor;
    const { tradecommission, subcommission } = earnings(distributorId);
    return {
      dismemberid: String(distributorId),
      memberid: String(distributor.memberId),
      applyid: String(distributor.applyId),
      name: distributor.name,
      phone: distributor.phone,
      avatar,
      grade: gradeOf(rule, distributor.gradeId).name,
      status: distributor.status,
      ...(superiorName !== null && { superiorname: superiorName }),
      ...(reason !== null && { reason }),
      createdat: application?.createdAt ?? distributor.createdAt,
      totalcommission: addFen(tradecommission, subcommission),
      withdrawableamount: toFen(settled.get(distributorId) ?? 0),
      customercount: customers(distributorId),
    };
  });
}

function settledOf(world: World, distributorIds: readonly number[]): ReadonlyMap<number, number> {
  const rows = world.db
    .select({ distributorId: balances.distributorId, settled: balances.settled })
    .from(balances)
    .where(inArray(balances.distributorId, [...distributorIds]))
    .all();
  return new Map(rows.map(({ distributorId, settled }) => [distributorId, settled]));
}
