import type { MemberApi } from "../contract/member/member-api";
import type { ExamplesOf } from "./examples-of";
import { sampleCommission } from "./sample-commission";
import { sampleOrders } from "./sample-orders";
import { sampleWithdrawals } from "./sample-withdrawals";
import { shanghaiTime } from "./shanghai-time";

const { teapot, noodles, honey, oranges, subordinates } = sampleOrders;

/** Orders of this spring, and the whole way of one of them. */
export const orderExamples: ExamplesOf<MemberApi["order"]> = {
  list: {
    request: { lastqueryid: "0", size: 20 },
    reply: {
      list: [honey, noodles, oranges, teapot],
      lastqueryid: teapot.commissionorderid,
      hasmore: true,
    },
  },
  listSub: {
    request: { lastqueryid: "0", size: 20, ordersource: "selfsupport" },
    reply: {
      list: [subordinates],
      lastqueryid: subordinates.commissionorderid,
      hasmore: false,
    },
  },
  detail: {
    request: { commissionorderid: teapot.commissionorderid },
    reply: {
      ...teapot,
      timeline: [
        { step: "paid", at: teapot.paidat },
        { step: "received", at: shanghaiTime("2026-03-01 18:40") },
        { step: "settled", at: teapot.settledat },
        { step: "withdrawable", at: teapot.withdrawableat },
        {
          step: "locked",
          at: sampleWithdrawals.review.createdat,
          note: "申请提现 ¥66.24",
        },
      ],
      allocations: [
        {
          withdrawid: sampleWithdrawals.review.withdrawid,
          amount: teapot.commissionamount,
          status: sampleWithdrawals.review.status,
        },
      ],
    },
  },
  spreadInfo: {
    request: {},
    reply: { orderamount: 1_072_000, myincome: sampleCommission.tradecommission },
  },
  statuses: {
    request: {},
    reply: [
      { value: 0, label: "已支付", ordersource: "pdd" },
      { value: 1, label: "已成团", ordersource: "pdd" },
      { value: 2, label: "确认收货", ordersource: "pdd" },
      { value: 3, label: "审核成功", ordersource: "pdd" },
      { value: 4, label: "审核失败(不可提现)", ordersource: "pdd" },
      { value: 5, label: "已经结算", ordersource: "pdd" },
      { value: 10, label: "已处罚", ordersource: "pdd" },
      { value: 0, label: "已支付", ordersource: "selfsupport" },
      { value: 2, label: "确认收货", ordersource: "selfsupport" },
      { value: 4, label: "已退款(不可提现)", ordersource: "selfsupport" },
      { value: 5, label: "已经结算", ordersource: "selfsupport" },
    ],
  },
};
