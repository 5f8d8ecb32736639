import type { MemberApi } from "../contract/member/member-api";
import type { ExamplesOf } from "./examples-of";
import { sampleCommission } from "./sample-commission";
import { sampleOrders } from "./sample-orders";
import { sampleWithdrawals } from "./sample-withdrawals";

const { noodles } = sampleOrders;

const lineOf = ({ withdrawtype, account, status }: typeof sampleWithdrawals.review) => ({
  withdrawtype,
  account,
  status,
});

/** The balance of this morning, backwards: two withdrawals, and the noodles that came before them. */
export const fundExamples: ExamplesOf<MemberApi["fund"]> = {
  list: {
    request: { lastqueryid: "0", size: 20, month: "2026-03" },
    reply: {
      list: [
        {
          fundid: "6120",
          at: sampleWithdrawals.review.createdat,
          kind: "withdraw",
          amount: -sampleWithdrawals.review.amount,
          balanceafter: sampleCommission.withdrawableamount,
          title: "申请提现",
          note: "提现到支付宝",
          withdrawid: sampleWithdrawals.review.withdrawid,
          withdrawal: lineOf(sampleWithdrawals.review),
        },
        {
          fundid: "6104",
          at: sampleWithdrawals.confirming.createdat,
          kind: "withdraw",
          amount: -sampleWithdrawals.confirming.amount,
          balanceafter: sampleCommission.withdrawableamount + sampleWithdrawals.review.amount,
          title: "申请提现",
          note: "提现到微信零钱",
          withdrawid: sampleWithdrawals.confirming.withdrawid,
          withdrawal: lineOf(sampleWithdrawals.confirming),
        },
        {
          fundid: "6088",
          at: noodles.withdrawableat,
          kind: "commission",
          amount: noodles.commissionamount,
          balanceafter:
            sampleCommission.withdrawableamount +
            sampleWithdrawals.review.amount +
            sampleWithdrawals.confirming.amount,
          title: "佣金到账",
          note: `${noodles.goodsname}，实付 ¥55.60`,
          commissionorderid: noodles.commissionorderid,
          order: {
            kind: noodles.kind,
            goodsname: noodles.goodsname,
            goodsimage: noodles.goodsimage,
          },
        },
      ],
      lastqueryid: "6088",
      hasmore: true,
    },
  },
  months: {
    request: {},
    reply: [
      {
        month: "2026-03",
        opening: 18_000,
        income: 35_950,
        withdrawn: sampleCommission.lockedamount,
        clawedback: 0,
        closing: sampleCommission.withdrawableamount,
      },
      {
        month: "2026-02",
        opening: 0,
        income: 82_000,
        withdrawn: sampleCommission.withdrawnamount,
        clawedback: 0,
        closing: 18_000,
      },
    ],
  },
};
