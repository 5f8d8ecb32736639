import { sql } from "drizzle-orm";
import {
  toFen,
  type api,
  type DistributorStatus,
  type Fen,
  type Masked,
  type OutputOf,
  type WithdrawMethod,
  type WorkKind,
} from "@distribution/sdk/server";
import { gradeOf, type Rule } from "../../../domain/rule";
import { preparedOnce, slot } from "../../../storage/prepare";
import type { UseCase } from "../../use-case";
import { pageOf } from "../page-list";
import { isToPayOut, waitingApplications } from "./waiting";

type Work = OutputOf<typeof api.office.overview.listWork>["list"][number];

interface WorkRow {
  readonly kind: WorkKind;
  readonly createdAt: number;
  readonly distributorId: number;
  readonly name: string;
  readonly gradeId: number;
  readonly status: DistributorStatus;
  readonly superiorName: string | null;
  readonly withdrawalId: number | null;
  readonly amountFen: Fen;
  readonly feeFen: Fen;
  readonly method: WithdrawMethod;
  readonly account: Masked;
  readonly source: "manual" | "auto";
  readonly attention: string | null;
}

const everything = sql`
  SELECT 'application' AS kind, waiting_since AS created_at, distributor_id, NULL AS withdrawal_id
  FROM (${waitingApplications})
  UNION ALL
  SELECT iif(status = 0, 'review', 'payout'), created_at, distributor_id, withdrawal_id
  FROM withdrawals WHERE status = 0 OR ${isToPayOut}`;

const statements = preparedOnce((db) => ({
  total: db
    .select({ count: sql<number>`count(*)` })
    .from(sql`(${everything})`)
    .prepare(),
  page: db
    .select({
      kind: sql<WorkKind>`work.kind`,
      createdAt: sql<number>`work.created_at`,
      distributorId: sql<number>`work.distributor_id`,
      name: sql<string>`owner.name`,
      gradeId: sql<number>`owner.grade_id`,
      status: sql<DistributorStatus>`owner.status`,
      superiorName: sql<string | null>`superior.name`,
      withdrawalId: sql<number | null>`work.withdrawal_id`,
      amountFen: sql<Fen>`held.amount_fen`,
      feeFen: sql<Fen>`held.fee_fen`,
      method: sql<WithdrawMethod>`held.method`,
      account: sql<Masked>`held.account`,
      source: sql<"manual" | "auto">`held.source`,
      attention: sql<string | null>`held.attention`,
    })
    .from(
      sql`(SELECT * FROM (${everything})
        ORDER BY created_at, kind, coalesce(withdrawal_id, distributor_id)
        LIMIT ${slot("limit")} OFFSET ${slot("offset")}) AS work
      JOIN distributors AS owner ON owner.distributor_id = work.distributor_id
      LEFT JOIN distributors AS superior ON superior.distributor_id = owner.superior_id
      LEFT JOIN withdrawals AS held ON held.withdrawal_id = work.withdrawal_id`,
    )
    .orderBy(sql`work.created_at, work.kind, coalesce(work.withdrawal_id, work.distributor_id)`)
    .prepare(),
}));

export const listWork: UseCase<typeof api.office.overview.listWork> = (world, input) => {
  const rule = world.books.rule();
  const { page, total } = statements(world);
  return {
    list: page.all(pageOf(input)).map((row) => workView(rule, row)),
    total: total.get()?.count ?? 0,
  };
};

function workView(rule: Rule, row: WorkRow): Work {
  return {
    kind: row.kind,
    createdat: row.createdAt,
    dismemberid: String(row.distributorId),
    name: row.name,
    grade: gradeOf(rule, row.gradeId).name,
    distributorstatus: row.status,
    ...(row.superiorName !== null && { superiorname: row.superiorName }),
    ...(row.withdrawalId !== null && {
      withdrawal: {
        withdrawid: String(row.withdrawalId),
        amount: row.amountFen,
        netamount: toFen(row.amountFen - row.feeFen),
        withdrawtype: row.method,
        account: row.account,
        source: row.source,
        ...(row.attention !== null && { attention: row.attention }),
      },
    }),
  };
}
