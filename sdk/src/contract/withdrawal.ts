import * as v from "valibot";
import { masked } from "./masked";
import { positiveFen } from "./money";
import { commissionOrder } from "./order";
import { documented, epochMs, flag, id, openEnum } from "./wire-values";

/** By her own hand, or by the job that she has switched on. */
export const withdrawalSources = ["manual", "auto"] as const;

export const withdrawMethods = ["wechat", "alipay", "bank"] as const;
export type WithdrawMethod = (typeof withdrawMethods)[number];
/** Characters of a pay-out account. */
export const longestAccount = 64;

export const withdrawMethodLabels: Record<WithdrawMethod | "unknown", string> = {
  wechat: "微信零钱",
  alipay: "支付宝",
  bank: "银行卡",
  unknown: "其他方式",
};

/** 提现状态, by the numbers that the documents give them; `cancelled` (by its owner) is assumed. */
export const withdrawalStatus = {
  review: 0,
  approved: 1,
  paid: 2,
  rejected: 3,
  cancelled: 4,
} as const;

export const withdrawalStatuses = [0, 1, 2, 3, 4] as const;
export type WithdrawalStatus = (typeof withdrawalStatuses)[number];

export const withdrawalStatusLabels: Record<WithdrawalStatus | "unknown", string> = {
  0: "待审核",
  1: "审核通过",
  2: "已打款",
  3: "已拒绝",
  4: "已取消",
  unknown: "未知状态",
};

/** Why a pay-out failed, as far as it decides what the owner can do about it; `failmsg` says it in words. */
export const withdrawalFailCodes = [
  "account-mismatch",
  "quota-full",
  "payee-abnormal",
  "not-confirmed",
  "orders-failed",
  "other",
] as const;
export type WithdrawalFailCode = (typeof withdrawalFailCodes)[number];

export const withdrawalFailLabels: Record<WithdrawalFailCode | "unknown", string> = {
  "account-mismatch": "收款账户与实名不一致",
  "quota-full": "收款额度已满",
  "payee-abnormal": "收款账户异常",
  "not-confirmed": "超时未确认收款",
  "orders-failed": "所用订单已失效",
  other: "其他原因",
  unknown: "其他原因",
};

/**
 * A WeChat transfer on its way. `waiting`: its owner has not opened WeChat's confirmation yet;
 * `confirming`: opened, and what came of it is not known yet (it may be opened again); `closing`: no
 * longer to be confirmed, and WeChat has not said how it ended.
 */
export const transferStates = ["waiting", "confirming", "closing"] as const;
export type TransferState = (typeof transferStates)[number];

export const transferStateLabels: Record<TransferState | "unknown", string> = {
  waiting: "待确认收款",
  confirming: "确认中",
  closing: "退回中",
  unknown: "处理中",
};

/**
 * 免确认收款授权: whether the payee's WeChat takes pay-outs without asking each time. `waiting`: asked, and
 * to be agreed to in WeChat until `expiresat`; `unsupported`: not offered here.
 */
export const payeeAuthorizationStatuses = [
  "none",
  "waiting",
  "active",
  "revoked",
  "unsupported",
] as const;
export type PayeeAuthorizationStatus = (typeof payeeAuthorizationStatuses)[number];

export const payeeAuthorizationLabels: Record<PayeeAuthorizationStatus | "unknown", string> = {
  none: "未开通",
  waiting: "待本人在微信同意",
  active: "已开通",
  revoked: "已关闭",
  unsupported: "不支持",
  unknown: "未知状态",
};

export const payeeAuthorization = v.object({
  status: openEnum(payeeAuthorizationStatuses),
  expiresat: v.optional(epochMs),
  authorisedat: v.optional(epochMs),
  revokedat: v.optional(epochMs),
});
export type PayeeAuthorization = v.InferOutput<typeof payeeAuthorization>;

const withdrawalFields = {
  withdrawid: documented(id),
  amount: documented(positiveFen),
  /** What it was for before a failed order lowered it. */
  originalamount: v.optional(positiveFen),
  /** Where it ended unpaid: what of it can be withdrawn again. */
  returnedamount: v.optional(positiveFen),
  fee: positiveFen,
  netamount: positiveFen,
  withdrawtype: documented(openEnum(withdrawMethods)),
  account: masked,
  status: documented(openEnum(withdrawalStatuses)),
  failmsg: documented(v.optional(v.string())),
  failcode: v.optional(openEnum(withdrawalFailCodes)),
  /** Paid without a confirmation of its owner, by 免确认收款授权. */
  authorised: v.optional(flag),
  source: openEnum(withdrawalSources),
  createdat: epochMs,
  expectedat: epochMs,
  timeline: v.array(
    v.object({ status: openEnum(withdrawalStatuses), at: epochMs, note: v.optional(v.string()) }),
  ),
  /**
   * Present while WeChat has a transfer open for its owner, who can confirm it until `expiresat`. Money
   * that is not taken returns with WeChat's final answer, and never before.
   */
  confirm: v.optional(v.object({ expiresat: epochMs, state: openEnum(transferStates) })),
};

export const withdrawal = v.object(withdrawalFields);
export type Withdrawal = v.InferOutput<typeof withdrawal>;

/** The orders a withdrawal took, and how many fen of each: their sum is its `amount`. */
export const takenOrders = v.array(
  v.object({ allocatedamount: positiveFen, order: commissionOrder }),
);
