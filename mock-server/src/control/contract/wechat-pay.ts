import {
  defineEndpoint,
  flag,
  id,
  optionalText,
  payeeAuthorization,
  withdrawal,
} from "@distribution/sdk/server";
import * as v from "valibot";

/* WeChat Pay, which answers for a pay-out and for its payee's word. */

const payoutAnswers = ["success", "fail", "expire", "late-close", "not-enough"] as const;

const reason = optionalText(200);

export const answerPayout = defineEndpoint({
  name: "control.wechatPay.answerPayout",
  summary:
    "微信支付对一笔打款的答复：success 成功、fail 失败、expire 未确认而关闭、late-close 之后的关闭不立即完成、not-enough 商户余额不足",
  method: "POST",
  path: "/__mock/payouts",
  access: "loopback",
  idempotent: true,
  source: "assumed",
  input: v.object({
    withdrawid: id,
    result: v.picklist(payoutAnswers),
    /** A sentence, or WeChat's own word for it: `NAME_NOT_CORRECT`. */
    reason,
  }),
  output: withdrawal,
  errors: ["NOT_FOUND", "STATE_CONFLICT"],
});

export const answerAuthorization = defineEndpoint({
  name: "control.wechatPay.answerAuthorization",
  summary: "收款人在微信对免确认收款授权的答复：agree 同意、refuse 拒绝、expire 未答复而失效",
  method: "POST",
  path: "/__mock/authorizations",
  access: "loopback",
  idempotent: true,
  source: "assumed",
  input: v.object({ dismemberid: id, result: v.picklist(["agree", "refuse", "expire"]) }),
  output: payeeAuthorization,
  errors: ["NOT_FOUND", "STATE_CONFLICT"],
});

/** The distributor whose money or word it is. */
const payee = { dismemberid: id, distributorname: v.string() };

export const payouts = defineEndpoint({
  name: "control.wechatPay.payouts",
  summary: "审核通过、等待打款结果的提现，最新的在前，最多 50 笔，以及各可以怎样答复",
  method: "GET",
  path: "/__mock/payouts",
  access: "loopback",
  idempotent: true,
  source: "assumed",
  input: v.object({}),
  output: v.object({
    list: v.array(
      v.object({
        ...withdrawal.entries,
        ...payee,
        attention: v.optional(v.string()),
        /** `late-close` was said. */
        closeslate: flag,
        answers: v.array(v.picklist(payoutAnswers)),
      }),
    ),
  }),
  errors: [],
});

export const authorizations = defineEndpoint({
  name: "control.wechatPay.authorizations",
  summary: "申请过免确认收款授权的分销员，等待答复的在前，最多 50 位",
  method: "GET",
  path: "/__mock/authorizations",
  access: "loopback",
  idempotent: true,
  source: "assumed",
  input: v.object({}),
  output: v.object({
    /** By the rule. */
    enabled: flag,
    list: v.array(v.object({ ...payee, ...payeeAuthorization.entries })),
  }),
  errors: [],
});
