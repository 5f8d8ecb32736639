import { and, desc, eq, gte, lte, or, type SQL } from "drizzle-orm";
import type { api, InputOf } from "@distribution/sdk/server";
import { Refusal } from "../../../domain/refusal";
import { isLarge } from "../../../domain/withdrawal";
import { withdrawals } from "../../../storage/money-tables";
import { distributors } from "../../../storage/people-tables";
import { failedRecently, recentFailures } from "../../../storage/recent-failures";
import type { DistributorRow, WithdrawalRow } from "../../../storage/rows";
import type { World } from "../../../storage/world";
import type { UseCase } from "../../use-case";
import { withdrawalView } from "../../views";
import { takenOrders } from "../../withdrawal/taken-orders";
import { countRows, pageOf } from "../page-list";
import { isId, ofDistributorMeant } from "../search";
import { inOrder } from "../sort";

type Filters = InputOf<typeof api.office.withdrawal.list>;

const sortValues = { createdat: withdrawals.createdAt, amount: withdrawals.amountFen };

/** The newest record first where nothing is asked for. */
const sortValue = ({ sortby }: Filters) => (sortby ? sortValues[sortby] : withdrawals.withdrawalId);

export const listAllWithdrawals: UseCase<typeof api.office.withdrawal.list> = (world, input) => {
  const where = fits(world, input);
  const { limit, offset } = pageOf(input);
  const rows = selectWithdrawals(world)
    .where(where)
    .orderBy(...inOrder(input.sortorder, sortValue(input), withdrawals.withdrawalId))
    .limit(limit)
    .offset(offset)
    .all();
  return { list: rowViews(world, rows), total: countRows(world, withdrawals, where) };
};

const mostFailures = 20;

export const officeWithdrawalDetail: UseCase<typeof api.office.withdrawal.detail> = (
  world,
  { withdrawid },
) => {
  const rows = selectWithdrawals(world)
    .where(eq(withdrawals.withdrawalId, Number(withdrawid)))
    .all();
  const [found] = rows;
  const [view] = rowViews(world, rows);
  if (!found || !view) throw new Refusal("NOT_FOUND", "提现记录不存在");
  const { withdrawalId, distributorId } = found.withdrawal;
  const failures = world.db
    .select()
    .from(withdrawals)
    .where(failedRecently(world, [distributorId]))
    .orderBy(desc(withdrawals.withdrawalId))
    .limit(mostFailures)
    .all();
  return {
    ...view,
    orders: takenOrders(world, withdrawalId),
    failures: failures.map((row) => ({
      withdrawid: String(row.withdrawalId),
      amount: row.amountFen,
      withdrawtype: row.method,
      ...(row.failMessage !== null && { failmsg: row.failMessage }),
      createdat: row.createdAt,
    })),
  };
};

interface SelectedWithdrawal {
  readonly withdrawal: WithdrawalRow;
  readonly owner: DistributorRow;
}

function selectWithdrawals(world: World) {
  return world.db
    .select({ withdrawal: withdrawals, owner: distributors })
    .from(withdrawals)
    .innerJoin(distributors, eq(distributors.distributorId, withdrawals.distributorId));
}

/** Rows as the middle office shows them. The failures of all their owners are counted at once. */
function rowViews(world: World, rows: readonly SelectedWithdrawal[]) {
  const failures = recentFailures(
    world,
    rows.map(({ owner }) => owner.distributorId),
  );
  return rows.map(({ withdrawal, owner }) => ({
    ...withdrawalView(world, withdrawal),
    memberid: String(owner.memberId),
    dismemberid: String(owner.distributorId),
    name: owner.name,
    phone: owner.phone,
    distributorstatus: owner.status,
    ...(withdrawal.attention !== null && { attention: withdrawal.attention }),
    islarge: isLarge(withdrawal.amountFen),
    recentfailures: failures(owner.distributorId),
  }));
}

function fits(world: World, input: Filters): SQL | undefined {
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
