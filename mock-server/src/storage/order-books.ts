import { and, asc, desc, eq, gt, isNotNull, lte, ne, sql } from "drizzle-orm";
import { toFen } from "@distribution/sdk/server";
import { insertInto, keyOf, outsideOf, slot, type Database } from "./prepare";
import type { CommissionRow, New, OrderRow } from "./rows";
import { commissions, orders, refunds } from "./money-tables";

// oxlint-disable-next-line max-lines-per-function -- one statement after the other
const prepare = (db: Database) => {
  const insertOrder = insertInto(db, orders);
  const insertCommission = insertInto(db, commissions);
  const order = db
    .select()
    .from(orders)
    .where(eq(orders.orderNo, slot("orderNo")))
    .prepare();
  const updateOrder = db
    .update(orders)
    .set({
      status: slot("status"),
      refundedFen: slot("refundedFen"),
      refundedQuantity: slot("refundedQuantity"),
      groupedAt: slot("groupedAt"),
      receivedAt: slot("receivedAt"),
      approvedAt: slot("approvedAt"),
      settledAt: slot("settledAt"),
    })
    .where(eq(orders.orderId, slot("orderId")))
    .prepare();
  const insertRefund = insertInto(db, refunds);
  const copyRefunded = db
    .update(commissions)
    .set({ refundedFen: slot("refundedFen") })
    .where(eq(commissions.orderId, slot("orderId")))
    .prepare();
  const copyStatus = db
    .update(commissions)
    .set({ orderStatus: slot("status") })
    .where(eq(commissions.orderId, slot("id")))
    .prepare();
  const ofOrder = db
    .select()
    .from(commissions)
    .where(eq(commissions.orderId, slot("id")))
    .prepare();
  const updateCommission = db
    .update(commissions)
    .set({
      status: slot("status"),
      refundedFen: slot("refundedFen"),
      clawedFen: slot("clawedFen"),
      owedFen: slot("owedFen"),
      coveredFen: slot("coveredFen"),
      lockedFen: slot("lockedFen"),
      withdrawnFen: slot("withdrawnFen"),
      offsetFen: slot("offsetFen"),
      forfeitedFen: slot("forfeitedFen"),
      withdrawableAt: slot("withdrawableAt"),
      invalidAt: slot("invalidAt"),
      failReason: slot("failReason"),
    })
    .where(eq(commissions.commissionId, slot("commissionId")))
    .prepare();
  const commission = db
    .select()
    .from(commissions)
    .where(eq(commissions.commissionId, slot("id")))
    .prepare();
  const due = db
    .select({ commissionId: commissions.commissionId })
    .from(commissions)
    .where(
      and(eq(commissions.status, sql`'pending'`), lte(commissions.withdrawableAt, slot("time"))),
    )
    .orderBy(asc(commissions.withdrawableAt), asc(commissions.commissionId))
    .prepare();
  const nextDue = db
    .select({ at: commissions.withdrawableAt })
    .from(commissions)
    .where(
      and(
        eq(commissions.status, sql`'pending'`),
        isNotNull(commissions.withdrawableAt),
        outsideOf(commissions.commissionId),
      ),
    )
    .orderBy(asc(commissions.withdrawableAt))
    .limit(1)
    .prepare();
  const settled = db
    .select()
    .from(commissions)
    .where(and(eq(commissions.distributorId, slot("id")), eq(commissions.status, sql`'settled'`)))
    .orderBy(asc(commissions.commissionId))
    .prepare();
  const paidBack = db
    .select()
    .from(commissions)
    .where(
      and(
        eq(commissions.distributorId, slot("id")),
        gt(commissions.offsetFen, toFen(0)),
        ne(commissions.status, "invalid"),
      ),
    )
    .orderBy(desc(commissions.commissionId))
    .prepare();
  return {
    insertOrder,
    insertCommission,
    order,
    updateOrder,
    copyStatus,
    insertRefund,
    copyRefunded,
    ofOrder,
    updateCommission,
    commission,
    due,
    nextDue,
    settled,
    paidBack,
  };
};

/** Orders, and what they earn. */
export function orderBooks(db: Database) {
  const run = prepare(db);
  return {
    insertOrder: (row: New<OrderRow, "orderId">): OrderRow => ({
      ...row,
      orderId: keyOf(run.insertOrder.run({ orderId: null, ...row })),
    }),
    findOrder: (orderNo: string): OrderRow | undefined => run.order.get({ orderNo }),
    updateOrder(row: OrderRow): void {
      run.updateOrder.run({ ...row });
      run.copyStatus.run({ id: row.orderId, status: row.status });
    },
    /** Writes down a part of the order that came back; the order's row counts it already. */
    recordRefund(
      order: OrderRow,
      refund: Omit<typeof refunds.$inferSelect, "refundId" | "orderId">,
    ): void {
      run.insertRefund.run({ refundId: null, orderId: order.orderId, ...refund });
      run.updateOrder.run({ ...order });
      run.copyRefunded.run({ ...order });
    },
    insertCommission: (row: New<CommissionRow, "commissionId">): CommissionRow => ({
      ...row,
      commissionId: keyOf(run.insertCommission.run({ commissionId: null, ...row })),
    }),
    commissionsOf: (orderId: number): CommissionRow[] => run.ofOrder.all({ id: orderId }),
    saveCommission: (row: CommissionRow) => run.updateCommission.run({ ...row }),
    /** Pending commissions whose freeze is over at `time`, in the order in which it ended. */
    dueCommissions: (time: number): readonly number[] =>
      run.due.all({ time }).map(({ commissionId }) => commissionId),
    findCommission: (commissionId: number): CommissionRow | undefined =>
      run.commission.get({ id: commissionId }),
    /** When the next freeze is over, but for the commissions in `aside`. */
    nextRelease: (aside: readonly number[]): number | undefined =>
      run.nextDue.get({ aside: JSON.stringify(aside) })?.at ?? undefined,
    /** What a withdrawal may take of, oldest first. */
    settledCommissions: (distributorId: number): CommissionRow[] =>
      run.settled.all({ id: distributorId }),
    /** What paid back a debt, newest first. */
    offsetCommissions: (distributorId: number): CommissionRow[] =>
      run.paidBack.all({ id: distributorId }),
  };
}
