import { transferStateLabels, type Withdrawal, withdrawalStatusLabels } from "@distribution/sdk";
import { StatusTag, type StatusTagProps } from "../../ui/status-tag";

type TagFacts = Pick<Withdrawal, "status" | "confirm" | "failcode" | "timeline">;

const tones: Record<Withdrawal["status"], NonNullable<StatusTagProps["tone"]>> = {
  0: "warning",
  1: "warning",
  2: "success",
  3: "danger",
  4: "neutral",
  unknown: "neutral",
};

/** The status of a withdrawal; filled where it waits for its owner. */
export function WithdrawalTag({ withdrawal }: { withdrawal: TagFacts }) {
  const { status, confirm } = withdrawal;
  const tone = status === 1 && confirm?.state === "waiting" ? "accent" : tones[status];
  return <StatusTag tone={tone}>{statusText(withdrawal)}</StatusTag>;
}

/** In the words of its steps: what was approved and then failed was refused by nobody. */
function statusText({ status, confirm, failcode, timeline }: TagFacts): string {
  if (status === 1) return confirm ? transferStateLabels[confirm.state] : "打款中";
  if (status === 3 && timeline.some((step) => step.status === 1))
    return failcode === "not-confirmed" ? "已退回" : "没有通过";
  return withdrawalStatusLabels[status];
}
