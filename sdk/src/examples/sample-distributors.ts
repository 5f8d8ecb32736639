import { sampleCommission } from "./sample-commission";
import { shanghaiTime } from "./shanghai-time";

/* Distributors as the middle office sees them, so not masked. */

const nothingEarned = {
  totalcommission: 0,
  withdrawableamount: 0,
  customercount: 0,
};

const busy = {
  dismemberid: "8123",
  memberid: "1",
  applyid: "5001",
  name: "林小满",
  phone: "16000002046",
  avatar: "/pictures/avatar-bun.png",
  grade: "金牌分销员",
  status: "normal",
  createdat: shanghaiTime("2025-08-12 10:20"),
  totalcommission: sampleCommission.totalcommission,
  withdrawableamount: sampleCommission.withdrawableamount,
  customercount: 26,
};

const subordinate = {
  dismemberid: "8124",
  memberid: "2",
  applyid: "5002",
  name: "周可心",
  phone: "16000005512",
  avatar: "/pictures/avatar-bob.png",
  grade: "普通分销员",
  status: "normal",
  superiorname: "林小满",
  createdat: shanghaiTime("2025-12-12 16:05"),
  totalcommission: 42_720,
  withdrawableamount: 9860,
  customercount: 10,
};

const auditing = {
  ...nothingEarned,
  dismemberid: "8126",
  memberid: "4",
  applyid: "5004",
  name: "吴佳宁",
  phone: "16000007721",
  avatar: "/pictures/avatar-glasses.png",
  grade: "普通分销员",
  status: "audit",
  createdat: shanghaiTime("2026-03-16 14:12"),
};

const rejected = {
  ...nothingEarned,
  dismemberid: "8127",
  memberid: "5",
  applyid: "5005",
  name: "赵明轩",
  phone: "16000001164",
  avatar: "/pictures/avatar-mountain.png",
  grade: "普通分销员",
  status: "reject",
  reason: "手机号与实名信息不一致，请核对后重新提交",
  createdat: shanghaiTime("2026-03-13 09:48"),
};

const locked = {
  dismemberid: "8128",
  memberid: "6",
  applyid: "5006",
  name: "孙丽华",
  phone: "16000009083",
  avatar: "/pictures/avatar-elder.png",
  grade: "银牌分销员",
  status: "lock",
  reason: "近期订单异常，正在核查",
  createdat: shanghaiTime("2025-10-19 11:30"),
  totalcommission: 18_300,
  withdrawableamount: 6240,
  customercount: 2,
};

/** Rows of the middle office's lists, by persona. */
export const sampleDistributors = { busy, subordinate, auditing, rejected, locked };
