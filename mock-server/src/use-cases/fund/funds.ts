import { and, desc, eq, gte, inArray, lt, sql } from "drizzle-orm";
import {
  formatYuan,
  toFen,
  withdrawMethodLabels,
  type api,
  type Fund,
  type FundKind,
  type FundMonth,
  type InputOf,
} from "@distribution/sdk/server";
import type { MovementKind } from "../../domain/ledger";
import { monthAfter, monthStart, shanghaiMonth } from "../../domain/shanghai-time";
import { maskName } from "../../domain/mask";
import { commissions, ledgerEntries, orders, withdrawals } from "../../storage/money-tables";
import { distributors } from "../../storage/people-tables";
import type { WithdrawalRow } from "../../storage/rows";
import type { World } from "../../storage/world";
import { cursorListOf, cursorOf } from "../cursor-list";
import type { UseCase } from "../use-case";

/* The funds of a distributor: the ledger's entries that changed what can be withdrawn. */

interface FundWords {
  readonly kind: FundKind;
  readonly title: string;
}

/** What a movement of the ledger is among the funds; the others never touch what can be withdrawn. */
const fundWords = new Map<MovementKind, FundWords>([
  ["release", { kind: "commission", title: "佣金到账" }],
  ["lock", { kind: "withdraw", title: "申请提现" }],
  ["return", { kind: "withdraw", title: "提现退回" }],
  ["take-out", { kind: "withdraw", title: "提现扣减" }],
  ["claw-back", { kind: "clawback", title: "佣金扣回" }],
  ["offset", { kind: "clawback", title: "抵扣此前失效订单" }],
  ["forfeit", { kind: "clawback", title: "清退作废" }],
]);

function movementKindsOf(fundKind: FundKind): MovementKind[] {
  return [...fundWords].flatMap(([movement, { kind }]) => (kind === fundKind ? [movement] : []));
}

/** Spelt out for the sake of the index of the funds. */
const touchesSettled = sql`${ledgerEntries.settled} <> 0`;

export const listFunds: UseCase<typeof api.fund.list> = (world, input, { distributorId }) => {
  const rows = fundRows(world, distributorId, input);
  return cursorListOf(
    rows,
    input,
    ({ entry }) => entry.entryId,
    ({ entry, order, commissionKind, subordinate, withdrawal }) => {
      const { kind, title } = fundWords.get(entry.kind) ?? { kind: "clawback", title: "" };
      const note =
        order === null
          ? withdrawal && `提现到${withdrawMethodLabels[withdrawal.method]}`
          : `${order.goodsName}，实付 ¥${formatYuan(order.amountFen)}`;
      return {
        fundid: String(entry.entryId),
        at: entry.at,
        kind,
        amount: toFen(entry.settled),
        balanceafter: toFen(entry.settledAfter),
        title,
        ...(note !== null && { note }),
        ...(entry.commissionId !== null && { commissionorderid: String(entry.commissionId) }),
        ...(entry.withdrawalId !== null && { withdrawid: String(entry.withdrawalId) }),
        ...(order &&
          commissionKind && {
            order: {
              kind: commissionKind,
              goodsname: order.goodsName,
              goodsimage: order.goodsImage,
              ...(subordinate !== null && { dismembername: maskName(subordinate) }),
            },
          }),
        ...(withdrawal && { withdrawal: withdrawalLine(withdrawal) }),
      };
    },
  );
};

function withdrawalLine(row: WithdrawalRow): Fund["withdrawal"] {
  return {
    withdrawtype: row.method,
    account: row.account,
    status: row.status,
    ...(row.failMessage !== null && { failmsg: row.failMessage }),
    ...(row.confirmBy !== null && {
      confirm: { expiresat: row.confirmBy, state: row.transferState ?? "waiting" },
    }),
  };
}

