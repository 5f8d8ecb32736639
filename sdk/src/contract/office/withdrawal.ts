import * as v from "valibot";
import { defineEndpoint } from "../define-endpoint";
import { distributorStatuses } from "../distributor";
import { positiveFen } from "../money";
import { pageList, pageRequest, sortRequest } from "./page";
import { optionalText } from "../text";
import {
  documented,
  epochMs,
  filterOf,
  flag,
  id,
  integer,
  integerOf,
  keyword,
  openEnum,
} from "../wire-values";
import { takenOrders, withdrawMethods, withdrawal, withdrawalStatuses } from "../withdrawal";

const withdrawalId = v.object({ withdrawid: id });

export const withdrawalSorts = ["createdat", "amount"] as const;

/** A withdrawal as the middle office sees it: whose it is, and why one would look twice. */
const withdrawalRow = v.object({
  ...withdrawal.entries,
  memberid: documented(id),
  dismemberid: id,
  name: v.string(),
  phone: v.string(),
  /** Of the owner now: to who is frozen nothing is paid out. */
  distributorstatus: openEnum(distributorStatuses),
  /** What the pay-out waits for on the operator's side: the merchant's account is empty. */
  attention: v.optional(v.string()),
  /** Over ¥1,000: the auditors are told of it apart. */
  islarge: flag,
  /** How many withdrawals of the owner failed that were applied for within 30 days; at three the auditors are told. */
  recentfailures: integer,
});

export const list = defineEndpoint({
  name: "office.withdrawal.list",
  summary: "提现申请记录",
  method: "POST",
  path: "/withdraw/listbypage",
  access: "operator",
  idempotent: true,
  reads: true,
  source: "documented",
  input: v.object({
    ...pageRequest,
    status: filterOf(integerOf(withdrawalStatuses)),
    withdrawtype: filterOf(v.picklist(withdrawMethods)),
    dismemberid: filterOf(id),
    keyword,
    starttime: filterOf(epochMs),
    endtime: filterOf(epochMs),
    ...sortRequest(withdrawalSorts),
  }),
  output: pageList(withdrawalRow),
  errors: [],
});

export const detail = defineEndpoint({
  name: "office.withdrawal.detail",
  summary: "提现详情：所用的订单，申请人 30 天内失败的提现",
  method: "POST",
  path: "/withdraw/detailbyb2b",
  access: "operator",
  idempotent: true,
  reads: true,
  source: "assumed",
  input: withdrawalId,
  output: v.object({
    ...withdrawalRow.entries,
    orders: takenOrders,
    /** Those that `recentfailures` counts, newest first; at most 20. */
    failures: v.array(
      v.object({
        withdrawid: id,
        amount: positiveFen,
        withdrawtype: openEnum(withdrawMethods),
        failmsg: v.optional(v.string()),
        createdat: epochMs,
      }),
    ),
  }),
  errors: ["NOT_FOUND"],
});

export const approve = defineEndpoint({
  name: "office.withdrawal.approve",
  summary: "提现审核通过；商户账户充值后再调一次，即原单重试",
  method: "POST",
  path: "/withdraw/approve",
  access: "operator",
  idempotent: true,
  source: "assumed",
  input: withdrawalId,
  output: withdrawal,
  errors: ["NOT_FOUND", "STATE_CONFLICT"],
});

export const complete = defineEndpoint({
  name: "office.withdrawal.complete",
  summary: "完成提现：已打款，所用订单变为已提现",
  method: "POST",
  path: "/withdraw/completewithdraw",
  access: "operator",
  idempotent: true,
  source: "documented",
  input: withdrawalId,
  output: withdrawal,
  errors: ["NOT_FOUND", "STATE_CONFLICT"],
});

export const reject = defineEndpoint({
  name: "office.withdrawal.reject",
  summary: "拒绝或取消提现；已在微信打款中的，以微信的最终结果为准",
  method: "POST",
  path: "/withdraw/cancelwithdraw",
  access: "operator",
  idempotent: true,
  source: "documented",
  input: v.object({
    ...withdrawalId.entries,
    /** What the owner is told; without one, whether the audit failed or the pay-out was called off. */
    reason: optionalText(100),
  }),
  output: withdrawal,
  errors: ["NOT_FOUND", "STATE_CONFLICT"],
});
