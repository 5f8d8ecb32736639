import { toBasisPoints, toFen } from "@distribution/sdk";
import { expect, test } from "vitest";
import { orderSteps, type PathFacts } from "./order-steps";

const day = 24 * 3_600_000;
const now = Date.UTC(2025, 10, 26, 4);
type Entry = PathFacts["timeline"][number];
const at = (step: Entry["step"], daysAgo: number, note?: string): Entry => ({
  step,
  at: now - daysAgo * day,
  ...(note ? { note } : {}),
});

const order = (facts: Partial<PathFacts>): PathFacts => ({
  commissionorderid: "1",
  ordersource: "pdd",
  originalorderstatus: 5,
  commissionstatus: "settled",
  kind: "share",
  quantity: 2,
  orderamount: toFen(6_580),
  commissionrate: toBasisPoints(1_500),
  commissionamount: toFen(987),
  estimatedamount: toFen(987),
  buyername: "雅*" as PathFacts["buyername"],
  paidat: now - 20 * day,
  timeline: [at("paid", 20)],
  allocations: [],
  ...facts,
});

/** "state title: note" a step, with a sign where the money can be taken out. */
const outline = (facts: Partial<PathFacts>, freezeDays: number | undefined = 7) =>
  orderSteps(order(facts), { now, freezeDays }).map(({ state, title, note, canWithdraw }) =>
    [`${state} ${title}${canWithdraw ? " →" : ""}`, note].filter(Boolean).join(": "),
  );

const settled = [
  at("paid", 20),
  at("grouped", 20),
  at("received", 15),
  at("approved", 12),
  at("settled", 10),
];
const settledPath = [
  "done 买家付款: 雅* 通过你的分享下单",
  "done 已成团",
  "done 确认收货",
  "done 审核成功",
  "done 结算: 进入冻结期，防退货",
];

test("paid, it waits where it is, with all its way before it", () => {
  expect(outline({ commissionstatus: "pending", originalorderstatus: 0 })).toEqual([
    "current 买家付款: 雅* 通过你的分享下单。等待成团",
    "future 确认收货",
    "future 结算",
    "future 可提现: 结算后再过 7 天冻结期",
  ]);
});

test("frozen, the day is said and not reckoned", () => {
  const withdrawableat = now + 2 * day;
  const facts = { commissionstatus: "pending", timeline: settled, withdrawableat } as const;
  expect(outline(facts)).toEqual([
    ...settledPath.slice(0, 4),
    "current 结算: 进入冻结期，防退货",
    "future 可提现: 预计 11月28日",
  ]);
});

test.each([
  [undefined, "结算后再过冻结期"],
  [0, "结算后马上可提现"],
  [3, "结算后再过 3 天冻结期"],
])("a rule of %s freeze days is told as %s", (freezeDays, note) => {
  const facts = order({ commissionstatus: "pending", originalorderstatus: 1 });
  expect(orderSteps(facts, { now, freezeDays }).pop()?.note).toBe(note);
});

test("withdrawable, the step itself is where it can be taken out", () => {
  expect(outline({ timeline: [...settled, at("withdrawable", 2)] })).toEqual([
    ...settledPath,
    "current 可提现 →",
    "future 到账",
  ]);
});

test("of a part that came back while it was pending the road goes on below it", () => {
  const note = "退款 ¥32.90（1 件），佣金由 ¥9.87 调整为 ¥4.93";
  const facts = {
    commissionstatus: "pending",
    originalorderstatus: 2,
    refundedamount: toFen(3_290),
    commissionamount: toFen(493),
    timeline: [at("paid", 5), at("grouped", 5), at("adjusted", 2, note)],
  } satisfies Partial<PathFacts>;
  expect(outline(facts)).toEqual([
    "done 买家付款: 雅* 通过你的分享下单，¥65.80 × 15% = ¥9.87",
    "done 已成团",
    `changed 部分退款: ${note}`,
    "current 待结算: 平台审核中，约 15 天后结算",
    "future 确认收货",
    "future 结算",
    "future 可提现: 结算后再过 7 天冻结期",
  ]);
  expect(outline({ ...facts, timeline: [...facts.timeline, at("received", 1)] })[3]).toBe(
    "current 确认收货: 平台审核中，约 15 天后结算",
  );
});

test("what is left of a part that came back can still be withdrawn", () => {
  const facts = {
    refundedamount: toFen(3_290),
    commissionamount: toFen(493),
    availableamount: toFen(493),
    timeline: [...settled, at("withdrawable", 4), at("adjusted", 2)],
  };
  expect(outline(facts).slice(-4)).toEqual([
    "done 可提现",
    "changed 部分退款",
    "current 还可提现 ¥4.93 →",
    "future 到账",
  ]);
});

test("one that returned from a withdrawal, and went into another, tells each", () => {
  const timeline = [
    ...settled,
    at("withdrawable", 5),
    at("locked", 4, "申请提现 ¥9.87"),
    at("withdrawable", 3, "提现未完成，¥9.87 退回"),
    at("locked", 2, "申请提现 ¥9.87"),
  ];
  expect(outline({ commissionstatus: "locked", availableamount: toFen(0), timeline })).toEqual([
    ...settledPath,
    "done 可提现",
    "done 申请提现: ¥9.87",
    "done 退回可提现: 提现未完成，¥9.87 退回",
    "current 申请提现: ¥9.87",
    "future 到账",
  ]);
});

test("paid out, nothing is to come", () => {
  const timeline = [...settled, at("locked", 4), at("withdrawn", 2, "已打款 ¥9.87")];
  expect(outline({ commissionstatus: "withdrawn", timeline }).slice(-2)).toEqual([
    "done 申请提现",
    "done 已到账: ¥9.87",
  ]);
});

test.each([
  ["invalid", "failed 已失效: 当时还在待结算，没有动过余额"],
  ["clawedback", "failed 已失效: 已结算的佣金收回，先从可提现里扣"],
] as const)("lost by %s it ends there", (step, end) => {
  const facts = { commissionstatus: "invalid", commissionamount: toFen(0) } as const;
  expect(outline({ ...facts, timeline: [at("paid", 20), at(step, 2)] })).toEqual([
    "done 买家付款: 雅* 通过你的分享下单，¥65.80 × 15% = ¥9.87",
    end,
  ]);
});

test("a subordinate's trade is named, and what is new to this build breaks nothing", () => {
  const facts = {
    kind: "sub",
    dismembername: "周*" as PathFacts["buyername"],
    commissionstatus: "unknown",
    timeline: [at("paid", 3), at("unknown", 1)],
  } satisfies Partial<PathFacts>;
  expect(outline(facts)).toEqual([
    "done 买家付款: 下级 周* 的成交",
    "done 状态已更新",
    "current 状态待更新: 请稍后刷新",
  ]);
});
