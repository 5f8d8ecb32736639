import {
  type CommissionOrderDetail,
  formatYuan,
  orderStatusFacts,
  type OrderStep,
  toFen,
} from "@distribution/sdk";
import { dateText } from "../../ui/date-text";
import { expectedSum, orderSum } from "./order-sum";

export interface PathStep {
  readonly title: string;
  readonly state: "done" | "current" | "future" | "failed" | "changed";
  readonly at?: number;
  readonly note?: string;
  /** Here the money can be taken out. */
  readonly canWithdraw?: true;
}

export type PathFacts = Omit<CommissionOrderDetail, "goodsname" | "goodsimage" | "orderno">;

export interface PathContext {
  readonly now: number;
  /** The rule's, where it is known. */
  readonly freezeDays: number | undefined;
}

const titles: Record<OrderStep | "unknown", string> = {
  paid: "买家付款",
  grouped: "已成团",
  received: "确认收货",
  approved: "审核成功",
  settled: "结算",
  withdrawable: "可提现",
  locked: "申请提现",
  withdrawn: "已到账",
  adjusted: "部分退款",
  invalid: "已失效",
  clawedback: "已失效",
  unknown: "状态已更新",
};

/** 这笔钱的路: what has happened to it, where it is now, and what is still to come, oldest first. */
export function orderSteps(order: PathFacts, context: PathContext): PathStep[] {
  const past = order.timeline.map((_, place) => pastStep(order, place));
  return [...withPresent(past, order, context), ...futureSteps(order, context)].map(
    ({ note, ...step }) => (note ? { ...step, note } : step),
  );
}

function pastStep(order: PathFacts, place: number): PathStep {
  const { step, at, note = "" } = order.timeline[place] as PathFacts["timeline"][number];
  const before = order.timeline.slice(0, place).map((each) => each.step);
  const title = titles[step];
  switch (step) {
    case "paid":
      return { title, at, state: "done", note: paidNote(order) };
    case "settled":
      return { title, at, state: "done", note: note || "进入冻结期，防退货" };
    case "withdrawable":
      // It becomes withdrawable once: what comes later returned from a withdrawal.
      return { title: before.includes(step) ? "退回可提现" : title, at, state: "done", note };
    case "locked":
      return { title, at, state: "done", note: note.replace(/^申请提现 /, "") };
    case "withdrawn":
      return { title, at, state: "done", note: note.replace(/^已打款 /, "") };
    case "adjusted":
      return { title, at, state: "changed", note };
    case "invalid":
      return { title, at, state: "failed", note: "当时还在待结算，没有动过余额" };
    case "clawedback":
      return { title, at, state: "failed", note: "已结算的佣金收回，先从可提现里扣" };
    default:
      return { title, at, state: "done", note };
  }
}

/** Who bought; and what was expected of it, where the sum above tells of less. */
function paidNote(order: PathFacts): string {
  const who = {
    self: "自己购买",
    share: `${order.buyername} 通过你的分享下单`,
    sub: order.dismembername ? `下级 ${order.dismembername} 的成交` : "下级的成交",
    unknown: "",
  }[order.kind];
  const shownAbove = !order.refundedamount && orderSum(order) !== undefined;
  return [who, shownAbove ? undefined : expectedSum(order)].filter(Boolean).join("，");
}

/** The last step is where it is now, unless it only changed how much of it there is. */
function withPresent(
  past: readonly PathStep[],
  order: PathFacts,
  { now }: PathContext,
): readonly PathStep[] {
  const present = presentStep(order, now);
  if (!present) return past;
  const last = past[past.length - 1];
  const goesOn = last?.state === "done" && last.title === present.title;
  const waitsHere = last?.state === "done" && order.commissionstatus === "pending";
  if (!last || !(goesOn || waitsHere)) return [...past, present];
  const note = [...new Set([last.note, present.note])].filter(Boolean).join("。");
  return [...past.slice(0, -1), { ...last, ...present, title: last.title, note }];
}

function presentStep(order: PathFacts, now: number): PathStep | undefined {
  const { commissionstatus, commissionamount, availableamount = commissionamount } = order;
  switch (commissionstatus) {
    case "pending":
      return { title: "待结算", state: "current", note: waitsFor(order, now) };
    case "settled": {
      const whole = availableamount === order.estimatedamount;
      const left = `还可提现 ¥${formatYuan(toFen(availableamount))}`;
      return { title: whole ? "可提现" : left, state: "current", canWithdraw: true };
    }
    case "locked":
      return { title: "申请提现", state: "current" };
    case "withdrawn":
    case "invalid":
      return undefined;
    case "unknown":
      return { title: "状态待更新", state: "current", note: "请稍后刷新" };
  }
}

function waitsFor(order: PathFacts, now: number): string {
  const { ordersource, originalorderstatus, withdrawableat } = order;
  // The server decides whether it is frozen still: it may release it at any moment.
  if (withdrawableat !== undefined && withdrawableat > now) return "进入冻结期，防退货";
  return orderStatusFacts(ordersource, originalorderstatus)?.waitsFor ?? "等待渠道更新状态";
}

function futureSteps(order: PathFacts, { now, freezeDays }: PathContext): PathStep[] {
  const future = (title: string, note?: string): PathStep => ({
    title,
    state: "future",
    ...(note ? { note } : {}),
  });
  switch (order.commissionstatus) {
    case "pending": {
      const had = new Set(order.timeline.map(({ step }) => step));
      const { withdrawableat } = order;
      const freeze = freezeDays === undefined ? "冻结期" : ` ${freezeDays} 天冻结期`;
      const expected =
        withdrawableat === undefined
          ? freezeDays === 0
            ? "结算后马上可提现"
            : `结算后再过${freeze}`
          : `预计 ${dateText(withdrawableat, "day", now)}`;
      return [
        ...(had.has("received") || had.has("settled") ? [] : [future("确认收货")]),
        ...(had.has("settled") ? [] : [future("结算")]),
        future("可提现", expected),
      ];
    }
    case "settled":
    case "locked":
      return [future("到账")];
    default:
      return [];
  }
}
