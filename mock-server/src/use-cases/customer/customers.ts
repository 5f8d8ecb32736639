import { and, desc, eq, gt, lt, lte, ne, or, sql } from "drizzle-orm";
import { toFen, type api, type InputOf } from "@distribution/sdk/server";
import { foldText, matcherOf } from "../../domain/fold-text";
import { maskName } from "../../domain/mask";
import { Refusal } from "../../domain/refusal";
import { isOneOf } from "../../storage/is-one-of";
import { commissions, orders } from "../../storage/money-tables";
import { bindings, members } from "../../storage/people-tables";
import { inSlot, preparedOnce, slot } from "../../storage/prepare";
import type { World } from "../../storage/world";
import { cursorListOf, cursorOf } from "../cursor-list";
import { commissionOrderRows } from "../order/list-orders";
import { earnedFen } from "../distributor/earned-fen";
import type { UseCase } from "../use-case";
import { commissionOrderView } from "../views";

/** Everybody who is or was bound to this distributor, who came last first. */
export const listCustomers: UseCase<typeof api.customer.list> = (
  world,
  input,
  { distributorId },
) => {
  const now = world.clock.now();
  const rows = customerRows(world, distributorId, input, now);
  const earned = earnedOf(
    world,
    distributorId,
    rows.map(({ binding }) => binding.memberId),
  );
  return cursorListOf(
    rows,
    input,
    ({ binding }) => binding.bindingId,
    ({ binding, nickname, avatar }) => {
      const { count, amount } = earned.get(binding.memberId) ?? { count: 0, amount: 0 };
      return {
        memberid: String(binding.memberId),
        nickname: maskName(nickname),
        avatar,
        status: now < binding.expiresAt ? ("locking" as const) : ("expired" as const),
        lockedat: binding.lockedAt,
        expiresat: binding.expiresAt,
        commissionnum: count,
        commissionamount: toFen(amount),
      };
    },
  );
};

function customerRows(
  world: World,
  distributorId: number,
  input: InputOf<typeof api.customer.list>,
  now: number,
) {
  const { keyword } = input;
  const statuses = { locking: gt(bindings.expiresAt, now), expired: lte(bindings.expiresAt, now) };
  return world.db
    .select({ binding: bindings, nickname: members.nickname, avatar: members.avatar })
    .from(bindings)
    .innerJoin(members, eq(members.memberId, bindings.memberId))
    .where(
      and(
        eq(bindings.distributorId, distributorId),
        lt(bindings.bindingId, cursorOf(input.lastqueryid)),
        input.status && statuses[input.status],
        keyword
          ? or(
              isOneOf(members.nickname, nicknamesMeant(world, distributorId, keyword)),
              sql`CAST(${members.memberId} AS TEXT) = ${foldText(keyword)}`,
            )
          : undefined,
      ),
    )
    .orderBy(desc(bindings.bindingId))
    .limit(input.size + 1)
    .all();
}

/** The nicknames among the distributor's customers that look like the keyword as shown: a search must not see through the mask. */
function nicknamesMeant(world: World, distributorId: number, keyword: string): readonly string[] {
  const matches = matcherOf(keyword);
  const rows = world.db
    .selectDistinct({ nickname: members.nickname })
    .from(bindings)
    .innerJoin(members, eq(members.memberId, bindings.memberId))
    .where(eq(bindings.distributorId, distributorId))
    .all();
  return rows.map(({ nickname }) => nickname).filter((nickname) => matches(maskName(nickname)));
}

/** How many orders of each customer still earn this distributor something, and how much. */
function earnedOf(world: World, distributorId: number, memberIds: readonly number[]) {
  const rows = earnedOfMembers(world).all({ id: distributorId, ids: JSON.stringify(memberIds) });
  return new Map(rows.map((row) => [row.memberId, row]));
}

const earnedOfMembers = preparedOnce((db) =>
  db
    .select({
      memberId: orders.buyerMemberId,
      count: sql<number>`count(*)`,
      amount: sql<number>`sum(${earnedFen})`,
    })
    .from(orders)
    // A few customers' orders are less than all of this distributor's: SQLite never turns a cross join round.
    .crossJoin(commissions)
    .where(
      and(
        inSlot(orders.buyerMemberId, "ids"),
        eq(commissions.orderId, orders.orderId),
        eq(commissions.distributorId, slot("id")),
        eq(commissions.kind, "share"),
        ne(commissions.status, "invalid"),
      ),
    )
    .groupBy(orders.buyerMemberId)
    .prepare(),
);

export const customerOrders: UseCase<typeof api.customer.orders> = (
  world,
  input,
  { distributorId },
) => {
  const memberId = Number(input.memberid);
  if (!isCustomer(world, distributorId, memberId)) throw new Refusal("NOT_FOUND", "客户不存在");
  const rows = commissionOrderRows(world, distributorId, input, { memberId });
  return cursorListOf(rows, input, (row) => row.commission.commissionId, commissionOrderView);
};

/** Whether the member is or was bound to this distributor, as everybody who bought through a share. */
function isCustomer(world: World, distributorId: number, memberId: number): boolean {
  const binding = world.db
    .select({ bindingId: bindings.bindingId })
    .from(bindings)
    .where(and(eq(bindings.distributorId, distributorId), eq(bindings.memberId, memberId)))
    .get();
  return binding !== undefined;
}
