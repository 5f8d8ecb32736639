import { toFen } from "@distribution/sdk";
import { expect, test } from "vitest";
import { withdrawalSteps } from "./withdrawal-steps";

const now = Date.UTC(2025, 10, 21, 4);
const hour = 3_600_000;
const applied = { status: 0, at: now - 50 * hour } as const;
const approved = { status: 1, at: now - 3 * hour } as const;

type Facts = Parameters<typeof withdrawalSteps>[0];

const record = (facts: Partial<Facts>): Facts => ({
  status: 0,
  withdrawtype: "wechat",
  amount: toFen(4_000),
  timeline: [applied],
  createdat: applied.at,
  expectedat: Date.UTC(2025, 10, 24, 4),
  ...facts,
});

/** "state title: note" a step. */
const outline = (facts: Partial<Facts>, asksOwner = true) =>
  withdrawalSteps(record(facts), { now, asksOwner }).map(({ state, title, note }) =>
    [`${state} ${title}`, note].filter(Boolean).join(": "),
  );

const inReview = [
  "done 提交申请",
  "current 商家审核: 通过与否都会在这里写明，没通过就全部退回",
  "future 你在微信点一次确认: 审核通过后 24 小时内，超时退回可提现",
  "future 到账微信零钱: 预计 11月24日 前",
];

test("in review it waits for the audit, and by WeChat the owner confirms later", () => {
  expect(outline({})).toEqual(inReview);
});

test("where WeChat does not ask her each time she is told of no confirmation", () => {
  expect(outline({}, false)).toEqual(inReview.filter((step) => !step.includes("点一次确认")));
});

test("in review by another method nothing has to be confirmed", () => {
  expect(outline({ withdrawtype: "alipay" })).toEqual([
    ...inReview.slice(0, 2),
    "future 到账支付宝: 预计 11月24日 前",
  ]);
});

test.each([
  ["waiting", "current 待你确认收款: 点下面的按钮，在微信页面确认"],
  ["confirming", "current 等微信的结果: 微信页面打开不等于到账，以这里为准"],
] as const)("approved by WeChat and %s, its owner is told what counts", (state, current) => {
  const timeline = [applied, { ...approved, note: "请在 24 小时内确认收款" }];
  const confirm = { expiresat: now + hour, state };
  expect(outline({ status: 1, timeline, confirm })).toEqual([
    "done 提交申请",
    "done 审核通过",
    current,
    "future 到账微信零钱: 预计 11月24日 前",
  ]);
});

test("closing it does not say that the money is back, nor that it will arrive", () => {
  const closing = { status: 1, at: now, note: "超过 24 小时未确认收款" } as const;
  const facts = {
    status: 1,
    timeline: [applied, approved, closing],
    confirm: { expiresat: now, state: "closing" },
  } as const;
  expect(outline({ ...facts, timeline: [...facts.timeline] }).slice(2)).toEqual([
    "done 打款进展: 超过 24 小时未确认收款",
    "current 退回中: 正在等微信关单，完成后 ¥40.00 全部退回可提现",
    "future 退回可提现",
  ]);
});

test("approved without a confirmation the money is on its way, and the wallet's waits for the merchant", () => {
  const timeline = [applied, { ...approved, note: "等待打款" }];
  const moving = (withdrawtype: "bank" | "wechat", asksOwner: boolean) =>
    outline({ status: 1, withdrawtype, timeline }, asksOwner).slice(1, 3);
  const paying = ["done 审核通过", "current 打款中: 款项正在转出，请留意到账通知"];
  expect(moving("bank", true)).toEqual(paying);
  expect(moving("wechat", false)).toEqual(paying);
  expect(moving("wechat", true)).toEqual([
    "done 审核通过",
    "current 等商家打款: 商家在备款，不用重新申请",
  ]);
});

test("paid it ends with the arrival", () => {
  const timeline = [applied, approved, { status: 2, at: now - hour } as const];
  expect(outline({ status: 2, timeline })).toEqual([
    "done 提交申请",
    "done 审核通过",
    "done 已到账",
  ]);
});

const refusedAfter = (steps: Facts["timeline"], facts: Partial<Facts>) =>
  outline({
    status: 3,
    returnedamount: toFen(4_000),
    ...facts,
    timeline: [applied, ...steps, { status: 3, at: now, note: "¥40.00 已退回可提现" }],
  }).slice(1 + steps.length);

test("refused in review it says by whom, why, and where the money is", () => {
  expect(refusedAfter([], { failmsg: "账号与姓名不符", failcode: "other" })).toEqual([
    "failed 没有通过: 商家审核：账号与姓名不符",
    "done 退回可提现: ¥40.00",
  ]);
});

test("a transfer that failed was refused by no merchant, and one not confirmed by nobody", () => {
  expect(refusedAfter([approved], { failmsg: "额度已满", failcode: "quota-full" })[0]).toBe(
    "failed 没有通过: 额度已满",
  );
  expect(
    refusedAfter([approved], { failmsg: "超过 24 小时未确认", failcode: "not-confirmed" })[0],
  ).toBe("failed 超时未确认: 超过 24 小时未确认");
});

test("cancelled by its owner nothing has failed, and the money is back", () => {
  const timeline = [applied, { status: 4, at: now, note: "¥40.00 已退回可提现" } as const];
  expect(outline({ status: 4, timeline, returnedamount: toFen(4_000) })).toEqual([
    "done 提交申请",
    "done 已取消",
    "done 退回可提现: ¥40.00",
  ]);
});

test("what a failed order took does not come back", () => {
  const timeline = [applied, { status: 3, at: now, note: "扣除 ¥40.00" } as const];
  const facts = { failmsg: "所用订单已失效：订单已退款", failcode: "orders-failed" } as const;
  expect(outline({ status: 3, timeline, ...facts, returnedamount: toFen(0) }).at(-1)).toBe(
    "done 资金去向: 扣除 ¥40.00",
  );
});

test("an order taken out of it is no second application, nor one that fails later a second approval", () => {
  const taken = { status: 0, at: now, note: "订单失效（订单已退款），扣除 ¥20.00" } as const;
  expect(outline({ timeline: [applied, taken] })[1]).toBe(`done 金额调整: ${taken.note}`);
  const late = { status: 1, at: now, note: "订单失效（订单已退款），从之后的佣金中扣回" } as const;
  expect(outline({ status: 1, timeline: [applied, approved, late] })[2]).toBe(
    `done 所用订单失效: ${late.note}`,
  );
});

test("an unknown status or an empty timeline breaks nothing", () => {
  const odd = { status: "unknown", at: now } as const;
  expect(outline({ status: "unknown", timeline: [applied, odd] })).toEqual([
    "done 提交申请",
    "done 状态已更新",
  ]);
  expect(outline({ status: 2, timeline: [] })).toEqual(["done 提交申请"]);
});
