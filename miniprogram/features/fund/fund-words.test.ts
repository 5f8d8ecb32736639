import { type Fund, toFen } from "@distribution/sdk";
import { expect, test } from "vitest";
import { fundWords } from "./fund-words";

type Masked = NonNullable<Fund["withdrawal"]>["account"];
const order = { kind: "share", goodsname: "长绒棉浴巾", goodsimage: "/towel.png" } as const;
const sub = { ...order, kind: "sub", dismembername: "周*" as Masked } as const;
const toAlipay = {
  withdrawtype: "alipay",
  account: "138****2046" as Masked,
  status: 0,
} as const;
const toWallet = { ...toAlipay, withdrawtype: "wechat", account: "微信零钱" as Masked } as const;
const waiting = { status: 1, confirm: { expiresat: 0, state: "waiting" } } as const;

const line = (facts: Partial<Fund>): Fund => ({
  fundid: "1",
  at: 0,
  kind: "commission",
  amount: toFen(100),
  balanceafter: toFen(100),
  title: "佣金到账",
  ...facts,
});
const back = { kind: "withdraw", title: "提现退回" } as const;
const out = { kind: "withdraw", title: "申请提现", amount: toFen(-100) } as const;

test.each<[string, Partial<Fund>]>([
  ["长绒棉浴巾 | 分享成交 · 过冻结期 | ", { order }],
  ["下级分佣 · 周* | 长绒棉浴巾 | ", { order: sub }],
  ["提现到支付宝 | 138****2046 · 待审核 | ", { ...out, withdrawal: toAlipay }],
  ["提现到微信零钱 |  | 待你确认收款", { ...out, withdrawal: { ...toWallet, ...waiting } }],
  ["提现到微信零钱 | 打款中 | ", { ...out, withdrawal: { ...toWallet, status: 1 } }],
  ["提现到微信零钱 | 已到账 | ", { ...out, withdrawal: { ...toWallet, status: 2 } }],
  ["提现到支付宝 | 138****2046 · 已拒绝 | ", { ...out, withdrawal: { ...toAlipay, status: 3 } }],
  ["提现退回 | 你取消了这笔 | ", { ...back, withdrawal: { ...toWallet, status: 4 } }],
  [
    "提现退回 | 收款额度已满 | ",
    { ...back, withdrawal: { ...toWallet, status: 3, failmsg: "收款额度已满" } },
  ],
  ["提现退回 | 提现到微信零钱 | ", { ...back, withdrawal: toWallet }],
  ["提现扣减 | 长绒棉浴巾 | ", { ...back, title: "提现扣减", order, withdrawal: toWallet }],
  ["佣金扣回 | 长绒棉浴巾 | ", { kind: "clawback", title: "佣金扣回", order }],
  // A backend that tells no more than its words.
  ["佣金到账 | 浴巾，实付 ¥9.00 | ", { note: "浴巾，实付 ¥9.00" }],
  ["清退作废 |  | ", { kind: "clawback", title: "清退作废" }],
  ["活动补贴 |  | ", { kind: "unknown", title: "活动补贴" }],
])("a line says %s", (said, facts) => {
  const { title, cause, urgent } = fundWords(line(facts));
  expect(`${title} | ${cause} | ${urgent}`).toBe(said);
});
