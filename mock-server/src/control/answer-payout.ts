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

/** What can still be said of it: nothing of one that is not under way. */
export function possibleAnswers(row: WithdrawalRow): readonly Answer["result"][] {
  if (row.status !== approved) return [];
  if (!isOpen(row)) return ["success", "fail"];
  const mayLackFunds = row.attention === null && row.transferState === "waiting";
  return [
    "success",
    "fail",
    "expire",
    "late-close",
    ...(mayLackFunds ? (["not-enough"] as const) : []),
  ];
}

/** What was said already: again it changes nothing. */
function wasAnswered(row: WithdrawalRow, result: Answer["result"]): boolean {
  switch (result) {
    case "success":
      return row.status === paid;
    case "fail":
      return row.status === rejected;
    case "expire":
      return row.status === rejected && row.method === "wechat";
    case "late-close":
      return false;
    case "not-enough":
      return row.attention !== null;
  }
}

function answered(world: World, row: WithdrawalRow, { result, reason }: Answer): WithdrawalRow {
  refuseUnless(row, possibleAnswers(row).includes(result) || wasAnswered(row, result));
  switch (result) {
    case "success":
      return moveWithdrawal(world, row, { to: paid, isPaidAlready: wasConfirmed(row) });
    case "fail":
      return moveWithdrawal(world, row, {
        to: rejected,
        ...(reason === undefined ? closingReason(row) : payoutFailure(reason)),
      });
    case "expire":
      return moveWithdrawal(world, row, {
        to: rejected,
        ...(row.transferState === "closing" ? closingReason(row) : notConfirmed),
        ...(reason !== undefined && { failMessage: reason }),
      });
    case "late-close": {
      const late = { ...row, closesLate: true };
      world.books.saveWithdrawal(late);
      return late;
    }
    case "not-enough":
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
