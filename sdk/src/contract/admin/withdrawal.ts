import * as v from "valibot";
import { defineEndpoint } from "../define-endpoint";
import { id, shortText } from "../wire-values";
import { withdrawal } from "../withdrawal";

const withdrawalId = v.object({ withdrawid: id });

export const approve = defineEndpoint({
  name: "admin.withdrawal.approve",
  summary: "提现审核通过",
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
  name: "admin.withdrawal.complete",
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
  name: "admin.withdrawal.reject",
  summary: "拒绝或取消提现，金额退回可提现",
  method: "POST",
  path: "/withdraw/cancelwithdraw",
  access: "operator",
  idempotent: true,
  source: "documented",
  input: v.object({
    ...withdrawalId.entries,
    reason: v.pipe(shortText(100), v.minLength(1, "请填写原因")),
  }),
  output: withdrawal,
  errors: ["NOT_FOUND", "STATE_CONFLICT"],
});
