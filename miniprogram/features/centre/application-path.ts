import type { memberApi, OutputOf } from "@distribution/sdk";
import { dateText } from "../../ui/date-text";
import type { TimelineStep } from "../../ui/timeline";

type Status = OutputOf<typeof memberApi.distributor.status>;

/** The road of an application that is looked at or was turned down; nothing of who never applied. */
export function applicationPath(answer: Status, now: number): readonly TimelineStep[] {
  const { status, applyid, appliedat, decidedat } = answer;
  if (status !== "audit" && status !== "reject") return [];
  const timeOf = (at: number | undefined) =>
    at === undefined ? undefined : dateText(at, "minute", now);
  const applied: TimelineStep = {
    key: "applied",
    state: "done",
    title: "已提交申请",
    time: timeOf(appliedat),
    note: applyid && `申请编号 ${applyid}`,
  };
  return status === "audit"
    ? [
        applied,
        { key: "audit", state: "current", title: "商家审核中" },
        { key: "passed", state: "future", title: "成为分销员", note: "开始分享，佣金从第一单记起" },
      ]
    : [applied, { key: "refused", state: "failed", title: "审核不通过", time: timeOf(decidedat) }];
}
