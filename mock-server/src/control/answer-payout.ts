import { withdrawalStatus, type InputOf } from "@distribution/sdk/server";
import { notConfirmed, payoutFailure } from "../domain/payout-failure";
import { Refusal } from "../domain/refusal";
import type { WithdrawalRow } from "../storage/rows";
import type { World } from "../storage/world";
import { moveWithdrawal } from "../use-cases/withdrawal/move-withdrawal";
import { awaitMerchantFunds } from "../use-cases/withdrawal/transfers";
import type { UseCase } from "../use-cases/use-case";
import { withdrawalView } from "../use-cases/views";
import type { ControlApi } from "./contract/control-api";

const { approved, paid, rejected } = withdrawalStatus;
type Answer = InputOf<ControlApi["wechatPay"]["answerPayout"]>;

/** WeChat Pay (or the bank) answers for a pay-out under way, so only for a withdrawal that was approved. */
export const answerPayout: UseCase<ControlApi["wechatPay"]["answerPayout"]> = (world, input) =>
  world.transaction(() => {
    const row = world.books.withdrawal(Number(input.withdrawid));
    return withdrawalView(world, answered(world, row, input));
  });

function answered(world: World, row: WithdrawalRow, { result, reason }: Answer): WithdrawalRow {
  switch (result) {
    case "success":
      refuseUnless(row, row.status === approved || row.status === paid);
      return moveWithdrawal(world, row, { to: paid, isPaidAlready: wasConfirmed(row) });
    case "fail":
      refuseUnless(row, row.status === approved || row.status === rejected);
      return moveWithdrawal(world, row, {
        to: rejected,
        ...(reason === undefined ? closingReason(row) : payoutFailure(reason)),
      });
    case "expire":
      refuseUnless(row, isOpen(row) || (row.status === rejected && row.method === "wechat"));
      return moveWithdrawal(world, row, {
        to: rejected,
        ...(row.transferState === "closing" ? closingReason(row) : notConfirmed),
        ...(reason !== undefined && { failMessage: reason }),
      });
    case "late-close": {
      refuseUnless(row, isOpen(row));
      const late = { ...row, closesLate: true };
      world.books.saveWithdrawal(late);
      return late;
    }
    case "not-enough":
      refuseUnless(row, row.attention !== null || (isOpen(row) && row.transferState === "waiting"));
      return row.attention === null ? awaitMerchantFunds(world, row) : row;
  }
}

/** Whether WeChat has it. A transfer to a card or to Alipay waits for nobody's confirmation, and one whose owner is frozen is not with WeChat. */
function isOpen({ status, confirmBy }: WithdrawalRow): boolean {
  return status === approved && confirmBy !== null;
}

/** Its owner had WeChat's page open before a freeze or a cancel came: the money may have moved, and then it is so. */
function wasConfirmed({ transferState }: WithdrawalRow): boolean {
  return transferState === "confirming" || transferState === "closing";
}

/** Why WeChat was asked to close it; else that it failed. */
function closingReason({ transferState, failMessage, failCode }: WithdrawalRow) {
  return transferState === "closing" && failMessage !== null && failCode !== null
    ? { failMessage, failCode }
    : payoutFailure(undefined);
}

function refuseUnless(row: WithdrawalRow, fits: boolean): void {
  if (fits) return;
  const sentence =
    row.method === "wechat" ? "这笔提现没有可这样答复的微信转账" : "这笔提现不能这样答复";
  throw new Refusal("STATE_CONFLICT", sentence, { status: row.status, allowed: [] });
}
