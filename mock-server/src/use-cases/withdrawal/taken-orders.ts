import { asc, eq } from "drizzle-orm";
import type { WithdrawalDetail } from "@distribution/sdk/server";
import { allocations, commissions, orders } from "../../storage/money-tables";
import { members } from "../../storage/people-tables";
import type { World } from "../../storage/world";
import { commissionOrderColumns, commissionOrderView } from "../views";

/** The orders that a withdrawal took, the oldest first. */
export function takenOrders(world: World, withdrawalId: number): WithdrawalDetail["orders"] {
  return world.db
    .select({ ...commissionOrderColumns, allocatedFen: allocations.amountFen })
    .from(allocations)
    .innerJoin(commissions, eq(commissions.commissionId, allocations.commissionId))
    .innerJoin(orders, eq(orders.orderId, commissions.orderId))
    .innerJoin(members, eq(members.memberId, orders.buyerMemberId))
    .where(eq(allocations.withdrawalId, withdrawalId))
    .orderBy(asc(commissions.commissionId))
    .all()
    .map((taking) => ({
      allocatedamount: taking.allocatedFen,
      order: commissionOrderView(taking),
    }));
}
