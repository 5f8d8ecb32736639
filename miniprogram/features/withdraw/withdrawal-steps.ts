import type { Withdrawal } from "@distribution/sdk";
import { dateText } from "../../ui/date-text";
import { remainingText } from "../../parts/withdrawal/remaining-text";
import { isClosing } from "../../parts/withdrawal/transfer-state";

export interface WithdrawalStep {
  readonly title: string;
  readonly state: "done" | "current" | "future" | "failed";
  readonly at?: number;
  readonly note?: string;
}

type StepFacts = Pick<
  Withdrawal,
  "status" | "withdrawtype" | "timeline" | "createdat" | "expectedat" | "failmsg" | "confirm"
>;

/**
 * Why a withdrawal ended unpaid, and where its money went. Only the server knows that: what came of a
 * failed order does not return.
 */
export function endingSentence(record: Pick<Withdrawal, "failmsg" | "timeline">): string {
  const ending = record.timeline.find(({ status }) => status === 3);
  const parts = [record.failmsg && `原因：${record.failmsg}`, ending?.note];
  return parts.filter(Boolean).join("，") || "原因：未说明";
}

/** The money is not back before WeChat has said that nobody took it. */
export const closingSentence = "微信正在关闭转账，确认未收款后金额退回余额";

/** What happened to a withdrawal, what it waits for now, and what is still to come, oldest first. */
export function withdrawalSteps(record: StepFacts, now: number): WithdrawalStep[] {
  return [...pastSteps(record), ...nextSteps(record, now)];
}

/** @note A record without a timeline still says when it was made: the rest of the page hangs on it. */
function pastSteps(record: StepFacts): WithdrawalStep[] {
  const entries: StepFacts["timeline"] =
    record.timeline.length > 0 ? record.timeline : [{ status: 0, at: record.createdat }];
  // Nobody reviewed one whose orders all failed.
  const ordersFailed = record.failmsg?.startsWith("所用订单已失效") === true;
  const unpaidTitle = entries.some(({ status }) => status === 1)
    ? "打款失败"
    : ordersFailed
      ? "未打款"
      : "审核未通过";
  return entries.map(({ status, at, note }, index): WithdrawalStep => {
    switch (status) {
      case 0:
        // It is applied for once: what comes later took a failed order out of it.
        return {
          title: index === 0 ? "提交申请" : "金额调整",
          state: "done",
          at,
          ...(note ? { note } : {}),
        };
      case 1:
        // It is approved once: what comes later tells how the pay-out goes on.
        if (entries.slice(0, index).some((entry) => entry.status === 1)) {
          const title = note?.startsWith("订单失效") === true ? "所用订单失效" : "打款进展";
          return { title, state: "done", at, ...(note ? { note } : {}) };
        }
        // Its note tells the owner what to do next: old news once the record has moved on or says it itself.
        return {
          title: "审核通过",
          state: "done",
          at,
          ...(note && record.status === 1 && !record.confirm ? { note } : {}),
        };
      case 2:
        return { title: "已到账", state: "done", at, ...(note ? { note } : {}) };
      case 3:
        return { title: unpaidTitle, state: "failed", at, note: endingSentence(record) };
      case 4:
        // Ended as its owner wished: nothing has failed.
        return { title: "已取消", state: "done", at, ...(note ? { note } : {}) };
      case "unknown":
        return { title: note ?? "状态已更新", state: "done", at };
    }
  });
}

function nextSteps(record: StepFacts, now: number): WithdrawalStep[] {
  const arrival: WithdrawalStep = {
    title: "到账",
    state: "future",
    note: `预计 ${dateText(record.expectedat, "day", now)}前`,
  };
  const byWechat = record.withdrawtype === "wechat";
  switch (record.status) {
    case 0:
      return [
        { title: "等待审核", state: "current", note: "审核前可以取消" },
        ...(byWechat ? [{ title: "在微信确认收款", state: "future" } as const] : []),
        arrival,
      ];
    case 1:
      if (isClosing(record)) return [{ title: "退回中", state: "current", note: closingSentence }];
      return record.confirm
        ? [
            {
              title:
                record.confirm.state === "confirming" ? "确认中，可再次打开微信" : "待你确认收款",
              state: "current",
              note: remainingText(record.confirm.expiresat, now),
            },
            arrival,
          ]
        : [{ title: "打款中", state: "current", note: "款项正在转出，请留意到账通知" }, arrival];
    default:
      return [];
  }
}
