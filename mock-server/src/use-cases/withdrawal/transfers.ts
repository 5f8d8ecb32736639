import { withdrawalStatus } from "@distribution/sdk/server";
import type { PayoutFailure } from "../../domain/payout-failure";
import { methodTerms } from "../../domain/rule";
import { confirmationMs, expectedAt } from "../../domain/withdrawal";
import type { WithdrawalRow } from "../../storage/rows";
import type { World } from "../../storage/world";
import { addWithdrawalStep, moveWithdrawal, refuseFrozenOwner, tellOwner } from "./move-withdrawal";
import { isAuthorised } from "./payee-authorization";

/*
 * A WeChat transfer (商家转账) from its approval to WeChat's final answer. Call each inside a transaction.
 */

const { approved, paid, rejected } = withdrawalStatus;
const confirmNote = "请在 24 小时内确认收款";

/** The audit passed: WeChat is asked to transfer; other methods wait for the pay-out itself. Approved again it is asked again, where it waits for the merchant's account. */
export function approvePayout(world: World, withdrawal: WithdrawalRow): WithdrawalRow {
  if (withdrawal.status === approved) {
    if (withdrawal.attention === null) return withdrawal;
    refuseFrozenOwner(world, withdrawal);
    return reopenTransfer(world, withdrawal);
  }
  const now = world.clock.now();
  const { method, distributorId } = withdrawal;
  if (method === "wechat" && isAuthorised(world, distributorId)) {
    const passed = moveWithdrawal(world, withdrawal, {
      to: approved,
      note: "免确认收款，直接到账",
    });
    return land(world, passed);
  }
  const passed = moveWithdrawal(world, withdrawal, {
    to: approved,
    // A late audit does not promise what is over already.
    expectedAt:
      withdrawal.expectedAt > now
        ? withdrawal.expectedAt
        : expectedAt(now, methodTerms(world.books.rule(), method)),
    ...(method === "wechat"
      ? { note: confirmNote, confirmBy: now + confirmationMs }
      : { note: "等待打款" }),
  });
  // Who misses it loses the day: WeChat itself says nothing.
  if (method === "wechat") tellOwner(world, passed, "waiting");
  return passed;
}

/** Its owner has agreed to that once and for all: WeChat pays without asking. */
function land(world: World, withdrawal: WithdrawalRow): WithdrawalRow {
  return moveWithdrawal(world, withdrawal, { to: paid, authorised: true });
}

/** WeChat has the transfer again, and waits a day for its owner. */
function reopenTransfer(world: World, withdrawal: WithdrawalRow): WithdrawalRow {
  if (isAuthorised(world, withdrawal.distributorId)) return land(world, withdrawal);
  const opened = {
    ...withdrawal,
    confirmBy: world.clock.now() + confirmationMs,
    transferState: "waiting" as const,
    attention: null,
  };
  world.books.saveWithdrawal(opened);
  addWithdrawalStep(world, withdrawal.withdrawalId, approved, confirmNote);
  tellOwner(world, opened, "waiting");
  return opened;
}

/**
 * Nobody may confirm it any more. WeChat closes it, at once as a rule; until it says so the money
 * stays locked, since a transfer can still be open after its 24 hours, and what was freed early could
 * be paid twice.
 */
export function closeTransfer(
  world: World,
  withdrawal: WithdrawalRow,
  failure: PayoutFailure,
): WithdrawalRow {
  if (withdrawal.transferState === "closing") return withdrawal;
  if (!withdrawal.closesLate) {
    return moveWithdrawal(world, withdrawal, { to: rejected, ...failure });
  }
  const closing = {
    ...withdrawal,
    ...failure,
    // A freeze had stopped its time.
    confirmBy: withdrawal.confirmBy ?? world.clock.now(),
    transferState: "closing" as const,
  };
  world.books.saveWithdrawal(closing);
  const note = `${failure.failMessage}，等待微信的最终结果`;
  addWithdrawalStep(world, withdrawal.withdrawalId, approved, note);
  return closing;
}

/** The merchant's account is empty: WeChat takes no transfer until it is filled and asked again. */
export function awaitMerchantFunds(world: World, withdrawal: WithdrawalRow): WithdrawalRow {
  const waiting = {
    ...withdrawal,
    confirmBy: null,
    transferState: null,
    attention: "商户账户余额不足：充值后再次审核通过，即原单重试",
  };
  world.books.saveWithdrawal(waiting);
  addWithdrawalStep(world, withdrawal.withdrawalId, approved, "商家正在安排打款，请稍候");
  return waiting;
}

/** Its owner is frozen: what waits for a confirmation waits for the unfreezing first. What is closing goes on. */
export function holdTransfers(world: World, distributorId: number): void {
  for (const withdrawal of world.books.approvedWithdrawals(distributorId)) {
    if (withdrawal.confirmBy === null || withdrawal.transferState === "closing") continue;
    world.books.saveWithdrawal({ ...withdrawal, confirmBy: null });
    const note = "资格已冻结，解冻后重新计时 24 小时";
    addWithdrawalStep(world, withdrawal.withdrawalId, approved, note);
  }
}

/** Its owner is frozen no more: the 24 hours begin anew. */
export function resumeTransfers(world: World, distributorId: number): void {
  for (const withdrawal of world.books.approvedWithdrawals(distributorId)) {
    const { method, confirmBy, attention } = withdrawal;
    const isHeld = method === "wechat" && confirmBy === null && attention === null;
    if (isHeld) reopenTransfer(world, withdrawal);
  }
}
