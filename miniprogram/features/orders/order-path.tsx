import type { CommissionOrderDetail } from "@distribution/sdk";
import { client } from "../../data/client";
import { useAnswer } from "../../data/use-answer";
import { openPage } from "../../shell/navigate";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { dateText } from "../../ui/date-text";
import { Timeline, type TimelineStep } from "../../ui/timeline";
import { orderSteps, type PathStep } from "./order-steps";

export interface OrderPathProps {
  readonly order: CommissionOrderDetail;
  readonly now: number;
}

/** 这笔钱的路: its steps with their times, and at the step where it can be taken out the way there. */
export function OrderPath({ order, now }: OrderPathProps) {
  const unsettled = order.commissionstatus === "pending" && order.withdrawableat === undefined;
  const rule = useAnswer(client.recruit.publicRule, {}, { when: unsettled }).data;
  const detail = useAnswer(client.distributor.detail).data;
  const steps = orderSteps(order, { now, freezeDays: rule?.freezedays });
  return (
    <Card title="这笔钱的路">
      <Timeline
        steps={steps.map((step, place) => ({
          key: `${place}`,
          title: step.title,
          state: step.state,
          ...(step.at === undefined ? {} : { time: dateText(step.at, "minute", now) }),
          ...(step.note ? { note: step.note } : {}),
          ...(step.canWithdraw && detail ? wayOut(step, detail.unavailablereason) : {}),
        }))}
      />
    </Card>
  );
}

/** To the application, or why there is none now. */
function wayOut(
  { note }: PathStep,
  unavailable: string | undefined,
): Pick<TimelineStep, "action" | "note"> {
  if (unavailable !== undefined) return { note: note ?? unavailable };
  return {
    action: (
      <Button kind="text" size="small" onPress={() => openPage("withdrawApply")}>
        去提现
      </Button>
    ),
  };
}
