import {
  type Channel,
  type CommissionOrder,
  formatYuan,
  type OrderStatus,
} from "@distribution/sdk";
import { dateText } from "../../ui/date-text";

type MoneyFacts = Pick<
  CommissionOrder,
  "ordersource" | "originalorderstatus" | "commissionstatus" | "withdrawableat" | "failreason"
> &
  Partial<Pick<CommissionOrder, "availableamount" | "commissionamount" | "refundedamount">>;

/** What a pending commission waits for next. Only 拼多多 audits, and only its documents name about 15 days. */
const nextSteps: Record<Channel, Partial<Record<OrderStatus, string>>> = {
  pdd: {
    0: "等待成团",
    1: "确认收货后约 15 天结算",
    2: "平台审核中，约 15 天后结算",
    3: "审核已通过，等待平台结算",
    5: "已结算，即将可提现",
  },
  selfsupport: {
    0: "确认收货后结算",
    2: "已收货，等待结算",
    5: "已结算，即将可提现",
  },
};

/** For an order whose channel gives no reason of its own. */
const lossReasons: Record<Channel, Partial<Record<OrderStatus, string>>> = {
  pdd: { 4: "平台审核未通过", 10: "订单违规，被平台处罚" },
  selfsupport: { 4: "订单已退款", 10: "订单违规，已处罚" },
};

function lookUp(
  table: Record<Channel, Partial<Record<OrderStatus, string>>>,
  order: MoneyFacts,
): string | undefined {
  if (order.ordersource === "unknown" || order.originalorderstatus === "unknown") return undefined;
  return table[order.ordersource][order.originalorderstatus];
}

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
  switch (order.commissionstatus) {
    case "pending":
      return frozenUntil ?? lookUp(nextSteps, order) ?? "等待渠道更新状态";
    case "settled":
      return settledSentence(order);
    case "locked":
      return "提现中";
    case "withdrawn":
      return withdrawnSentence(order);
    case "invalid":
      return `原因：${order.failreason?.trim() || lookUp(lossReasons, order) || "渠道未说明"}`;
    case "unknown":
      return "状态待更新，请稍后刷新";
  }
}
