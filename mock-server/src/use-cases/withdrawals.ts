import { and, asc, desc, eq, lt } from "drizzle-orm";
import { withdrawalStatus, type api } from "@distribution/sdk/contract";
import { Refusal } from "../domain/refusal";
import { confirmationMs, expectedAt } from "../domain/withdrawal";
import type { WithdrawalRow } from "../storage/rows";
import { allocations, commissions, orders, withdrawals } from "../storage/money-tables";
import { members } from "../storage/people-tables";
import type { World } from "../storage/world";
import { cursorListOf, cursorOf } from "./cursor-list";
import { moveWithdrawal } from "./move-withdrawal";
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

/** What wx.requestMerchantTransfer needs. The mock server's values open nothing in WeChat. */
export const confirmWithdrawal: UseCase<typeof api.withdrawal.confirm> = (world, input, caller) => {
  const row = ownWithdrawal(world, caller.distributorId, Number(input.withdrawid));
  if (row.confirmBy === null) {
    throw new Refusal("STATE_CONFLICT", "这笔提现不需要确认收款", {
      status: row.status,
      allowed: [],
    });
  }
  return {
    mchid: "1900000001",
    appid: "wx0000000000000000",
    package: `mock-transfer-${row.withdrawalId}`,
    expiresat: row.confirmBy,
  };
};

/** A WeChat transfer waits for its owner's confirmation; other methods wait for the pay-out itself. */
export const approveWithdrawal: UseCase<typeof api.admin.withdrawal.approve> = (world, input) =>
  world.transaction(() => {
    const row = world.books.withdrawal(Number(input.withdrawid));
    const now = world.clock.now();
    const move =
      row.method === "wechat"
        ? { note: "请在 24 小时内确认收款", confirmBy: now + confirmationMs }
        : { note: "等待打款" };
    return withdrawalView(
      world,
      moveWithdrawal(world, row, {
        to: withdrawalStatus.approved,
        // A late audit does not promise what is over already.
        expectedAt: row.expectedAt > now ? row.expectedAt : expectedAt(now, world.books.rule()),
        ...move,
      }),
    );
  });

export const completeWithdrawal: UseCase<typeof api.admin.withdrawal.complete> = (world, input) =>
  world.transaction(() => {
    const row = world.books.withdrawal(Number(input.withdrawid));
    return withdrawalView(world, moveWithdrawal(world, row, { to: withdrawalStatus.paid }));
  });

export const rejectWithdrawal: UseCase<typeof api.admin.withdrawal.reject> = (world, input) =>
  world.transaction(() => {
    const row = world.books.withdrawal(Number(input.withdrawid));
    return withdrawalView(
      world,
      moveWithdrawal(world, row, {
        to: withdrawalStatus.rejected,
        // Blank or absent: the documents name no reason.
        failMessage: input.reason || rejectionWithoutReason(row),
      }),
    );
  });

const rejectionWithoutReason = ({ status }: WithdrawalRow) =>
  status === withdrawalStatus.review ? "审核未通过" : "商家取消了打款";
