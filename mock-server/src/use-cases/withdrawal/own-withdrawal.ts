import { Refusal } from "../../domain/refusal";
import type { WithdrawalRow } from "../../storage/rows";
import type { World } from "../../storage/world";

/** Another distributor's withdrawal is not there for this one: its existence is nobody else's business. */
export function ownWithdrawal(
  world: World,
  distributorId: number,
  withdrawalId: number,
): WithdrawalRow {
  const row = world.books.withdrawal(withdrawalId);
  if (row.distributorId !== distributorId) throw new Refusal("NOT_FOUND", "提现记录不存在");
  return row;
}
