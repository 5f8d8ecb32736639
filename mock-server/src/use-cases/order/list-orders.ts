import { and, desc, eq, gte, inArray, lt, lte, ne, sql, type SQL } from "drizzle-orm";
import {
  channels,
  orderStatuses,
  orderStatusFacts,
  toFen,
  type api,
  type Channel,
  type CommissionStatus,
  type InputOf,
} from "@distribution/sdk/server";
import { commissions, earningSums, orders } from "../../storage/money-tables";
import { preparedOnce, slot, type Database } from "../../storage/prepare";
import type { World } from "../../storage/world";
import { cursorListOf, cursorOf } from "../cursor-list";
import { orderMeaning, selectOrdersMeant } from "./orders-meant";
import type { UseCase } from "../use-case";
import { commissionOrderView, selectCommissionOrders } from "../views";

type OrderFilters = InputOf<typeof api.order.list>;

/** Whose commissions: 交易佣金, 下级分佣, or 交易佣金 of one customer's orders. */
type Which = { readonly trade: true } | { readonly sub: true } | { readonly memberId: number };

/** What each part of a question means; its value stands in the slot of the same name. */
const conditions = {
  trade: () => ne(commissions.kind, "sub"),
  sub: () => eq(commissions.kind, "sub"),
  memberId: () => and(eq(commissions.kind, "share"), eq(orders.buyerMemberId, slot("memberId"))),
  ordersource: () => eq(commissions.channel, slot("ordersource")),
  commissionstatus: () => eq(commissions.status, slot("commissionstatus")),
  orderstatus: () => eq(commissions.orderStatus, slot("orderstatus")),
  starttime: () => gte(commissions.paidAt, slot("starttime")),
  endtime: () => lte(commissions.paidAt, slot("endtime")),
  keyword: (db: Database) =>
    inArray(commissions.orderId, selectOrdersMeant(db, slot("names"), slot("orderNo"))),
} satisfies Record<string, (db: Database) => SQL | undefined>;

type Condition = keyof typeof conditions;
const isCondition = (name: string): name is Condition => name in conditions;

const pageBy = (db: Database, asked: readonly Condition[]) =>
  selectCommissionOrders(db)
    .where(
      and(
        eq(commissions.distributorId, slot("distributorId")),
        lt(commissions.commissionId, slot("before")),
        ...asked.map((name) => conditions[name](db)),
      ),
    )
    .orderBy(desc(commissions.commissionId))
    .limit(sql.placeholder("limit"))
    .prepare();

/** One statement for each set of filters that was ever asked for: there are few. */
const pages = preparedOnce(() => new Map<string, ReturnType<typeof pageBy>>());

/** A page of a distributor's commissions with their orders, one row more than asked for, newest first. */
export function commissionOrderRows(
  world: World,
  distributorId: number,
  input: OrderFilters,
  which: Which,
) {
  const { keyword } = input;
  const values = { ...which, ...input };
  // A filter that is empty is none.
  const given = Object.entries(values).filter(([, value]) => value !== undefined && value !== "");
  const asked = given.map(([name]) => name).filter(isCondition);
  const known = pages(world).get(asked.join()) ?? pageBy(world.db, asked);
  pages(world).set(asked.join(), known);
  return known.all({
    ...values,
    ...(keyword && orderMeaning(world, keyword)),
    distributorId,
    before: cursorOf(input.lastqueryid),
    limit: input.size + 1,
  });
}

/** 交易佣金 only: orders bought by oneself or through one's own share. */
export const listOrders: UseCase<typeof api.order.list> = (world, input, { distributorId }) => {
  const rows = commissionOrderRows(world, distributorId, input, { trade: true });
  return cursorListOf(rows, input, (row) => row.commission.commissionId, commissionOrderView);
};

/**
 * Of the orders that `listOrders` shows: what they sold, and what they earn. Those that are lost are
 * left out, unless they are what is asked for: then they earn nothing.
 */
export const spreadInfo: UseCase<typeof api.order.spreadInfo> = (
  world,
  { ordersource, commissionstatus },
  { distributorId },
) => {
  const sums = commissionstatus
    ? sumsOfStatus(world.db, distributorId, commissionstatus, ordersource)
    : sumsOfAll(world.db, distributorId, ordersource);
  return { orderamount: toFen(sums?.orders ?? 0), myincome: toFen(sums?.income ?? 0) };
};

const sumsOfAll = (db: Database, distributorId: number, ordersource: Channel | undefined) =>
  db
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

/** A status is left and entered all day long, so that it has no sums that are kept. */
function sumsOfStatus(
  db: Database,
  distributorId: number,
  status: CommissionStatus,
  ordersource: Channel | undefined,
) {
  const { amountFen, clawedFen, forfeitedFen, orderFen, refundedFen } = commissions;
  const earned = status === "invalid" ? sql`0` : sql`${amountFen} - ${clawedFen} - ${forfeitedFen}`;
  return db
    .select({
      orders: sql<number>`coalesce(sum(${orderFen} - ${refundedFen}), 0)`,
      income: sql<number>`coalesce(sum(${earned}), 0)`,
    })
    .from(commissions)
    .where(
      and(
        eq(commissions.distributorId, distributorId),
        eq(commissions.status, status),
        ne(commissions.kind, "sub"),
        ordersource && eq(commissions.channel, ordersource),
      ),
    )
    .get();
}

export const orderStatusList: UseCase<typeof api.order.statuses> = () =>
  channels.flatMap((ordersource) =>
    orderStatuses.flatMap((value) => {
      const facts = orderStatusFacts(ordersource, value);
      return facts ? [{ value, label: facts.label, ordersource }] : [];
    }),
  );
