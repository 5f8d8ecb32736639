import { formatYuan, orderStatusFacts, type CommissionOrder } from "@distribution/sdk";
import { dateText } from "../../ui/date-text";

type MoneyFacts = Pick<
  CommissionOrder,
  "ordersource" | "originalorderstatus" | "commissionstatus" | "withdrawableat" | "failreason"
> &
  Partial<Pick<CommissionOrder, "availableamount" | "commissionamount" | "refundedamount">>;

/** Part of it may be gone already: refunded, into a withdrawal, or to pay back a debt. */
function settledSentence({ availableamount, commissionamount, failreason }: MoneyFacts): string {
  const lost = failreason?.trim();
  if (availableamount === undefined || availableamount === commissionamount) {
    return lost ? `其余已可提现，${lost}` : "已可提现";
  }
  return `¥${formatYuan(availableamount)} 可提现，${lost || "其余已用于提现"}`;
}

/** Commission that paid back a debt was never paid out; of one that shrank, the rest was. */
function withdrawnSentence({ refundedamount, failreason }: MoneyFacts): string {
  const lost = failreason?.trim();
  if (!lost) return "已提现";
  return refundedamount === undefined ? lost : `已结清，${lost}`;
}

/**
 * Where an order's commission is, in one sentence: what it waits for, the day it can be withdrawn,
 * or why it was lost. Never empty, whatever the backend adds: a row without an answer makes people call.
 *
 * @note The server decides whether a commission is frozen: the clock of the phone may be wrong.
 */
export function moneySentence(order: MoneyFacts, now: number): string {
  const frozenUntil =
    order.withdrawableat !== undefined && order.withdrawableat > now
      ? `${dateText(order.withdrawableat, "day", now)} 可提现`
      : undefined;
  const facts = orderStatusFacts(order.ordersource, order.originalorderstatus);
  switch (order.commissionstatus) {
    case "pending":
      return frozenUntil ?? facts?.waitsFor ?? "等待渠道更新状态";
    case "settled":
      return settledSentence(order);
    case "locked":
      return "提现中";
    case "withdrawn":
      return withdrawnSentence(order);
    case "invalid":
      return `原因：${order.failreason?.trim() || facts?.lostBecause || "渠道未说明"}`;
    case "unknown":
      return "状态待更新，请稍后刷新";
  }
}
