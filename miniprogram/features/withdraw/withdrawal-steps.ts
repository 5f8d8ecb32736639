import { formatYuan, toFen, type Withdrawal, withdrawMethodLabels } from "@distribution/sdk";
import { isClosing } from "../../parts/withdrawal/transfer-state";
import { dateText } from "../../ui/date-text";
import { headline } from "./way-on";

export interface WithdrawalStep {
  readonly title: string;
  readonly state: "done" | "current" | "future" | "failed";
  readonly at?: number;
  readonly note?: string;
}

type StepFacts = Pick<
  Withdrawal,
  | "status"
  | "withdrawtype"
  | "amount"
  | "returnedamount"
  | "timeline"
  | "createdat"
  | "expectedat"
  | "failmsg"
  | "failcode"
  | "confirm"
>;

export interface StepContext {
  readonly now: number;
  /** False where WeChat pays without asking the owner each time. */
  readonly asksOwner: boolean;
  /** What can be withdrawn now, in words; undefined until it is known. */
  readonly balance?: string | undefined;
}

/** What happened to a withdrawal, what it waits for now, and what is still to come, oldest first. */
export function withdrawalSteps(record: StepFacts, context: StepContext): WithdrawalStep[] {
  return [...pastSteps(record, context), ...nextSteps(record, context)];
}

type Entry = StepFacts["timeline"][number];

/** @note A record without a timeline still says when it was made: the rest of the page hangs on it. */
function pastSteps(record: StepFacts, context: StepContext): WithdrawalStep[] {
  const entries: readonly Entry[] =
    record.timeline.length > 0 ? record.timeline : [{ status: 0, at: record.createdat }];
  return entries.flatMap((entry, index) => {
    const approvedBefore = entries.slice(0, index).some(({ status }) => status === 1);
    return pastStep(record, entry, index === 0, approvedBefore, context);
  });
}

function pastStep(
  record: StepFacts,
  { status, at, note }: Entry,
  first: boolean,
  approvedBefore: boolean,
  { balance }: StepContext,
): WithdrawalStep[] {
  const done = (title: string, said = note): WithdrawalStep[] => [
    { title, state: "done", at, ...(said ? { note: said } : {}) },
  ];
  switch (status) {
    case 0:
      // It is applied for once: what comes later took a failed order out of it.
      return done(first ? "提交申请" : "金额调整");
    case 1:
      // It is approved once: what comes later tells how the pay-out goes on.
      if (approvedBefore)
        return done(note?.startsWith("订单失效") === true ? "所用订单失效" : "打款进展");
      // What its note asks of the owner is what the step after it says.
      return done("审核通过", "");
    case 2:
      return done("已到账");
    case 3: {
      const late = record.failcode === "not-confirmed";
      const reason = `${approvedBefore ? "" : "商家审核："}${headline(record)}`;
      const failed: WithdrawalStep = {
        title: late ? "超时未确认" : "没有通过",
        state: "failed",
        at,
        note: late ? headline(record) : reason,
      };
      return [failed, ...returned(record, at, note, balance)];
    }
    case 4:
      // Ended as its owner wished: nothing has failed.
      return [...done("已取消", ""), ...returned(record, at, note, balance)];
    case "unknown":
      return done(note ?? "状态已更新", "");
  }
}

/** Where its money went, by the server's word: what came of a failed order does not return. */
function returned(
  { returnedamount }: StepFacts,
  at: number,
  note: string | undefined,
  balance: string | undefined,
): WithdrawalStep[] {
  if (returnedamount !== undefined && returnedamount > 0) {
    const now = balance === undefined ? "" : ` · 可提现现在是 ${balance}`;
    const back = `¥${formatYuan(returnedamount)}${now}`;
    return [{ title: "退回可提现", state: "done", at, note: back }];
  }
  return note ? [{ title: "资金去向", state: "done", at, note }] : [];
}

function nextSteps(record: StepFacts, { now, asksOwner }: StepContext): WithdrawalStep[] {
  const arrival: WithdrawalStep = {
    title: `到账${withdrawMethodLabels[record.withdrawtype]}`,
    state: "future",
    note: `预计 ${dateText(record.expectedat, "day", now)} 前`,
  };
  const byWechat = record.withdrawtype === "wechat";
  switch (record.status) {
    case 0:
      return [
        {
          title: "商家审核",
          state: "current",
          note: "通过与否都会在这里写明，没通过就全部退回",
        },
        ...(byWechat && asksOwner ? [ownerConfirms] : []),
        arrival,
      ];
    case 1:
      if (isClosing(record)) return closingSteps(record);
      if (record.confirm) return [confirmStep(record.confirm.state), arrival];
      return [
        byWechat && asksOwner
          ? { title: "等商家打款", state: "current", note: "商家在备款，不用重新申请" }
          : { title: "打款中", state: "current", note: "款项正在转出，请留意到账通知" },
        arrival,
      ];
    default:
      return [];
  }
}

const ownerConfirms: WithdrawalStep = {
  title: "你在微信点一次确认",
  state: "future",
  note: "审核通过后 24 小时内，超时退回可提现",
};

function confirmStep(state: NonNullable<StepFacts["confirm"]>["state"]): WithdrawalStep {
  return state === "confirming"
    ? { title: "等微信的结果", state: "current", note: "微信页面打开不等于到账，以这里为准" }
    : { title: "待你确认收款", state: "current", note: "点下面的按钮，在微信页面确认" };
}

/** The money is not back before WeChat has said that nobody took it. */
export function closingSentence({ amount }: Pick<Withdrawal, "amount">): string {
  return `正在等微信关单，完成后 ¥${formatYuan(toFen(amount))} 全部退回可提现`;
}

function closingSteps(record: StepFacts): WithdrawalStep[] {
  return [
    { title: "退回中", state: "current", note: closingSentence(record) },
    { title: "退回可提现", state: "future" },
  ];
}
