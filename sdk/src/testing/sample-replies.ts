import { toFen } from "../contract/money";

/** Replies of the contract's shapes, for tests that are about something else. */
export const withdrawalReply = {
  withdrawid: "7001",
  amount: 1990,
  fee: 11,
  netamount: 1979,
  withdrawtype: "wechat",
  account: "微信零钱",
  status: 0,
  source: "manual",
  createdat: 1_764_000_000_000,
  expectedat: 1_764_086_400_000,
  timeline: [{ status: 0, at: 1_764_000_000_000 }],
};

export const statusReply = { status: "normal", dismemberid: "8123" };

export const loginReply = {
  token: "fresh",
  expiresat: 1_764_000_000_000,
  member: { memberid: "1", nickname: "林", avatar: "" },
};

export const applyInput = {
  requestid: "request-0001",
  withdrawtype: "wechat",
  amount: toFen(1990),
} as const;