function fundRows(world: World, distributorId: number, input: InputOf<typeof api.fund.list>) {
  const { month, kind } = input;
  return world.db
    .select({
      entry: ledgerEntries,
      order: orders,
      commissionKind: commissions.kind,
      subordinate: distributors.name,
      withdrawal: withdrawals,
    })
    .from(ledgerEntries)
    .leftJoin(commissions, eq(commissions.commissionId, ledgerEntries.commissionId))
    .leftJoin(orders, eq(orders.orderId, commissions.orderId))
    .leftJoin(distributors, eq(distributors.distributorId, commissions.subordinateId))
    .leftJoin(withdrawals, eq(withdrawals.withdrawalId, ledgerEntries.withdrawalId))
    .where(
      and(
        eq(ledgerEntries.distributorId, distributorId),
        touchesSettled,
        lt(ledgerEntries.entryId, cursorOf(input.lastqueryid)),
        kind && inArray(ledgerEntries.kind, movementKindsOf(kind)),
        month === undefined
          ? undefined
          : and(
              gte(ledgerEntries.at, monthStart(month)),
              lt(ledgerEntries.at, monthStart(monthAfter(month))),
            ),
      ),
    )
    .orderBy(desc(ledgerEntries.entryId))
    .limit(input.size + 1)
    .all();
}

/** From the month of the first movement to this one, none left out. */
export const fundMonths: UseCase<typeof api.fund.months> = (world, _input, { distributorId }) => {
  const sums = sumsByMonth(world, distributorId);
  const months: FundMonth[] = [];
  const present = shanghaiMonth(world.clock.now());
  const [first] = [...sums.keys()].toSorted();
  let opening = toFen(0);
  for (let month = first; month !== undefined && month <= present; month = monthAfter(month)) {
    const { income = 0, applied = none, returned = none, clawback = 0 } = sums.get(month) ?? {};
    const withdraw = returned.amount - applied.amount;
    const closing = toFen(opening + income + withdraw + clawback);
    months.unshift({
      month,
      opening,
      income: toFen(income),
      withdrawn: toFen(-withdraw),
      applied: { count: applied.count, amount: toFen(applied.amount) },
      returned: { count: returned.count, amount: toFen(returned.amount) },
      clawedback: toFen(-clawback),
      closing,
    });
    opening = closing;
  }
  return months;
};

interface MonthSums {
  income?: number;
  clawback?: number;
  applied?: { count: number; amount: number };
  returned?: { count: number; amount: number };
}
const none = { count: 0, amount: 0 };

function sumsByMonth(world: World, distributorId: number) {
  const month = sql<string>`strftime('%Y-%m', (${ledgerEntries.at} + 28800000) / 1000, 'unixepoch')`;
  const rows = world.db
    .select({
      month,
      kind: ledgerEntries.kind,
      sum: sql<number>`sum(${ledgerEntries.settled})`,
      count: sql<number>`count(*)`,
    })
    .from(ledgerEntries)
    .where(and(eq(ledgerEntries.distributorId, distributorId), touchesSettled))
    .groupBy(month, ledgerEntries.kind)
    .all();
  const sums = new Map<string, MonthSums>();
  for (const row of rows) sums.set(row.month, withRow(sums.get(row.month) ?? {}, row));
  return sums;
}

function withRow(
  sums: MonthSums,
  { kind, sum, count }: { kind: MovementKind; sum: number; count: number },
): MonthSums {
  switch (fundWords.get(kind)?.kind ?? "clawback") {
    case "commission":
      return { ...sums, income: (sums.income ?? 0) + sum };
    case "clawback":
      return { ...sums, clawback: (sums.clawback ?? 0) + sum };
    case "withdraw": {
      // Applied for takes from what can be withdrawn; whatever else a withdrawal does gives back.
      const way = kind === "lock" ? "applied" : "returned";
      const before = sums[way] ?? none;
      const after = { count: before.count + count, amount: before.amount + Math.abs(sum) };
      return { ...sums, [way]: after };
    }
  }
}
