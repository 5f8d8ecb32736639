import { and, desc, eq, gte, lte, or, type SQL } from "drizzle-orm";
import type { api, InputOf } from "@distribution/sdk/server";
import { withdrawals } from "../../../storage/money-tables";
import { distributors } from "../../../storage/people-tables";
import type { World } from "../../../storage/world";
import type { UseCase } from "../../use-case";
import { withdrawalView } from "../../views";
import { countRows, pageOf } from "../page-list";
import { isId, ofDistributorMeant } from "../search";

export const listAllWithdrawals: UseCase<typeof api.office.withdrawal.list> = (world, input) => {
  const where = fits(world, input);
  const { limit, offset } = pageOf(input);
  const rows = world.db
    .select({ withdrawal: withdrawals, owner: distributors })
    .from(withdrawals)
    .innerJoin(distributors, eq(distributors.distributorId, withdrawals.distributorId))
    .where(where)
    .orderBy(desc(withdrawals.withdrawalId))
    .limit(limit)
    .offset(offset)
    .all();
  return {
    list: rows.map(({ withdrawal, owner }) => ({
      ...withdrawalView(world, withdrawal),
      memberid: String(owner.memberId),
      dismemberid: String(owner.distributorId),
      name: owner.name,
      phone: owner.phone,
      distributorstatus: owner.status,
      ...(withdrawal.attention !== null && { attention: withdrawal.attention }),
    })),
    total: countRows(world, withdrawals, where),
  };
};

function fits(world: World, input: InputOf<typeof api.office.withdrawal.list>): SQL | undefined {
  const { keyword } = input;
  return and(
    input.status === undefined ? undefined : eq(withdrawals.status, input.status),
    input.withdrawtype && eq(withdrawals.method, input.withdrawtype),
    input.dismemberid === undefined
      ? undefined
      : eq(withdrawals.distributorId, Number(input.dismemberid)),
    input.starttime === undefined ? undefined : gte(withdrawals.createdAt, input.starttime),
    input.endtime === undefined ? undefined : lte(withdrawals.createdAt, input.endtime),
    keyword
      ? or(
          isId(withdrawals.withdrawalId, keyword),
          ofDistributorMeant(world, withdrawals.distributorId, keyword),
        )
      : undefined,
  );
}
