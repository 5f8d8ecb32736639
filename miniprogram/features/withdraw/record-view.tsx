import type { WithdrawalDetail } from "@distribution/sdk";
import type { ReactNode } from "react";
import { client } from "../../data/client";
import { useAnswer } from "../../data/use-answer";
import { useShownFen } from "../../parts/money/use-shown-fen";
import { Card } from "../../ui/card";
import { Timeline } from "../../ui/timeline";
import { RecordFacts } from "./record-facts";
import { SourceOrders } from "./source-orders";
import { timelineSteps } from "./timeline-steps";

/** What every view of a withdrawal is given. */
export interface RecordViewProps {
  record: WithdrawalDetail;
  /** Says that what is shown is old. */
  stale: ReactNode;
  refresh: () => Promise<unknown>;
}

export interface RecordBodyProps {
  record: WithdrawalDetail;
  now: number;
  /** For the step that waits now. */
  action?: ReactNode;
}

/** What every view of a withdrawal has below its head: its way, its figures, its orders. */
export function RecordBody({ record, now, action }: RecordBodyProps) {
  const { data } = useAnswer(client.distributor.detail);
  const shown = useShownFen();
  const asksOwner = data?.payeeauthorization.status !== "active";
  const balance = data && shown(data.withdrawableamount);
  return (
    <>
      <Card title="进度">
        <Timeline steps={timelineSteps(record, { now, asksOwner, balance }, action)} />
      </Card>
      <RecordFacts record={record} now={now} />
      <SourceOrders
        sources={record.orders}
        now={now}
        unpaid={record.status === 3 || record.status === 4}
      />
    </>
  );
}
