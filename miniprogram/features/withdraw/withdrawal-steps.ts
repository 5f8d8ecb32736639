import type { Withdrawal } from "@distribution/sdk";
import { dateText } from "../../ui/date-text";
import { remainingText } from "./remaining-text";

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

const moneyReturned = "金额已退回可提现";

/** What happened to a withdrawal, what it waits for now, and what is still to come, oldest first. */
export function withdrawalSteps(record: StepFacts, now: number): WithdrawalStep[] {
  return [...pastSteps(record), ...nextSteps(record, now)];
}

/** @note A record without a timeline still says when it was made: the rest of the page hangs on it. */
function pastSteps(record: StepFacts): WithdrawalStep[] {
  const entries: StepFacts["timeline"] =
    record.timeline.length > 0 ? record.timeline : [{ status: 0, at: record.createdat }];
  const wasApproved = entries.some(({ status }) => status === 1);
  return entries.map(({ status, at, note }): WithdrawalStep => {
    switch (status) {
      case 0:
        return { title: "提交申请", state: "done", at, ...(note ? { note } : {}) };
      case 1:
        // Its note tells the owner what to do next: old news once the record has moved on or says it itself.
        return {
          title: "审核通过",
          state: "done",
          at,
          ...(note && record.status === 1 && !record.confirm ? { note } : {}),
        };
      case 2:
        return { title: "已到账", state: "done", at, ...(note ? { note } : {}) };
      case 3: {
        const reason = record.failmsg ?? note;
        return {
          title: wasApproved ? "打款失败" : "审核未通过",
          state: "failed",
          at,
          note: reason ? `原因：${reason}，${moneyReturned}` : moneyReturned,
        };
      }
      case 4:
        // Ended as its owner wished: nothing has failed.
        return { title: "已取消", state: "done", at, note: moneyReturned };
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
      return record.confirm
        ? [
            {
              title: "待你确认收款",
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
