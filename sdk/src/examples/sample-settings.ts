import { toFen } from "../contract/money";
import { sampleCommission } from "./sample-commission";
import { shanghaiTime } from "./shanghai-time";

/** 林小满's settings: withdraw by itself from ¥50 on, and tell her of everything but the digest. */
export const sampleSettings = {
  autowithdrawenabled: true,
  autowithdrawthreshold: toFen(5000),
  earningsnotifyenabled: true,
  withdrawnotifyenabled: true,
  bindnotifyenabled: true,
  expirenotifyenabled: true,
  dailydigestenabled: false,
  channels: { subscribe: true, officialaccount: false, sms: true, email: true },
  updatedat: shanghaiTime("2026-03-18 09:20"),
  email: "x***@example.com",
  officialaccountfollowed: true,
  recommendedthreshold: 5000,
  nextautowithdraw: {
    at: shanghaiTime("2026-03-18 10:00"),
    amount: sampleCommission.withdrawableamount,
  },
  subscriptions: [
    { templateid: "template-new-commission", kind: "earnings", title: "新佣金通知", remaining: 2 },
    {
      templateid: "template-withdraw-result",
      kind: "withdraw",
      title: "提现结果通知",
      remaining: 1,
    },
  ],
};
