import { useState } from "react";
import { isClosing } from "../../parts/withdrawal/transfer-state";
import { useServerNow } from "../../data/use-server-now";
import { client } from "../../data/client";
import { useOffered } from "../../data/offers";
import { Page } from "../../shell/page";
import { Button } from "../../ui/button";
import { CancelWithdrawal } from "./cancel-withdrawal";
import { RecordSummary } from "./record-summary";
import { RecordBody, type RecordViewProps } from "./record-view";

/** One that goes its way, or has arrived. While it is in review its owner can take it back. */
export function MovingRecord({ record, stale, refresh }: RecordViewProps) {
  const now = useServerNow();
  const [cancelling, setCancelling] = useState(false);
  const mayCancel = useOffered(client.withdrawal.cancel.endpoint.name) && record.status === 0;
  return (
    <Page
      bottomBar={
        isClosing(record) ? (
          <Button kind="secondary" block size="large" onPress={refresh}>
            刷新结果
          </Button>
        ) : null
      }
      overlay={
        <CancelWithdrawal
          withdrawal={record}
          open={cancelling && mayCancel}
          onClose={() => setCancelling(false)}
        />
      }
    >
      {stale}
      <RecordSummary record={record} />
      <RecordBody
        record={record}
        now={now}
        action={
          mayCancel ? (
            <Button kind="text" size="small" onPress={() => setCancelling(true)}>
              取消提现
            </Button>
          ) : null
        }
      />
    </Page>
  );
}
