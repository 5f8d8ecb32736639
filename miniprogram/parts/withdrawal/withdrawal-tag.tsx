import { transferStateLabels, type Withdrawal, withdrawalStatusLabels } from "@distribution/sdk";
import { StatusTag, type StatusTagProps } from "../../ui/status-tag";

type TagFacts = Pick<Withdrawal, "status" | "confirm">;

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
  if (status === 1 && confirm) {
    const tone = confirm.state === "waiting" ? "accent" : "warning";
    return <StatusTag tone={tone}>{transferStateLabels[confirm.state]}</StatusTag>;
  }
  return (
    <StatusTag tone={tones[withdrawal.status]}>
      {withdrawalStatusLabels[withdrawal.status]}
    </StatusTag>
  );
}
