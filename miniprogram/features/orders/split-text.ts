import { type CommissionOrderDetail, formatYuan, toFen } from "@distribution/sdk";

type SplitFacts = Pick<
  CommissionOrderDetail,
  "commissionstatus" | "commissionamount" | "availableamount" | "allocations"
>;

const underWay = new Set<unknown>([0, 1]);

/** Where its parts are, where an order is split: 其中 ¥20.00 提现中, the rest can be withdrawn. */
export function splitText(order: SplitFacts): string | undefined {
  const { commissionstatus, commissionamount, availableamount = 0, allocations } = order;
  if (commissionstatus === "invalid") return undefined;
  const sum = (fits: (status: unknown) => boolean) =>
    allocations.reduce((total, { status, amount }) => total + (fits(status) ? amount : 0), 0);
  const parts = [
    { word: "可提现", fen: commissionstatus === "settled" ? availableamount : 0 },
    { word: "提现中", fen: sum((status) => underWay.has(status)) },
    { word: "已提现", fen: sum((status) => status === 2) },
  ].filter(({ fen }) => fen > 0);
  const whole = parts.length === 1 && parts[0]?.fen === commissionamount;
  if (parts.length === 0 || whole) return undefined;
  return `其中 ${parts.map(({ word, fen }) => `¥${formatYuan(toFen(fen))} ${word}`).join("，")}`;
}
