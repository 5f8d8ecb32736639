import { and, asc, desc, eq, gt, lte, ne, sql } from "drizzle-orm";
import { toFen } from "@distribution/sdk/contract";
import { insertInto, keyOf, slot, type Database } from "./prepare";
import type { CommissionRow, New, OrderRow } from "./rows";
import { commissions, orders } from "./money-tables";

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
    .set({ status: slot("status"), settledAt: slot("settledAt") })
    .where(eq(orders.orderId, slot("id")))
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
      lockedFen: slot("lockedFen"),
      withdrawnFen: slot("withdrawnFen"),
      offsetFen: slot("offsetFen"),
      forfeitedFen: slot("forfeitedFen"),
      withdrawableAt: slot("withdrawableAt"),
      failReason: slot("failReason"),
    })
    .where(eq(commissions.commissionId, slot("commissionId")))
    .prepare();
  const due = db
    .select()
    .from(commissions)
    .where(
      and(eq(commissions.status, sql`'pending'`), lte(commissions.withdrawableAt, slot("time"))),
    )
    .orderBy(asc(commissions.withdrawableAt), asc(commissions.commissionId))
    .prepare();
  const nextDue = db
    .select({ at: sql<number | null>`min(${commissions.withdrawableAt})` })
    .from(commissions)
    .where(eq(commissions.status, sql`'pending'`))
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
    ofOrder,
    updateCommission,
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
    updateOrder({ orderId, status, settledAt }: OrderRow): void {
      run.updateOrder.run({ id: orderId, status, settledAt });
      run.copyStatus.run({ id: orderId, status });
    },
    insertCommission: (row: New<CommissionRow, "commissionId">): CommissionRow => ({
      ...row,
      commissionId: keyOf(run.insertCommission.run({ commissionId: null, ...row })),
    }),
    commissionsOf: (orderId: number): CommissionRow[] => run.ofOrder.all({ id: orderId }),
    saveCommission: (row: CommissionRow) => run.updateCommission.run({ ...row }),
    /** Pending commissions whose freeze is over at `time`, in the order in which it ended. */
    dueCommissions: (time: number): CommissionRow[] => run.due.all({ time }),
    nextRelease: (): number | null => run.nextDue.get()?.at ?? null,
    /** What a withdrawal may take of, oldest first. */
    settledCommissions: (distributorId: number): CommissionRow[] =>
      run.settled.all({ id: distributorId }),
    /** What paid back a debt, newest first. */
    offsetCommissions: (distributorId: number): CommissionRow[] =>
      run.paidBack.all({ id: distributorId }),
  };
}
