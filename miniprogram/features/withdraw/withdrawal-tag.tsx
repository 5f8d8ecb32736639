import { withdrawalStatusLabels, type Withdrawal } from "@distribution/sdk";
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
  if (withdrawal.status === 1 && withdrawal.confirm)
    return <StatusTag tone="accent">待确认收款</StatusTag>;
  return (
    <StatusTag tone={tones[withdrawal.status]}>
      {withdrawalStatusLabels[withdrawal.status]}
    </StatusTag>
  );
}
