import type { DistributorStatus, memberApi, OutputOf } from "@distribution/sdk";
import { joinedDays } from "./joined-days";

type Detail = Pick<
  OutputOf<typeof memberApi.distributor.detail>,
  "grade" | "joinedat" | "superiorname"
>;

/** Under the name: what somebody is, as long as she is it. */
export function profileNotes(
  { grade, joinedat, superiorname }: Detail,
  status: DistributorStatus | "unknown",
  now: number,
): readonly string[] {
  switch (status) {
    case "lock":
      return [grade, "已冻结"];
    case "normal":
      return [
        grade,
        joinedText(joinedDays(joinedat, now)),
        ...(superiorname ? [`上级 ${superiorname}`] : []),
      ];
    default:
      return ["会员"];
  }
}

function joinedText(days: number): string {
  if (days === 1) return "今天加入";
  return days === 2 ? "昨天加入" : `已加入 ${days} 天`;
}
