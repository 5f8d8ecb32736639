import { and, eq, gte, inArray, lte, ne, or, sql, type SQL, type SQLWrapper } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { api, InputOf } from "@distribution/sdk/server";
import { commissions, orders } from "../../../storage/money-tables";
import { distributors, members } from "../../../storage/people-tables";
import type { World } from "../../../storage/world";
import type { UseCase } from "../../use-case";
import { commissionOrderColumns, commissionOrderView } from "../../views";
import { countRows, pageOf } from "../page-list";
import { ordersMeant } from "../../order/orders-meant";
import { ofDistributorMeant } from "../search";
import { inOrder } from "../sort";

type Filters = InputOf<typeof api.office.order.list>;

/** 交易佣金: bought by the distributors themselves, or through their shares. */
export const listTradeOrders: UseCase<typeof api.office.order.list> = (world, input) => {
  const { rows, total } = pageOfOrders(world, input, ne(commissions.kind, "sub"));
  return { list: rows.map(ownedOrderView), total };
};

/** 下级分佣: what superiors earned of their subordinates' trades. */
export const listSuperiorOrders: UseCase<typeof api.office.order.listSuperior> = (world, input) => {
  const { rows, total } = pageOfOrders(world, input, eq(commissions.kind, "sub"));
  return {
    list: rows.map((row) => ({
      ...ownedOrderView(row),
      dismembername: row.subordinateName ?? "",
    })),
    total,
  };
};

type OwnedOrder = ReturnType<typeof ordersOf>[number];

function ownedOrderView(row: OwnedOrder) {
  return {
    ...commissionOrderView(row),
    dismemberid: String(row.commission.distributorId),
    distributorname: row.ownerName,
  };
}

/** The page's ids are found first, from the commissions alone: a page far back would join every row before it. */
function pageOfOrders(world: World, input: Filters, kind: SQL) {
  const where = and(kind, fits(world, input));
  const total = countRows(world, commissions, where);
  // Looking for a page of nothing would read everything once more.
  if (total === 0) return { rows: [], total };
  const { limit, offset } = pageOf(input);
  const page = world.db
    .select({ commissionId: commissions.commissionId })
    .from(commissions)
    .where(where)
    .orderBy(...inOrder(input.sortorder, sortValue(input), commissions.commissionId))
    .limit(limit)
    .offset(offset)
    .all();
  return {
    rows: ordersOf(
      world,
      page.map(({ commissionId }) => commissionId),
    ),
    total,
  };
}

const sortValues: Readonly<Record<NonNullable<Filters["sortby"]>, SQLWrapper>> = {
  paidat: commissions.paidAt,
  orderamount: commissions.orderFen,
  commissionamount: sql`iif(${commissions.status} = 'invalid', 0,
    ${commissions.amountFen} - ${commissions.clawedFen})`,
};

/** The newest record first where nothing is asked for: what a channel reports late stands where it came in. */
const sortValue = ({ sortby }: Filters): SQLWrapper =>
  sortby ? sortValues[sortby] : commissions.commissionId;

function fits(world: World, input: Filters): SQL | undefined {
  const { keyword, orderstatus } = input;
  return and(
    input.dismemberid === undefined
      ? undefined
      : eq(commissions.distributorId, Number(input.dismemberid)),
    input.ordersource && eq(commissions.channel, input.ordersource),
    input.commissionstatus && eq(commissions.status, input.commissionstatus),
    input.starttime === undefined ? undefined : gte(commissions.paidAt, input.starttime),
    input.endtime === undefined ? undefined : lte(commissions.paidAt, input.endtime),
    orderstatus === undefined ? undefined : eq(commissions.orderStatus, orderstatus),
    keyword
      ? or(
          inArray(commissions.orderId, ordersMeant(world, keyword)),
          ofDistributorMeant(world, commissions.distributorId, keyword),
        )
      : undefined,
  );
}

/** These orders, as they come in the list. */
function ordersOf(world: World, commissionIds: readonly number[]) {
  const rows = new Map(
    selectOrders(world, commissionIds).map((row) => [row.commission.commissionId, row]),
  );
  return commissionIds.flatMap((commissionId) => rows.get(commissionId) ?? []);
}

function selectOrders(world: World, commissionIds: readonly number[]) {
  const owners = alias(distributors, "owners");
  const subordinates = alias(distributors, "subordinates");
  return world.db
    .select({
      ...commissionOrderColumns,
      ownerName: owners.name,
      subordinateName: subordinates.name,
    })
    .from(commissions)
    .innerJoin(orders, eq(orders.orderId, commissions.orderId))
    .innerJoin(members, eq(members.memberId, orders.buyerMemberId))
    .innerJoin(owners, eq(owners.distributorId, commissions.distributorId))
    .leftJoin(subordinates, eq(subordinates.distributorId, commissions.subordinateId))
    .where(inArray(commissions.commissionId, [...commissionIds]))
    .all();
}
