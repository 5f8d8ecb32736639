import { sql } from "drizzle-orm";
import {
  channels,
  toFen,
  type api,
  type Channel,
  type DistributorStatus,
  type Fen,
} from "@distribution/sdk/server";
import { dayMs, shanghaiDay, shanghaiDayStart } from "../../../domain/shanghai-time";
import { preparedOnce, slot } from "../../../storage/prepare";
import type { World } from "../../../storage/world";
import type { UseCase } from "../../use-case";
import { isToPayOut, waitingApplications } from "./waiting";

const dayCount = 30;

const waitingWithdrawals = {
  count: sql<number>`count(*)`,
  amount: sql<Fen>`coalesce(sum(amount_fen), 0)`,
  oldest: sql<number | null>`min(created_at)`,
};

const statements = preparedOnce((db) => ({
  applications: db
    .select({ count: sql<number>`count(*)`, oldest: sql<number | null>`min(waiting_since)` })
    .from(sql`(${waitingApplications})`)
    .prepare(),
  reviews: db
    .select(waitingWithdrawals)
    .from(sql`withdrawals`)
    .where(sql`status = 0`)
    .prepare(),
  payouts: db
    .select(waitingWithdrawals)
    .from(sql`withdrawals`)
    .where(isToPayOut)
    .prepare(),
  receipts: db
    .select({ ...waitingWithdrawals, next: sql<number | null>`min(confirm_by)` })
    .from(sql`withdrawals`)
    // What is closing is WeChat's alone.
    .where(sql`status = 1 AND confirm_by > 0 AND coalesce(transfer_state, '') <> 'closing'`)
    .prepare(),
  distributors: db
    .select({ status: sql<DistributorStatus>`status`, count: sql<number>`count(*)` })
    .from(sql`distributors`)
    .groupBy(sql`status`)
    .prepare(),
  days: db
    .select({
      start: sql<number>`start`,
      channel: sql<Channel>`channel`,
      commission: sql<Fen>`sum(earned_fen)`,
    })
    // The planner would take the ranking's index, and read every row beside it.
    .from(sql`earning_sums INDEXED BY earning_sums_of_days`)
    .where(sql`period = 'day' AND start >= ${slot("first")}`)
    .groupBy(sql`start, channel`)
    .prepare(),
  money: db
    .select({
      pending: sql<Fen>`coalesce(sum(pending), 0)`,
      settled: sql<Fen>`coalesce(sum(settled), 0)`,
      locked: sql<Fen>`coalesce(sum(locked), 0)`,
      withdrawn: sql<Fen>`coalesce(sum(withdrawn), 0)`,
      debt: sql<Fen>`-coalesce(sum(debt), 0)`,
      debtors: sql<number>`count(iif(debt < 0, 1, NULL))`,
    })
    .from(sql`balances`)
    .prepare(),
  /*
   * The accounts against the orders, whose sums the database keeps without asking the ledger, and against
   * the withdrawals. That every single account is right is the ledger check's to say: it takes seconds.
   */
  difference: db
    .select({
      difference: sql<number>`coalesce(sum(
        abs(coalesce(pending + settled + locked + withdrawn + debt, 0) - coalesce(earned, 0))
        + abs(coalesce(locked, 0) - coalesce(under_way, 0))
        + abs(coalesce(withdrawn, 0) - coalesce(paid, 0))), 0)`,
    })
    .from(
      sql`(SELECT distributor_id FROM distributors) AS everybody
      LEFT JOIN balances USING (distributor_id)
      LEFT JOIN (SELECT distributor_id, sum(earned_fen) AS earned FROM earning_sums
        WHERE period = 'all' AND start = 0 GROUP BY distributor_id) USING (distributor_id)
      LEFT JOIN (SELECT distributor_id, sum(iif(status IN (0, 1), amount_fen, 0)) AS under_way,
          sum(iif(status = 2, amount_fen, 0)) AS paid
        FROM withdrawals GROUP BY distributor_id) USING (distributor_id)`,
    )
    .prepare(),
}));

export const showOverview: UseCase<typeof api.office.overview.show> = (world) => {
  const ask = statements(world);
  const { count = 0, oldest = null } = ask.applications.get() ?? {};
  const receipts = ask.receipts.get();
  return {
    applications: { count, ...(oldest !== null && { oldestat: oldest }) },
    reviews: waitingView(ask.reviews.get()),
    payouts: waitingView(ask.payouts.get()),
    receipts: {
      count: receipts?.count ?? 0,
      amount: receipts?.amount ?? toFen(0),
      ...(receipts && receipts.next !== null && { nextexpiresat: receipts.next }),
    },
    distributors: ask.distributors.all(),
    days: dailyCommission(world),
    money: moneyOfAll(world),
  };
};

function waitingView(
  row: { readonly count: number; readonly amount: Fen; readonly oldest: number | null } | undefined,
) {
  const { count = 0, amount = toFen(0), oldest = null } = row ?? {};
  return { count, amount, ...(oldest !== null && { oldestat: oldest }) };
}

/** What the orders of each day earn, by what is left of it now. */
function dailyCommission(world: World) {
  const first = shanghaiDayStart(world.clock.now()) - (dayCount - 1) * dayMs;
  const rows = statements(world).days.all({ first });
  const found = new Map(rows.map((row) => [`${row.start} ${row.channel}`, row.commission]));
  return Array.from({ length: dayCount }, (_, index) => {
    const start = first + index * dayMs;
    return {
      day: shanghaiDay(start),
      channels: channels.map((channel) => {
        const commission = found.get(`${start} ${channel}`) ?? toFen(0);
        return { ordersource: channel, commission };
      }),
    };
  });
}

function moneyOfAll(world: World) {
  const ask = statements(world);
  const sums = ask.money.get();
  return {
    pendingcommission: sums?.pending ?? toFen(0),
    withdrawableamount: sums?.settled ?? toFen(0),
    lockedamount: sums?.locked ?? toFen(0),
    withdrawnamount: sums?.withdrawn ?? toFen(0),
    debtamount: sums?.debt ?? toFen(0),
    debtorcount: sums?.debtors ?? 0,
    difference: toFen(ask.difference.get()?.difference ?? 0),
  };
}
