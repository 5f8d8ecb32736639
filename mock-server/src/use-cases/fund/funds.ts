import { and, desc, eq, gte, inArray, lt, sql } from "drizzle-orm";
import {
  formatYuan,
  toFen,
  withdrawMethodLabels,
  type api,
  type FundKind,
  type FundMonth,
  type InputOf,
} from "@distribution/sdk/server";
import type { MovementKind } from "../../domain/ledger";
import { monthAfter, monthStart, shanghaiMonth } from "../../domain/shanghai-time";
import { commissions, ledgerEntries, orders, withdrawals } from "../../storage/money-tables";
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
    ({ entry, goodsName, orderFen, method }) => {
      const { kind, title } = fundWords.get(entry.kind) ?? { kind: "clawback", title: "" };
      const note =
        goodsName === null
          ? method && `提现到${withdrawMethodLabels[method]}`
          : `${goodsName}${orderFen === null ? "" : `，实付 ¥${formatYuan(orderFen)}`}`;
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
      };
    },
  );
};

function fundRows(world: World, distributorId: number, input: InputOf<typeof api.fund.list>) {
  const { month, kind } = input;
  return world.db
    .select({
      entry: ledgerEntries,
      goodsName: orders.goodsName,
      orderFen: orders.amountFen,
      method: withdrawals.method,
    })
    .from(ledgerEntries)
    .leftJoin(commissions, eq(commissions.commissionId, ledgerEntries.commissionId))
    .leftJoin(orders, eq(orders.orderId, commissions.orderId))
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
    const { commission: income = 0, withdraw = 0, clawback = 0 } = sums.get(month) ?? {};
    const closing = toFen(opening + income + withdraw + clawback);
    months.unshift({
      month,
      opening,
      income: toFen(income),
      withdrawn: toFen(-withdraw),
      clawedback: toFen(-clawback),
      closing,
    });
    opening = closing;
  }
  return months;
};

function sumsByMonth(world: World, distributorId: number) {
  const month = sql<string>`strftime('%Y-%m', (${ledgerEntries.at} + 28800000) / 1000, 'unixepoch')`;
  const rows = world.db
    .select({
      month,
      kind: ledgerEntries.kind,
      sum: sql<number>`sum(${ledgerEntries.settled})`,
    })
    .from(ledgerEntries)
    .where(and(eq(ledgerEntries.distributorId, distributorId), touchesSettled))
    .groupBy(month, ledgerEntries.kind)
    .all();
  const sums = new Map<string, Partial<Record<FundKind, number>>>();
  for (const row of rows) {
    const kind = fundWords.get(row.kind)?.kind ?? "clawback";
    const ofMonth = sums.get(row.month) ?? {};
    sums.set(row.month, { ...ofMonth, [kind]: (ofMonth[kind] ?? 0) + row.sum });
  }
  return sums;
}
