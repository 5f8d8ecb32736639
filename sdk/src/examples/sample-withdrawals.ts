import { shanghaiTime } from "./shanghai-time";

/* ¥70 to Alipay, through every status it can come to. The fee is 0.6 %. */

const applied = { status: 0, at: shanghaiTime("2026-03-18 09:30") };

const review = {
  withdrawid: "12",
  amount: 7000,
  fee: 42,
  netamount: 6958,
  withdrawtype: "alipay",
  account: "160****2046",
  status: 0,
  source: "manual",
  createdat: applied.at,
  expectedat: shanghaiTime("2026-03-21 09:30"),
  timeline: [applied],
};

const approved = {
  ...review,
  status: 1,
  timeline: [applied, { status: 1, at: shanghaiTime("2026-03-18 11:02"), note: "等待打款" }],
};

const paid = {
  ...approved,
  status: 2,
  timeline: [...approved.timeline, { status: 2, at: shanghaiTime("2026-03-18 15:20") }],
};

const rejected = {
  ...review,
  status: 3,
  failmsg: "支付宝账号与实名不一致",
  failcode: "other",
  timeline: [
    applied,
    { status: 3, at: shanghaiTime("2026-03-18 11:02"), note: "支付宝账号与实名不一致" },
  ],
};

const cancelled = {
  ...review,
  status: 4,
  timeline: [applied, { status: 4, at: shanghaiTime("2026-03-18 09:41") }],
};

/** Another one, ¥50 to WeChat by the hourly job: it waits for its owner's confirmation. */
const confirming = {
  withdrawid: "11",
  amount: 5000,
  fee: 30,
  netamount: 4970,
  withdrawtype: "wechat",
  account: "微信零钱",
  status: 1,
  source: "auto",
  createdat: shanghaiTime("2026-03-17 21:00"),
  expectedat: shanghaiTime("2026-03-20 21:00"),
  timeline: [
    { status: 0, at: shanghaiTime("2026-03-17 21:00") },
    { status: 1, at: shanghaiTime("2026-03-18 08:45"), note: "请在 24 小时内确认收款" },
  ],
  confirm: { expiresat: shanghaiTime("2026-03-19 08:45"), state: "waiting" },
};

/** Withdrawals as the API shows them, by what has come of them. */
export const sampleWithdrawals = { review, approved, paid, rejected, cancelled, confirming };
