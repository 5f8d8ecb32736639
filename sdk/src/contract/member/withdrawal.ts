import * as v from "valibot";
import { defineEndpoint } from "../define-endpoint";
import { askedFen } from "../money";
import { cursorList, cursorRequest } from "../page";
import { optionalText } from "../text";
import { epochMs, filterOf, id, integerOf } from "../wire-values";
import {
  longestAccount,
  payeeAuthorization,
  takenOrders,
  withdrawMethods,
  withdrawal,
  withdrawalSources,
  withdrawalStatuses,
} from "../withdrawal";

/** What wx.requestMerchantTransfer needs. */
const merchantTransfer = v.object({
  mchid: v.string(),
  appid: v.string(),
  package: v.string(),
  expiresat: epochMs,
});

const withdrawalDetail = v.object({
  ...withdrawal.entries,
  orders: takenOrders,
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
    amount: v.optional(askedFen),
    /** Absent: the one that was used last with this method. */
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
  reads: true,
  source: "documented",
  input: v.object({
    ...cursorRequest,
    status: filterOf(integerOf(withdrawalStatuses)),
    source: filterOf(v.picklist(withdrawalSources)),
  }),
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
  // From then on the owner may have confirmed.
  writes: true,
  source: "assumed",
  input: withdrawalId,
  output: merchantTransfer,
  errors: ["DISTRIBUTOR_REQUIRED", "DISTRIBUTOR_LOCKED", "NOT_FOUND", "STATE_CONFLICT"],
});

export const authorization = defineEndpoint({
  name: "withdrawal.authorization",
  summary: "免确认收款授权的状态",
  method: "GET",
  path: "/distribution/withdraw/authorization",
  access: "distributor",
  idempotent: true,
  source: "assumed",
  input: v.object({}),
  output: payeeAuthorization,
  errors: ["DISTRIBUTOR_REQUIRED"],
});

export const authorize = defineEndpoint({
  name: "withdrawal.authorize",
  summary: "申请免确认收款授权：所需的参数，交给 wx.requestMerchantTransfer，由本人在微信同意",
  method: "POST",
  path: "/distribution/withdraw/authorize",
  access: "distributor",
  idempotent: true,
  source: "assumed",
  /** With a withdrawal that waits for its owner, WeChat's page asks for both at once. */
  input: v.object({ withdrawid: v.optional(id) }),
  output: merchantTransfer,
  errors: ["DISTRIBUTOR_REQUIRED", "DISTRIBUTOR_LOCKED", "NOT_FOUND", "STATE_CONFLICT"],
});

export const revoke = defineEndpoint({
  name: "withdrawal.revoke",
  summary: "关闭免确认收款授权：之后每笔都要本人确认",
  method: "POST",
  path: "/distribution/withdraw/revoke",
  access: "distributor",
  idempotent: true,
  source: "assumed",
  input: v.object({}),
  output: payeeAuthorization,
  errors: ["DISTRIBUTOR_REQUIRED"],
});
