import { and, asc, eq, inArray, sql } from "drizzle-orm";
import {
  formatYuan,
  toFen,
  withdrawalStatus,
  type api,
  type CommissionOrderDetail,
  type OutputOf,
} from "@distribution/sdk/server";
import { commissionFen } from "../../domain/commission";
import { maskName } from "../../domain/mask";
import { channelSteps } from "../../domain/order";
import { Refusal } from "../../domain/refusal";
import {
  allocations,
  commissions,
  ledgerEntries,
  refunds,
  withdrawals,
  withdrawalSteps,
} from "../../storage/money-tables";
import type { CommissionRow, OrderRow } from "../../storage/rows";
import type { World } from "../../storage/world";
import type { UseCase } from "../use-case";
import { commissionOrderView, selectCommissionOrders } from "../views";

type Step = CommissionOrderDetail["timeline"][number];

/** Another distributor's order is not there for this one. */
export const orderDetail: UseCase<typeof api.order.detail> = (world, input, { distributorId }) => {
  const row = selectCommissionOrders(world.db)
    .where(eq(commissions.commissionId, Number(input.commissionorderid)))
    .get();
  if (row?.commission.distributorId !== distributorId) {
    throw new Refusal("NOT_FOUND", "订单不存在");
  }
  const { commission, order } = row;
  const takings = takingsOf(world, commission.commissionId);
  const clawback = clawBackOf(world, commission.commissionId);
  const { subordinateId } = commission;
  return {
    ...commissionOrderView(row),
    ...(subordinateId !== null && {
      dismembername: maskName(world.books.distributor(subordinateId).name),
    }),
    timeline: [
      ...channelTimeline(order),
      ...refundTimeline(world, order, commission),
      ...releaseTimeline(world, commission),
      ...takings.flatMap(takingTimeline),
      ...endTimeline(commission),
    ].toSorted((one, other) => one.at - other.at),
    allocations: takings.map(({ withdrawalId, amountFen, status }) => ({
      withdrawid: String(withdrawalId),
      amount: amountFen,
      status,
    })),
    ...(clawback && { clawback }),
  };
};

function channelTimeline(order: OrderRow): readonly Step[] {
  const steps = channelSteps.flatMap(({ step, time }): Step[] => {
    const at = order[time];
    return at === null ? [] : [{ step, at }];
  });
  return [{ step: "paid", at: order.paidAt }, ...steps];
}

/** The parts that came back; where the last of them made a whole, the order's failure tells of that one. */
function refundTimeline(world: World, order: OrderRow, { rate }: CommissionRow): readonly Step[] {
  const parts = world.db
    .select()
    .from(refunds)
    .where(eq(refunds.orderId, order.orderId))
    .orderBy(asc(refunds.refundId))
    .all();
  let left = order.amountFen;
  return parts.flatMap(({ amountFen, quantity, at }): Step[] => {
    const before = commissionFen(left, rate);
    left = toFen(left - amountFen);
    if (left === 0) return [];
    const pieces = quantity > 0 ? `（${quantity} 件）` : "";
    const shrinks = `佣金由 ¥${formatYuan(before)} 调整为 ¥${formatYuan(commissionFen(left, rate))}`;
    return [{ step: "adjusted", at, note: `退款 ¥${formatYuan(amountFen)}${pieces}，${shrinks}` }];
  });
}

/** When its freeze was over. */
function releasedAt({ status, withdrawableAt, invalidAt }: CommissionRow): number | undefined {
  if (withdrawableAt === null || status === "pending") return undefined;
  return invalidAt === null || withdrawableAt <= invalidAt ? withdrawableAt : undefined;
}

function releaseTimeline(world: World, commission: CommissionRow): readonly Step[] {
  const at = releasedAt(commission);
  return at === undefined || at > world.clock.now() ? [] : [{ step: "withdrawable", at }];
}

function endTimeline(commission: CommissionRow): readonly Step[] {
  const { status, invalidAt, failReason } = commission;
  if (status !== "invalid" || invalidAt === null) return [];
  const step = releasedAt(commission) === undefined ? "invalid" : "clawedback";
  return [{ step, at: invalidAt, ...(failReason !== null && { note: failReason }) }];
}

/** The withdrawals that took a part of it, oldest first, with the time at which each ended. */
function takingsOf(world: World, commissionId: number) {
  const { paid, rejected, cancelled } = withdrawalStatus;
  return world.db
    .select({
      withdrawalId: withdrawals.withdrawalId,
      amountFen: allocations.amountFen,
      status: withdrawals.status,
      createdAt: withdrawals.createdAt,
      returnedFen: withdrawals.returnedFen,
      endedAt: sql<number | null>`max(${withdrawalSteps.at})`,
    })
    .from(allocations)
    .innerJoin(withdrawals, eq(withdrawals.withdrawalId, allocations.withdrawalId))
    .leftJoin(
      withdrawalSteps,
      and(
        eq(withdrawalSteps.withdrawalId, withdrawals.withdrawalId),
        inArray(withdrawalSteps.status, [paid, rejected, cancelled]),
      ),
    )
    .where(eq(allocations.commissionId, commissionId))
    .groupBy(withdrawals.withdrawalId)
    .orderBy(asc(withdrawals.withdrawalId))
    .all();
}

function takingTimeline(taking: ReturnType<typeof takingsOf>[number]): readonly Step[] {
  const { amountFen, status, createdAt, endedAt, returnedFen } = taking;
  const part = `¥${formatYuan(amountFen)}`;
  const locked: Step = { step: "locked", at: createdAt, note: `申请提现 ${part}` };
  if (endedAt === null) return [locked];
  if (status === withdrawalStatus.paid) {
    return [locked, { step: "withdrawn", at: endedAt, note: `已打款 ${part}` }];
  }
  // What was taken out of it before it ended did not come back.
  return returnedFen === 0
    ? [locked]
    : [locked, { step: "withdrawable", at: endedAt, note: `提现未完成，${part} 退回` }];
}

/** What the ledger says was taken back of it, and from where. */
function clawBackOf(
  world: World,
  commissionId: number,
): OutputOf<typeof api.order.detail>["clawback"] {
  const taken = (account: string) => sql<number>`-coalesce(sum(${sql.identifier(account)}), 0)`;
  const row = world.db
    .select({
      frompending: taken("pending"),
      fromwithdrawable: taken("settled"),
      fromwithdrawal: taken("locked"),
      debt: taken("debt"),
    })
    .from(ledgerEntries)
    .where(
      and(
        eq(ledgerEntries.commissionId, commissionId),
        // Spelt out for the sake of the index of claw-backs.
        sql`${ledgerEntries.kind} IN ('invalidate', 'take-out', 'claw-back')`,
      ),
    )
    .get();
  if (!row) return undefined;
  const { frompending, fromwithdrawable, fromwithdrawal, debt } = row;
  if (frompending + fromwithdrawable + fromwithdrawal + debt === 0) return undefined;
  // A pay-out that came back ended more debt than this order had left: that was money to withdraw.
  const overpaid = Math.min(0, debt);
  return {
    frompending: toFen(frompending),
    fromwithdrawable: toFen(fromwithdrawable + overpaid),
    fromwithdrawal: toFen(fromwithdrawal),
    debt: toFen(debt - overpaid),
  };
}
