import * as v from "valibot";
import { longestAccount } from "./account-rules";
import { defineEndpoint } from "./define-endpoint";
import { masked } from "./masked";
import { positiveFen, toFen } from "./money";
import { commissionOrder } from "./order";
import { cursorList, cursorRequest } from "./page";
import { optionalText } from "./text";
import { documented, epochMs, filterOf, id, integerOf, openEnum } from "./wire-values";

export const withdrawMethods = ["wechat", "alipay", "bank"] as const;
export type WithdrawMethod = (typeof withdrawMethods)[number];

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

const withdrawalFields = {
  withdrawid: documented(id),
  amount: documented(positiveFen),
  fee: positiveFen,
  netamount: positiveFen,
  withdrawtype: documented(openEnum(withdrawMethods)),
  account: masked,
  status: documented(openEnum(withdrawalStatuses)),
  failmsg: documented(v.optional(v.string())),
  source: openEnum(["manual", "auto"]),
  createdat: epochMs,
  expectedat: epochMs,
  timeline: v.array(
    v.object({ status: openEnum(withdrawalStatuses), at: epochMs, note: v.optional(v.string()) }),
  ),
  /** Present while the owner has to confirm the WeChat transfer; after `expiresat` the money returns. */
  confirm: v.optional(v.object({ expiresat: epochMs })),
};

export const withdrawal = v.object(withdrawalFields);
export type Withdrawal = v.InferOutput<typeof withdrawal>;

const withdrawalDetail = v.object({
  ...withdrawalFields,
  /** The orders it took, and how many fen of each: their sum is `amount`. */
  orders: v.array(v.object({ allocatedamount: positiveFen, order: commissionOrder })),
});
export type WithdrawalDetail = v.InferOutput<typeof withdrawalDetail>;

const withdrawalId = v.object({ withdrawid: id });

export const apply = defineEndpoint({
  name: "withdrawal.apply",
  summary: "申请提现；同一 requestid 只会生成一笔",
  method: "POST",
  path: "/distribution/withdraw/apply",
  access: "distributor",
  idempotent: true,
  source: "documented",
  input: v.object({
    requestid: v.pipe(
      v.string(),
      v.regex(/^[\w-]{8,64}$/, "应为 8 至 64 位字母、数字、下划线或短横线"),
    ),
    withdrawtype: v.picklist(withdrawMethods),
    /** Absent: everything that can be withdrawn, up to the maximum. */
    amount: v.optional(v.pipe(positiveFen, v.minValue(toFen(1), "应大于 0"))),
    account: optionalText(longestAccount),
  }),
  output: withdrawal,
  errors: [
    "DISTRIBUTOR_REQUIRED",
    "DISTRIBUTOR_LOCKED",
    "IDEMPOTENCY_MISMATCH",
    "WITHDRAW_BELOW_MINIMUM",
    "WITHDRAW_ABOVE_MAXIMUM",
    "WITHDRAW_INSUFFICIENT",
    "WITHDRAW_LIMIT_REACHED",
    "WITHDRAW_METHOD_DISABLED",
  ],
});

export const list = defineEndpoint({
  name: "withdrawal.list",
  summary: "提现记录",
  method: "POST",
  path: "/distribution/withdraw/listbyvernier",
  access: "distributor",
  idempotent: true,
  source: "documented",
  input: v.object({ ...cursorRequest, status: filterOf(integerOf(withdrawalStatuses)) }),
  output: cursorList(withdrawal),
  errors: ["DISTRIBUTOR_REQUIRED"],
});

export const detail = defineEndpoint({
  name: "withdrawal.detail",
  summary: "提现详情，含所用的订单",
  method: "GET",
  path: "/distribution/withdraw/detail",
  access: "distributor",
  idempotent: true,
  source: "assumed",
  input: withdrawalId,
  output: withdrawalDetail,
  errors: ["DISTRIBUTOR_REQUIRED", "NOT_FOUND"],
});

export const cancel = defineEndpoint({
  name: "withdrawal.cancel",
  summary: "取消待审核的提现，金额退回可提现",
  method: "POST",
  path: "/distribution/withdraw/cancel",
  access: "distributor",
  idempotent: true,
  source: "assumed",
  input: withdrawalId,
  output: withdrawal,
  errors: ["DISTRIBUTOR_REQUIRED", "NOT_FOUND", "STATE_CONFLICT"],
});

export const confirm = defineEndpoint({
  name: "withdrawal.confirm",
  summary: "微信确认收款所需的参数，交给 wx.requestMerchantTransfer",
  method: "GET",
  path: "/distribution/withdraw/getconfirm",
  access: "distributor",
  idempotent: true,
  source: "assumed",
  input: withdrawalId,
  output: v.object({
    mchid: v.string(),
    appid: v.string(),
    package: v.string(),
    expiresat: epochMs,
  }),
  errors: ["DISTRIBUTOR_REQUIRED", "NOT_FOUND", "STATE_CONFLICT"],
});
