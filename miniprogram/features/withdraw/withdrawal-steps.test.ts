import { expect, test } from "vitest";
import { withdrawalSteps, type WithdrawalStep } from "./withdrawal-steps";

const now = Date.UTC(2025, 10, 21, 4);
const hour = 3_600_000;
const applied = { status: 0, at: now - 50 * hour } as const;
const approved = { status: 1, at: now - 3 * hour } as const;

type Facts = Parameters<typeof withdrawalSteps>[0];

const record = (facts: Partial<Facts>): Facts => ({
  status: 0,
  withdrawtype: "wechat",
  timeline: [applied],
  createdat: applied.at,
  expectedat: Date.UTC(2025, 10, 24, 4),
  ...facts,
});

const outline = (steps: readonly WithdrawalStep[]) =>
  steps.map(({ title, state }) => `${state} ${title}`);

test("in review it waits for the audit, and by WeChat the owner confirms later", () => {
  const steps = withdrawalSteps(record({}), now);
  expect(outline(steps)).toEqual([
    "done 提交申请",
    "current 等待审核",
    "future 在微信确认收款",
    "future 到账",
  ]);
  expect(steps[3]?.note).toBe("预计 11月24日前");
});

test("in review by another method nothing has to be confirmed", () => {
  expect(outline(withdrawalSteps(record({ withdrawtype: "alipay" }), now))).toEqual([
    "done 提交申请",
    "current 等待审核",
    "future 到账",
  ]);
});

test("approved by WeChat it says how long the owner has", () => {
  const steps = withdrawalSteps(
    record({
      status: 1,
      timeline: [applied, approved],
      confirm: { expiresat: now + 21 * hour + 8 * 60_000, state: "waiting" },
    }),
    now,
  );
  expect(outline(steps)).toEqual([
    "done 提交申请",
    "done 审核通过",
    "current 待你确认收款",
    "future 到账",
  ]);
  expect(steps[2]?.note).toBe("还剩 21 小时 · 超时退回可提现");
});

test("opened in WeChat it may be opened again, until its time is over", () => {
  const steps = withdrawalSteps(
    record({
      status: 1,
      timeline: [applied, approved],
      confirm: { expiresat: now + hour, state: "confirming" },
    }),
    now,
  );
  expect(steps[2]).toMatchObject({
    title: "确认中，可再次打开微信",
    note: "还剩 1 小时 · 超时退回可提现",
  });
});

test("closing it does not say that the money is back, nor that it will arrive", () => {
  const closing = {
    status: 1,
    at: now,
    note: "超过 24 小时未确认收款，等待微信的最终结果",
  } as const;
  const steps = withdrawalSteps(
    record({
      status: 1,
      timeline: [applied, approved, closing],
      confirm: { expiresat: now, state: "closing" },
    }),
    now,
  );
  expect(outline(steps)).toEqual([
    "done 提交申请",
    "done 审核通过",
    "done 打款进展",
    "current 退回中",
  ]);
  expect(steps[3]?.note).toBe("微信正在关闭转账，确认未收款后金额退回余额");
});

test("approved without a confirmation the money is on its way", () => {
  const steps = withdrawalSteps(
    record({ status: 1, withdrawtype: "bank", timeline: [applied, approved] }),
    now,
  );
  expect(outline(steps)).toEqual([
    "done 提交申请",
    "done 审核通过",
    "current 打款中",
    "future 到账",
  ]);
});

test("paid it ends with the arrival", () => {
  const steps = withdrawalSteps(
    record({ status: 2, timeline: [applied, approved, { status: 2, at: now - hour }] }),
    now,
  );
  expect(outline(steps)).toEqual(["done 提交申请", "done 审核通过", "done 已到账"]);
});

test("rejected it gives the reason and where the money went", () => {
  const steps = withdrawalSteps(
    record({
      status: 3,
      failmsg: "账号与姓名不符",
      timeline: [applied, { status: 3, at: now, note: "¥40.00 已退回可提现" }],
    }),
    now,
  );
  expect(outline(steps)).toEqual(["done 提交申请", "failed 审核未通过"]);
  expect(steps[1]?.note).toBe("原因：账号与姓名不符，¥40.00 已退回可提现");
});

test("a transfer that fails after the audit is not called a refusal", () => {
  const steps = withdrawalSteps(
    record({
      status: 3,
      failmsg: "超过 24 小时未确认收款",
      timeline: [applied, approved, { status: 3, at: now, note: "¥40.00 抵扣失效订单" }],
    }),
    now,
  );
  expect(steps[2]).toMatchObject({
    title: "打款失败",
    note: "原因：超过 24 小时未确认收款，¥40.00 抵扣失效订单",
  });
});

test("cancelled by its owner the money is back", () => {
  const steps = withdrawalSteps(
    record({ status: 4, timeline: [applied, { status: 4, at: now, note: "¥40.00 已退回可提现" }] }),
    now,
  );
  expect(outline(steps)).toEqual(["done 提交申请", "done 已取消"]);
  expect(steps[1]?.note).toBe("¥40.00 已退回可提现");
});

test("an order taken out of it is no second application, and says nothing of money that came back", () => {
  const taken = { status: 0, at: now - hour, note: "订单失效（订单已退款），扣除 ¥20.00" } as const;
  expect(outline(withdrawalSteps(record({ timeline: [applied, taken] }), now)).slice(0, 2)).toEqual(
    ["done 提交申请", "done 金额调整"],
  );
  const emptied = withdrawalSteps(
    record({
      status: 3,
      failmsg: "所用订单已失效：订单已退款",
      timeline: [applied, { status: 3, at: now, note: "扣除 ¥20.00" }],
    }),
    now,
  );
  expect(outline(emptied)).toEqual(["done 提交申请", "failed 未打款"]);
  expect(emptied[1]?.note).not.toContain("退回可提现");
});

test("an order that fails while it is being paid is no second approval", () => {
  const note = "订单失效（订单已退款），¥40.00 到账后将从之后的佣金中扣回";
  const steps = withdrawalSteps(
    record({ status: 1, timeline: [applied, approved, { status: 1, at: now, note }] }),
    now,
  );
  expect(outline(steps).slice(0, 3)).toEqual([
    "done 提交申请",
    "done 审核通过",
    "done 所用订单失效",
  ]);
  expect(steps[2]?.note).toBe(note);
});

test("an unknown status or an empty timeline breaks nothing", () => {
  expect(
    outline(
      withdrawalSteps(
        record({ status: "unknown", timeline: [applied, { status: "unknown", at: now }] }),
        now,
      ),
    ),
  ).toEqual(["done 提交申请", "done 状态已更新"]);
  expect(outline(withdrawalSteps(record({ status: 2, timeline: [] }), now))).toEqual([
    "done 提交申请",
  ]);
});
