import { and, desc, eq, gte, inArray, lt, lte, ne, sql, type SQL } from "drizzle-orm";
import {
  channels,
  orderStatuses,
  orderStatusLabels,
  toFen,
  type api,
  type InputOf,
  type OrderStatus,
} from "@distribution/sdk/server";
import { commissions, earningSums } from "../storage/money-tables";
import type { World } from "../storage/world";
import { ordersMeant } from "./orders-meant";
import { cursorListOf, cursorOf } from "./cursor-list";
import type { UseCase } from "./use-case";
import { commissionOrderView, selectCommissionOrders } from "./views";

type OrderFilters = InputOf<typeof api.order.list>;

/** A page of a distributor's commissions with their orders, one row more than asked for, newest first. */
export function commissionOrderRows(
  world: World,
  distributorId: number,
  input: OrderFilters,
  which: SQL | undefined,
) {
  const { keyword } = input;
  return selectCommissionOrders(world)
    .where(
      and(
        eq(commissions.distributorId, distributorId),
        lt(commissions.commissionId, cursorOf(input.lastqueryid)),
        which,
        input.ordersource && eq(commissions.channel, input.ordersource),
        input.commissionstatus && eq(commissions.status, input.commissionstatus),
        input.orderstatus === undefined
          ? undefined
          : eq(commissions.orderStatus, input.orderstatus),
        input.starttime === undefined ? undefined : gte(commissions.paidAt, input.starttime),
        input.endtime === undefined ? undefined : lte(commissions.paidAt, input.endtime),
        keyword ? inArray(commissions.orderId, ordersMeant(world, keyword)) : undefined,
      ),
    )
    .orderBy(desc(commissions.commissionId))
    .limit(input.size + 1)
    .all();
}

/** 交易佣金 only: orders bought by oneself or through one's own share. */
export const listOrders: UseCase<typeof api.order.list> = (world, input, { distributorId }) => {
  const rows = commissionOrderRows(world, distributorId, input, ne(commissions.kind, "sub"));
  return cursorListOf(rows, input, (row) => row.commission.commissionId, commissionOrderView);
};

/** Of the orders that `listOrders` shows and that still earn: what they sold, and what they earn. */
export const spreadInfo: UseCase<typeof api.order.spreadInfo> = (
  world,
  { ordersource },
  { distributorId },
) => {
  const row = world.db
    .select({
      orders: sql<number>`coalesce(sum(${earningSums.orderFen}), 0)`,
      income: sql<number>`coalesce(sum(${earningSums.earnedFen}), 0)`,
    })
    .from(earningSums)
    .where(
      and(
        eq(earningSums.distributorId, distributorId),
        eq(earningSums.period, "all"),
        eq(earningSums.start, 0),
        ne(earningSums.kind, "sub"),
        ordersource && eq(earningSums.channel, ordersource),
      ),
    )
    .get();
  return { orderamount: toFen(row?.orders ?? 0), myincome: toFen(row?.income ?? 0) };
};

export const orderStatusList: UseCase<typeof api.order.statuses> = () =>
  channels.flatMap((ordersource) => {
    const labels: Partial<Record<OrderStatus, string>> = orderStatusLabels[ordersource];
    return orderStatuses.flatMap((value) => {
      const label = labels[value];
      return label === undefined ? [] : [{ value, label, ordersource }];
    });
  });
