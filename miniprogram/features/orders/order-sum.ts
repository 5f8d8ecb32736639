import { type CommissionOrder, formatYuan, shareOf, toFen } from "@distribution/sdk";

type SumFacts = Pick<
  CommissionOrder,
  | "orderamount"
  | "refundedamount"
  | "commissionrate"
  | "commissionamount"
  | "estimatedamount"
  | "commissionstatus"
>;

export interface OrderSum {
  readonly paidFen: number;
  /** Zero where nothing came back. */
  readonly refundedFen: number;
  readonly ratePercent: number;
  readonly earnedFen: number;
  readonly note: string;
}

const roundedDown = "不足 1 分的部分舍去";

/**
 * (实付 − 退款) × 佣金比例 = 佣金, as the server reckoned it; nothing where that is not how the commission
 * came about, because a sum that does not add up is worse than none. Of a lost order nothing is left to reckon.
 */
export function orderSum(order: SumFacts): OrderSum | undefined {
  const { orderamount, refundedamount = 0, commissionrate, commissionamount } = order;
  const left = orderamount - refundedamount;
  const share = left >= 0 ? shareOf(toFen(left), commissionrate) : undefined;
  if (order.commissionstatus === "invalid" || share !== commissionamount) return undefined;
  return {
    paidFen: orderamount,
    refundedFen: refundedamount,
    ratePercent: commissionrate / 100,
    earnedFen: commissionamount,
    note: refundedamount > 0 ? shrunkNote(order, left) : `按下单时的规则，${roundedDown}`,
  };
}

function shrunkNote({ estimatedamount, commissionrate }: SumFacts, left: number): string {
  const exact = (left * commissionrate) % 10_000 === 0;
  const before = `原来预计 ¥${formatYuan(estimatedamount)}`;
  return `${before}。按剩下的实付重算${exact ? "" : `，${roundedDown}`}`;
}

/** "¥65.80 × 15% = ¥9.87": what it was first expected to earn, where that is how it was reckoned. */
export function expectedSum(order: SumFacts): string | undefined {
  const { orderamount, commissionrate, estimatedamount } = order;
  if (shareOf(orderamount, commissionrate) !== estimatedamount) return undefined;
  const [paid, expected] = [orderamount, estimatedamount].map(formatYuan);
  return `¥${paid} × ${commissionrate / 100}% = ¥${expected}`;
}
