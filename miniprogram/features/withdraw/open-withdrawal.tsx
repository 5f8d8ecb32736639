import { formatYuan } from "@distribution/sdk";
import { openPage } from "../../shell/navigate";
import { client } from "../../data/client";
import { useCursorRows } from "../../data/use-cursor-rows";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { Timeline } from "../../ui/timeline";
import { timelineSteps } from "./timeline-steps";
import { waitsForOwner } from "../../parts/withdrawal/transfer-state";
import { WithdrawalTag } from "../../parts/withdrawal/withdrawal-tag";

/** Before asking for more, see where the last money is: one that waits for its owner, else the newest under way. */
export function OpenWithdrawal({ now }: { now: number }) {
  const records = useCursorRows(client.withdrawal.list, {}, (each) => each.withdrawid).rows ?? [];
  const waiting = records.find(waitsForOwner);
  const record = waiting ?? records.find(({ status }) => status === 0 || status === 1);
  if (!record) return null;
  const { withdrawid, amount } = record;
  return (
    <Card
      title={`${waiting ? "待你收款" : "进行中"} ¥${formatYuan(amount)}`}
      action={<WithdrawalTag withdrawal={record} />}
    >
      <Timeline
        steps={timelineSteps(
          record,
          now,
          <Button
            kind="text"
            size="small"
            onPress={() => void openPage("withdrawDetail", { withdrawid })}
          >
            {waiting ? "去收款" : "查看"}
          </Button>,
        )}
      />
    </Card>
  );
}
