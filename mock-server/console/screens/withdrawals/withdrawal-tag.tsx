import {
  transferStateLabels,
  withdrawalStatusLabels,
  type TransferState,
  type WithdrawalStatus,
} from "@distribution/sdk";
import { Tag } from "antd";
import { momentText } from "../../parts/moment-text";

const colours: Record<WithdrawalStatus | "unknown", string> = {
  0: "gold",
  1: "blue",
  2: "green",
  3: "red",
  4: "default",
  unknown: "default",
};

interface Standing {
  readonly status: WithdrawalStatus | "unknown";
  readonly confirm?:
    | { readonly expiresat: number; readonly state: TransferState | "unknown" }
    | undefined;
  readonly failmsg?: string | undefined;
  readonly attention?: string | undefined;
}

/** Where a withdrawal stands, and in a sentence what it waits for or why it ended. */
export function WithdrawalStanding({ row }: { readonly row: Standing }) {
  const { status, confirm, failmsg, attention } = row;
  const waits =
    confirm && confirm.state !== "closing"
      ? `${transferStateLabels[confirm.state]}，${momentText(confirm.expiresat).slice("2026-".length)} 前`
      : confirm && transferStateLabels.closing;
  return (
    <div className="withdrawal-standing">
      <Tag color={colours[status]}>{withdrawalStatusLabels[status]}</Tag>
      {attention !== undefined && <div className="late">{attention}</div>}
      {attention === undefined && waits !== undefined && <div className="second">{waits}</div>}
      {failmsg !== undefined && <div className="second">{failmsg}</div>}
    </div>
  );
}
