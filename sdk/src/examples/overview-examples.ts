import type { OfficeApi } from "../contract/office/office-api";
import type { ExamplesOf } from "./examples-of";
import { sampleDistributors } from "./sample-distributors";
import { sampleWithdrawals } from "./sample-withdrawals";

const { auditing, busy } = sampleDistributors;
const { review, confirming } = sampleWithdrawals;

const commissionOf = (day: string, selfsupport: number, pdd: number) => ({
  day,
  channels: [
    { ordersource: "pdd", commission: pdd },
    { ordersource: "selfsupport", commission: selfsupport },
  ],
});

/** What the workbench asks. */
export const overviewExamples: ExamplesOf<OfficeApi["overview"]> = {
  show: {
    request: {},
    reply: {
      applications: { count: 1, oldestat: auditing.createdat },
      reviews: { count: 1, amount: review.amount, oldestat: review.createdat },
      payouts: { count: 0, amount: 0 },
      receipts: {
        count: 1,
        amount: confirming.amount,
        nextexpiresat: confirming.confirm.expiresat,
      },
      distributors: [
        { status: "audit", count: 1 },
        { status: "lock", count: 1 },
        { status: "normal", count: 3 },
        { status: "reject", count: 1 },
      ],
      days: [commissionOf("2026-03-17", 20_404, 1_838), commissionOf("2026-03-18", 6_912, 0)],
      money: {
        pendingcommission: 193_807,
        withdrawableamount: 97_457,
        lockedamount: 82_000,
        withdrawnamount: 359_000,
        debtamount: 3_360,
        debtorcount: 1,
        difference: 0,
      },
    },
  },
  listWork: {
    request: { pageindex: 1, pagesize: 20 },
    reply: {
      list: [
        {
          kind: "application",
          createdat: auditing.createdat,
          dismemberid: auditing.dismemberid,
          name: auditing.name,
          grade: auditing.grade,
          distributorstatus: auditing.status,
        },
        {
          kind: "review",
          createdat: review.createdat,
          dismemberid: busy.dismemberid,
          name: busy.name,
          grade: busy.grade,
          distributorstatus: busy.status,
          withdrawal: {
            withdrawid: review.withdrawid,
            amount: review.amount,
            netamount: review.netamount,
            withdrawtype: review.withdrawtype,
            account: review.account,
            source: review.source,
          },
        },
      ],
      total: 2,
    },
  },
};
