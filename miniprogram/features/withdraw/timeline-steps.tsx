import type { ReactNode } from "react";
import { dateText } from "../../ui/date-text";
import type { TimelineStep } from "../../ui/timeline";
import { type StepContext, withdrawalSteps } from "./withdrawal-steps";

/** A withdrawal's steps for the Timeline; `action` goes to the step that waits now. */
export function timelineSteps(
  record: Parameters<typeof withdrawalSteps>[0],
  context: StepContext,
  action?: ReactNode,
): TimelineStep[] {
  return withdrawalSteps(record, context).map((step, place) => ({
    key: `${place}`,
    title: step.title,
    state: step.state,
    ...(step.at === undefined ? {} : { time: dateText(step.at, "minute", context.now) }),
    ...(step.note ? { note: step.note } : {}),
    ...(action && step.state === "current" ? { action } : {}),
  }));
}
