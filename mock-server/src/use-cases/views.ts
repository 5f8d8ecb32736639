import { asc, eq } from "drizzle-orm";
import {
  toFen,
  withdrawalStatus,
  type CommissionOrder,
  type Withdrawal,
} from "@distribution/sdk/server";
import { availableFen, remainingFen, zeroFen } from "../domain/commission";
import { maskName } from "../domain/mask";
import type { CommissionRow, OrderRow, WithdrawalRow } from "../storage/rows";
import { commissions, orders, withdrawalSteps } from "../storage/money-tables";
import { members } from "../storage/people-tables";
import type { Database } from "../storage/prepare";
import type { World } from "../storage/world";

/* Stored rows as the contract shows them. */

/** The columns that a commission order's view needs, for `select`. */
export const commissionOrderColumns = {
  commission: commissions,
  order: orders,
  buyerName: members.nickname,
};

/** Commissions with their orders and buyers, to be filtered, ordered and limited further. */
export function selectCommissionOrders(db: Database) {
  return db
    .select(commissionOrderColumns)
    .from(commissions)
    .innerJoin(orders, eq(orders.orderId, commissions.orderId))
    .innerJoin(members, eq(members.memberId, orders.buyerMemberId));
}

export function commissionOrderView(row: {
  readonly commission: CommissionRow;
  readonly order: OrderRow;
  readonly buyerName: string;
}): CommissionOrder {
  const { commission, order } = row;
  return {
    commissionorderid: String(commission.commissionId),
    orderno: order.orderNo,
    ordersource: order.channel,
    originalorderstatus: order.status,
    commissionstatus: commission.status,
    kind: commission.kind,
    goodsname: order.goodsName,
    goodsimage: order.goodsImage,
    quantity: order.quantity,
    orderamount: order.amountFen,
    commissionrate: commission.rate,
    // So that nobody adds up what is lost.
    commissionamount: commission.status === "invalid" ? zeroFen : remainingFen(commission),
    estimatedamount: commission.amountFen,
    availableamount: availableFen(commission),
    ...(order.refundedFen > 0 && { refundedamount: order.refundedFen }),
    ...(order.refundedQuantity > 0 && { refundedquantity: order.refundedQuantity }),
    buyername: maskName(row.buyerName),
    paidat: order.paidAt,
    ...(order.settledAt !== null && { settledat: order.settledAt }),
    ...(commission.withdrawableAt !== null && { withdrawableat: commission.withdrawableAt }),
    ...(commission.failReason !== null && { failreason: commission.failReason }),
  };
}

export function withdrawalView(world: World, row: WithdrawalRow): Withdrawal {
  const steps = world.db
    .select()
    .from(withdrawalSteps)
    .where(eq(withdrawalSteps.withdrawalId, row.withdrawalId))
    .orderBy(asc(withdrawalSteps.stepId))
    .all();
  return {
    withdrawid: String(row.withdrawalId),
    amount: row.amountFen,
    ...(row.originalFen !== null && { originalamount: row.originalFen }),
    ...(row.returnedFen !== null && { returnedamount: row.returnedFen }),
    fee: row.feeFen,
    netamount: toFen(row.amountFen - row.feeFen),
    withdrawtype: row.method,
    account: row.account,
    status: row.status,
    ...(row.status === withdrawalStatus.rejected && failureView(row)),
    ...(row.authorised && { authorised: true }),
    source: row.source,
    createdat: row.createdAt,
    expectedat: row.expectedAt,
    timeline: steps.map(({ status, at, note }) => ({ status, at, ...(note !== null && { note }) })),
    ...(row.confirmBy !== null && {
      // A world from before there were states knows of waiting only.
      confirm: { expiresat: row.confirmBy, state: row.transferState ?? "waiting" },
    }),
  };
}

function failureView({ failMessage, failCode }: WithdrawalRow) {
  return {
    ...(failMessage !== null && { failmsg: failMessage }),
    failcode: failCode ?? ("other" as const),
  };
}
