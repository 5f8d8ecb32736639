import {
  type WithdrawalStatus,
  withdrawalStatuses,
  withdrawalStatusLabels,
} from "@distribution/sdk";
import { useState } from "react";
import { openPage } from "../../shell/navigate";
import { ListBody } from "../../shell/list-body";
import { client } from "../../data/client";
import { useCursorRows } from "../../data/use-cursor-rows";
import { serverNow } from "../../platform/server-clock";
import { Chips } from "../../ui/chips";
import { Empty } from "../../ui/empty";
import { Page } from "../../shell/page";
import { RecordCard } from "./record-card";

/** Keys of chips are text, statuses are the contract's numbers. */
type ChipKey = "all" | `${WithdrawalStatus}`;

const chips: readonly { key: ChipKey; label: string }[] = [
  { key: "all", label: "全部" },
  ...withdrawalStatuses.map((status) => ({
    key: `${status}` as const,
    label: withdrawalStatusLabels[status],
  })),
];

/** 提现记录: every withdrawal, newest first. */
export function RecordsScreen() {
  const [chip, setChip] = useState<ChipKey>("all");
  const status = withdrawalStatuses.find((known) => String(known) === chip);
  const list = useCursorRows(
    client.withdrawal.list,
    status === undefined ? {} : { status },
    (record) => record.withdrawid,
  );
  const now = serverNow();
  return (
    <Page>
      <Chips label="提现状态" chips={chips} value={chip} onChange={setChip} />
      <ListBody
        list={list}
        skeleton="lines"
        renderRow={(record) => <RecordCard record={record} now={now} />}
        empty={
          status === undefined ? (
            <Empty
              icon="wallet"
              title="还没有提现过"
              note="有可提现的佣金时，随时可以申请"
              actionText="去提现"
              onAction={() => void openPage("withdrawApply")}
            />
          ) : (
            <Empty
              icon="wallet"
              title={`没有${withdrawalStatusLabels[status]}的提现`}
              actionText="查看全部记录"
              onAction={() => setChip("all")}
            />
          )
        }
      />
    </Page>
  );
}
