import { and, asc, desc, eq, lt } from "drizzle-orm";
import { withdrawalStatus, type api } from "@distribution/sdk/contract";
import { Refusal } from "../domain/refusal";
import type { WithdrawalRow } from "../storage/rows";
import { allocations, commissions, orders, withdrawals } from "../storage/money-tables";
import { members } from "../storage/people-tables";
import type { World } from "../storage/world";
import { cursorListOf, cursorOf } from "./cursor-list";
import { moveWithdrawal } from "./move-withdrawal";
import { approvePayout, closeTransfer } from "./transfers";
import type { UseCase } from "./use-case";
import { commissionOrderColumns, commissionOrderView, withdrawalView } from "./views";

/** Another distributor's withdrawal is not there for this one: its existence is nobody else's business. */
function ownWithdrawal(world: World, distributorId: number, withdrawalId: number): WithdrawalRow {
  const row = world.books.withdrawal(withdrawalId);
  if (row.distributorId !== distributorId) throw new Refusal("NOT_FOUND", "提现记录不存在");
  return row;
}

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
  const rows = world.db
    .select({ ...commissionOrderColumns, allocatedFen: allocations.amountFen })
    .from(allocations)
    .innerJoin(commissions, eq(commissions.commissionId, allocations.commissionId))
    .innerJoin(orders, eq(orders.orderId, commissions.orderId))
    .innerJoin(members, eq(members.memberId, orders.buyerMemberId))
    .where(eq(allocations.withdrawalId, row.withdrawalId))
    .orderBy(asc(commissions.commissionId))
    .all();
  return {
    ...withdrawalView(world, row),
    orders: rows.map((taking) => ({
      allocatedamount: taking.allocatedFen,
      order: commissionOrderView(taking),
    })),
  };
};

export const cancelWithdrawal: UseCase<typeof api.withdrawal.cancel> = (world, input, caller) =>
  world.transaction(() => {
    const row = ownWithdrawal(world, caller.distributorId, Number(input.withdrawid));
    return withdrawalView(world, moveWithdrawal(world, row, { to: withdrawalStatus.cancelled }));
  });

/**
 * What wx.requestMerchantTransfer needs. The mock server's values open nothing in WeChat. From now on
 * the owner may have confirmed, which only WeChat's answer tells: the transfer is `confirming`.
 */
export const confirmWithdrawal: UseCase<typeof api.withdrawal.confirm> = (world, input, caller) =>
  world.transaction(() => {
    const row = ownWithdrawal(world, caller.distributorId, Number(input.withdrawid));
    if (world.books.distributor(caller.distributorId).status === "lock") {
      throw new Refusal("DISTRIBUTOR_LOCKED", "分销员资格已冻结，解冻后才能收款");
    }
    const { withdrawalId, status, confirmBy, transferState } = row;
    if (confirmBy === null || transferState === "closing") {
      const sentence =
        confirmBy === null ? "这笔提现不需要确认收款" : "这笔转账正在关闭，不能再确认收款";
      throw new Refusal("STATE_CONFLICT", sentence, { status, allowed: [] });
    }
    world.books.saveWithdrawal({ ...row, transferState: "confirming" });
    return { ...merchant, package: `mock-transfer-${withdrawalId}`, expiresat: confirmBy };
  });

const merchant = { mchid: "1900000001", appid: "wx0000000000000000" };

export const approveWithdrawal: UseCase<typeof api.admin.withdrawal.approve> = (world, input) =>
  world.transaction(() => {
    const row = world.books.withdrawal(Number(input.withdrawid));
    return withdrawalView(world, approvePayout(world, row));
  });

export const completeWithdrawal: UseCase<typeof api.admin.withdrawal.complete> = (world, input) =>
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
export const rejectWithdrawal: UseCase<typeof api.admin.withdrawal.reject> = (world, input) =>
  world.transaction(() => {
    const row = world.books.withdrawal(Number(input.withdrawid));
    const failure = {
      // Blank or absent: the documents name no reason.
      failMessage: input.reason || rejectionWithoutReason(row),
      failCode: "other" as const,
    };
    return withdrawalView(
      world,
      row.transferState === null
        ? moveWithdrawal(world, row, { to: withdrawalStatus.rejected, ...failure })
        : closeTransfer(world, row, failure),
    );
  });

const rejectionWithoutReason = ({ status }: WithdrawalRow) =>
  status === withdrawalStatus.review ? "审核未通过" : "商家取消了打款";
