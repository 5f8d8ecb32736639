import { and, desc, eq, lt } from "drizzle-orm";
import { withdrawalStatus, type api } from "@distribution/sdk/server";
import { payoutFailure } from "../../domain/payout-failure";
import { Refusal } from "../../domain/refusal";
import type { WithdrawalRow } from "../../storage/rows";
import { withdrawals } from "../../storage/money-tables";
import { cursorListOf, cursorOf } from "../cursor-list";
import { moveWithdrawal } from "./move-withdrawal";
import { ownWithdrawal } from "./own-withdrawal";
import { takenOrders } from "./taken-orders";
import { approvePayout, closeTransfer } from "./transfers";
import type { UseCase } from "../use-case";
import { withdrawalView } from "../views";

export const listWithdrawals: UseCase<typeof api.withdrawal.list> = (
  world,
  input,
  { distributorId },
) => {
  const rows = world.db
    .select()
    .from(withdrawals)
    .where(
      and(
        eq(withdrawals.distributorId, distributorId),
        lt(withdrawals.withdrawalId, cursorOf(input.lastqueryid)),
        input.status === undefined ? undefined : eq(withdrawals.status, input.status),
        input.source === undefined ? undefined : eq(withdrawals.source, input.source),
      ),
    )
    .orderBy(desc(withdrawals.withdrawalId))
    .limit(input.size + 1)
    .all();
  return cursorListOf(
    rows,
    input,
    (row) => row.withdrawalId,
    (row) => withdrawalView(world, row),
  );
};

export const withdrawalDetail: UseCase<typeof api.withdrawal.detail> = (world, input, caller) => {
  const row = ownWithdrawal(world, caller.distributorId, Number(input.withdrawid));
  return {
    ...withdrawalView(world, row),
    orders: takenOrders(world, row.withdrawalId),
  };
};

export const cancelWithdrawal: UseCase<typeof api.withdrawal.cancel> = (world, input, caller) =>
  world.transaction(() => {
    const row = ownWithdrawal(world, caller.distributorId, Number(input.withdrawid));
    return withdrawalView(world, moveWithdrawal(world, row, { to: withdrawalStatus.cancelled }));
  });

export const approveWithdrawal: UseCase<typeof api.office.withdrawal.approve> = (world, input) =>
  world.transaction(() => {
    const row = world.books.withdrawal(Number(input.withdrawid));
    return withdrawalView(world, approvePayout(world, row));
  });

export const completeWithdrawal: UseCase<typeof api.office.withdrawal.complete> = (world, input) =>
  world.transaction(() => {
    const row = world.books.withdrawal(Number(input.withdrawid));
    if (row.transferState === "closing") {
      throw new Refusal("STATE_CONFLICT", "微信正在关闭这笔转账，请等待最终结果", {
        status: row.status,
        allowed: [],
      });
    }
    return withdrawalView(world, moveWithdrawal(world, row, { to: withdrawalStatus.paid }));
  });

/** What is with WeChat already is not the operator's to end: WeChat closes it, and says how it ended. */
export const rejectWithdrawal: UseCase<typeof api.office.withdrawal.reject> = (world, input) =>
  world.transaction(() => {
    const row = world.books.withdrawal(Number(input.withdrawid));
    // Blank or absent: the documents name no reason.
    const failure = payoutFailure(input.reason || rejectionWithoutReason(row));
    return withdrawalView(
      world,
      row.transferState === null
        ? moveWithdrawal(world, row, { to: withdrawalStatus.rejected, ...failure })
        : closeTransfer(world, row, failure),
    );
  });

const rejectionWithoutReason = ({ status }: WithdrawalRow) =>
  status === withdrawalStatus.review ? "审核未通过" : "商家取消了打款";
