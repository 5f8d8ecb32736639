import * as v from "valibot";
import { masked } from "./masked";
import { positiveFen } from "./money";
import { commissionOrder } from "./order";
import { epochMs, id, openEnum } from "./wire-values";
import { withdrawalStatuses } from "./withdrawal";

/**
 * What happens to an order and its commission: the channel's steps, its way into withdrawals, and
 * what was taken back. `invalid` is lost before it was withdrawable, `clawedback` after.
 */
export const orderSteps = [
  "paid",
  "grouped",
  "received",
  "approved",
  "settled",
  "withdrawable",
  "locked",
  "withdrawn",
  "adjusted",
  "invalid",
  "clawedback",
] as const;
export type OrderStep = (typeof orderSteps)[number];

export const orderStepLabels: Record<OrderStep | "unknown", string> = {
  paid: "已支付",
  grouped: "已成团",
  received: "确认收货",
  approved: "审核成功",
  settled: "已经结算",
  withdrawable: "可提现",
  locked: "提现中",
  withdrawn: "已提现",
  adjusted: "部分退款",
  invalid: "已失效",
  clawedback: "已扣回",
  unknown: "未知状态",
};

/** From where what was taken back came, in fen: each fen is in one of them. */
const clawBack = v.object({
  /** It had not been withdrawable yet. */
  frompending: positiveFen,
  /** Of what could be withdrawn, of this order or of others. */
  fromwithdrawable: positiveFen,
  /** Of withdrawals in review. */
  fromwithdrawal: positiveFen,
  /** Carried as a debt, which the next commission pays. */
  debt: positiveFen,
});

export const commissionOrderDetail = v.object({
  ...commissionOrder.entries,
  /** Whose trade it was, where a subordinate's. */
  dismembername: v.optional(masked),
  timeline: v.array(
    v.object({ step: openEnum(orderSteps), at: epochMs, note: v.optional(v.string()) }),
  ),
  /** The withdrawals that took a part of it, oldest first, whatever has come of them. */
  allocations: v.array(
    v.object({ withdrawid: id, amount: positiveFen, status: openEnum(withdrawalStatuses) }),
  ),
  /** Present where something was taken back. */
  clawback: v.optional(clawBack),
});
export type CommissionOrderDetail = v.InferOutput<typeof commissionOrderDetail>;
