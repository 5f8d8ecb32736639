import type { MemberApi } from "../contract/member/member-api";
import { toFen } from "../contract/money";
import type { OfficeApi } from "../contract/office/office-api";
import type { ExamplesOf } from "./examples-of";
import { sampleOrders } from "./sample-orders";
import { sampleWithdrawals } from "./sample-withdrawals";
import { shanghaiTime } from "./shanghai-time";

const { review, approved, paid, rejected, cancelled, confirming } = sampleWithdrawals;
const { noodles, teapot } = sampleOrders;
const { withdrawid } = review;
/** The older order goes first, and whole; of the next one only what is missing. */
const orders = [
  { allocatedamount: teapot.commissionamount, order: teapot },
  { allocatedamount: review.amount - teapot.commissionamount, order: noodles },
];
const applicant = {
  memberid: "1",
  dismemberid: "8123",
  name: "林小满",
  phone: "16000002046",
  distributorstatus: "normal",
  islarge: false,
  recentfailures: 1,
};

/** What becomes of ¥70: the distributor's side. */
export const withdrawalExamples: ExamplesOf<MemberApi["withdrawal"]> = {
  apply: {
    request: {
      requestid: "docs-example-0001",
      withdrawtype: "alipay",
      amount: toFen(7000),
      account: "16000002046",
    },
    reply: review,
  },
  list: {
    request: { lastqueryid: "0", size: 20 },
    reply: { list: [review, confirming], lastqueryid: confirming.withdrawid, hasmore: true },
  },
  detail: {
    request: { withdrawid },
    reply: {
      ...review,
      orders,
    },
  },
  cancel: { request: { withdrawid }, reply: cancelled },
  confirm: {
    request: { withdrawid: confirming.withdrawid },
    reply: {
      mchid: "1900000001",
      appid: "wx0000000000000000",
      package: "mock-transfer-11",
      expiresat: confirming.confirm.expiresat,
    },
  },
  authorization: {
    request: {},
    reply: { status: "active", authorisedat: shanghaiTime("2026-02-03 20:15") },
  },
  authorize: {
    request: {},
    reply: {
      mchid: "1900000001",
      appid: "wx0000000000000000",
      package: "mock-authorization-8123",
      expiresat: shanghaiTime("2026-02-04 20:14"),
    },
  },
  revoke: {
    request: {},
    reply: {
      status: "revoked",
      authorisedat: shanghaiTime("2026-02-03 20:15"),
      revokedat: shanghaiTime("2026-03-18 12:00"),
    },
  },
};

/** The middle office's side of the same. */
export const officeWithdrawalExamples: ExamplesOf<OfficeApi["withdrawal"]> = {
  list: {
    request: { pageindex: 1, pagesize: 20, status: 0 },
    reply: { list: [{ ...review, ...applicant }], total: 1 },
  },
  detail: {
    request: { withdrawid },
    reply: {
      ...review,
      ...applicant,
      orders,
      failures: [
        {
          withdrawid: "10",
          amount: toFen(5000),
          withdrawtype: "alipay",
          failmsg: rejected.failmsg,
          createdat: shanghaiTime("2026-03-12 18:05"),
        },
      ],
    },
  },
  approve: { request: { withdrawid }, reply: approved },
  complete: { request: { withdrawid }, reply: paid },
  reject: { request: { withdrawid, reason: rejected.failmsg }, reply: rejected },
};
