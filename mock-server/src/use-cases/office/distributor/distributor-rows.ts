import { desc, eq, inArray, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { addFen, toFen, type api, type OutputOf } from "@distribution/sdk/server";
import { gradeOf } from "../../../domain/rule";
import { balances } from "../../../storage/money-tables";
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

/** Whoever applied last comes first, also where it was not for the first time. */
export const newestApplicationFirst = [
  desc(sql`coalesce(${applications.createdAt}, ${distributors.createdAt})`),
  desc(distributors.applyId),
];

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
