import {
  type CommissionOrder,
  commissionStatusLabels,
  type SubCommissionOrder,
  type Withdrawal,
  withdrawMethodLabels,
} from "@distribution/sdk";
import { kindLabel } from "../../parts/order/kind-label";

export interface LatestEvent {
  readonly key: string;
  readonly at: number;
  /** Before and after the amount that it is about, where it is about one. */
  readonly title: readonly [before: string, fen?: number, after?: string];
  /** After the time. */
  readonly note: string;
  readonly fen: number;
  readonly status: string;
  /** It waits for its owner. */
  readonly waits: boolean;
  readonly of:
    | { readonly kind: "order"; readonly commissionorderid: string; readonly image: string }
    | { readonly kind: "withdrawal"; readonly record: Withdrawal };
}

const mostShown = 3;

/** The newest of what her orders, her subordinates' orders and her withdrawals have done. */
export function latestEvents(facts: {
  readonly orders: readonly CommissionOrder[];
  readonly subOrders: readonly SubCommissionOrder[];
  readonly withdrawals: readonly Withdrawal[];
}): readonly LatestEvent[] {
  const { orders, subOrders, withdrawals } = facts;
  return [
    ...orders.map((order) => orderEvent(order, kindLabel(order.kind))),
    ...subOrders.map((order) => orderEvent(order, `下级 ${order.dismembername}`)),
    ...withdrawals.map(withdrawalEvent),
  ]
    .sort((one, other) => other.at - one.at)
    .slice(0, mostShown);
}

function orderEvent(order: CommissionOrder, note: string): LatestEvent {
  const { commissionorderid, paidat, kind, buyername, goodsname, commissionstatus } = order;
  return {
    key: `order-${commissionorderid}`,
    at: paidat,
    title: [`${kind === "self" ? "你" : buyername} 买了 ${goodsname}`],
    note,
    fen: order.commissionamount,
    status: commissionStatusLabels[commissionstatus],
    waits: false,
    of: { kind: "order", commissionorderid, image: order.goodsimage },
  };
}

/** By the status that it has reached: what was done, and what it is now. */
const done: Record<Withdrawal["status"], readonly [did: string, is: string]> = {
  0: ["已提交申请", "等商家审核"],
  1: ["已通过审核", "打款中"],
  2: ["已到账", "已打款"],
  3: ["没有通过", "已退回"],
  4: ["已取消", "已退回"],
  unknown: ["有更新", "处理中"],
};

function withdrawalEvent(record: Withdrawal): LatestEvent {
  const { withdrawid, status, confirm, netamount, amount } = record;
  const [did, is] = done[status];
  const method = withdrawMethodLabels[record.withdrawtype];
  const waits = status === 1 && confirm?.state === "waiting";
  const arrives = status === 0 || status === 1 || status === 2;
  return {
    key: `withdrawal-${withdrawid}`,
    at: record.timeline[record.timeline.length - 1]?.at ?? record.createdat,
    title: ["提现 ", amount, ` ${did}`],
    note: waits ? "等你在微信确认" : method,
    fen: arrives ? netamount : amount,
    status: waits ? "待收款" : is,
    waits,
    of: { kind: "withdrawal", record },
  };
}
