import { formatYuan, type WithdrawalDetail, withdrawalStatus } from "@distribution/sdk";
import { useEffect, useState, type ReactNode } from "react";
import { useSeenRefusals } from "../../session/seen-refusals";
import { isWeapp } from "../../platform/build-constants";
import { goBack, usePageParameters } from "../../shell/navigate";
import { LoadError } from "../../shell/load-error";
import { client } from "../../data/client";
import { useAnswer } from "../../data/use-answer";
import { useServerNow } from "../../data/use-server-now";
import { StaleNotice } from "../../shell/stale-notice";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { ErrorNotice } from "../../ui/error-notice";
import { Page } from "../../shell/page";
import { Skeleton } from "../../ui/skeleton";
import { Timeline } from "../../ui/timeline";
import { CancelWithdrawal } from "./cancel-withdrawal";
import { RecordFacts } from "./record-facts";
import { RecordSummary } from "./record-summary";
import { SourceOrders } from "./source-orders";
import { timelineSteps } from "./timeline-steps";
import { waitsForOwner } from "../../parts/withdrawal/transfer-state";
import { usePayOut } from "./use-pay-out";

/** 提现详情: where a withdrawal is, what comes next, and which orders it is made of. */
export function DetailScreen() {
  const { withdrawid = "" } = usePageParameters("withdrawDetail");
  const query = useAnswer(client.withdrawal.detail, { withdrawid }, { when: withdrawid !== "" });
  if (query.data) {
    return (
      <Record
        record={query.data}
        stale={
          <StaleNotice
            error={query.error}
            updatedAt={query.updatedAt}
            onRetry={() => void query.refresh()}
          />
        }
      />
    );
  }
  return (
    <Page>
      {withdrawid === "" ? (
        <ErrorNotice
          full
          message="没有找到这笔提现"
          retryText="返回"
          onRetry={() => void goBack()}
        />
      ) : query.error ? (
        <LoadError error={query.error} retrying={query.isAsking} onRetry={query.refresh} />
      ) : (
        <>
          <Skeleton shape="hero" />
          <Skeleton shape="lines" rows={4} />
        </>
      )}
    </Page>
  );
}

interface RecordProps {
  record: WithdrawalDetail;
  stale: ReactNode;
}

function Record({ record, stale }: RecordProps) {
  const waiting = waitsForOwner(record);
  const now = useServerNow(waiting);
  const payOut = usePayOut(record.withdrawid);
  const [cancelling, setCancelling] = useState(false);
  useSeen(record);
  return (
    <Page
      bottomBar={
        waiting ? (
          <Button
            block
            size="large"
            loading={payOut.opening}
            onPress={payOut.open}
            disabledReason={isWeapp ? undefined : "请在微信小程序内确认收款"}
          >
            {`去收款 ¥${formatYuan(record.netamount)}`}
          </Button>
        ) : null
      }
      overlay={
        <CancelWithdrawal
          withdrawal={record}
          open={cancelling}
          onClose={() => setCancelling(false)}
        />
      }
    >
      {stale}
      <RecordSummary record={record} />
      <Card title="进度">
        <Timeline steps={timelineSteps(record, now)} />
      </Card>
      <RecordFacts record={record} now={now} />
      <SourceOrders
        sources={record.orders}
        now={now}
        unpaid={record.status === 3 || record.status === 4}
      />
      {record.status === 0 ? (
        <Button kind="secondary" block onPress={() => setCancelling(true)}>
          取消提现
        </Button>
      ) : null}
    </Page>
  );
}

/** Once its owner has read why it came back, it no longer waits for her in the centre. */
function useSeen({ withdrawid, status }: WithdrawalDetail): void {
  const see = useSeenRefusals((seen) => seen.see);
  useEffect(() => {
    if (status === withdrawalStatus.rejected) see(withdrawid);
  }, [see, status, withdrawid]);
}
