import { inArray } from "drizzle-orm";
import type { api } from "@distribution/sdk/server";
import { maskName } from "../../domain/mask";
import { distributors } from "../../storage/people-tables";
import type { World } from "../../storage/world";
import { cursorListOf } from "../cursor-list";
import { commissionOrderRows } from "./list-orders";
import type { UseCase } from "../use-case";
import { commissionOrderView } from "../views";

/** 下级分佣 only: orders that a direct subordinate bought or sold. */
export const listSubOrders: UseCase<typeof api.order.listSub> = (
  world,
  input,
  { distributorId },
) => {
  const rows = commissionOrderRows(world, distributorId, input, { sub: true });
  const names = namesOf(
    world,
    rows.map(({ commission }) => commission.subordinateId),
  );
  return cursorListOf(
    rows,
    input,
    ({ commission }) => commission.commissionId,
    (row) => ({
      ...commissionOrderView(row),
      dismembername: maskName(names.get(row.commission.subordinateId) ?? ""),
    }),
  );
};

function namesOf(world: World, distributorIds: readonly (number | null)[]) {
  const known = distributorIds.filter((distributorId) => distributorId !== null);
  const rows = world.db
    .select({ distributorId: distributors.distributorId, name: distributors.name })
    .from(distributors)
    .where(inArray(distributors.distributorId, known))
    .all();
  return new Map<number | null, string>(
    rows.map(({ distributorId, name }) => [distributorId, name]),
  );
}
