import type { Fund } from "@distribution/sdk";
import { dateText } from "../../ui/date-text";
import { formatFen } from "../../ui/format-fen";
import { inShanghai } from "./in-shanghai";

export interface FundDay {
  /** YYYY-MM-DD. */
  readonly key: string;
  /** 11月26日 周四. */
  readonly title: string;
  /** 收入 +103.38 · 提现 −340.00; "" where not all of the day is known. */
  readonly sums: string;
  readonly funds: readonly Fund[];
}

const weekdays = ["周日", "周一", "周二", "周三", "周四", "周五", "周六"];

/** Movements, newest first, by Shanghai day. The last day's sum is told when no more of it can come. */
export function fundDays(
  funds: readonly Fund[],
  { hasMore, now }: { readonly hasMore: boolean; readonly now: number },
): FundDay[] {
  const days: Fund[][] = [];
  for (const fund of funds) {
    const last = days[days.length - 1];
    const first = last?.[0];
    if (last && first && inShanghai(first.at).isSame(inShanghai(fund.at), "day")) last.push(fund);
    else days.push([fund]);
  }
  return days.map((ofDay, place) => {
    const at = ofDay[0]?.at ?? now;
    const day = inShanghai(at);
    return {
      key: day.format("YYYY-MM-DD"),
      title: `${dateText(at, "day", now)} ${weekdays[day.day()] ?? ""}`,
      sums: hasMore && place === days.length - 1 ? "" : sumsOf(ofDay),
      funds: ofDay,
    };
  });
}

const words = { commission: "收入", withdraw: "提现", clawback: "扣回", unknown: "其他" } as const;

function sumsOf(funds: readonly Fund[]): string {
  return (["commission", "withdraw", "clawback", "unknown"] as const)
    .flatMap((kind) => {
      const ofKind = funds.filter((fund) => fund.kind === kind);
      const sum = ofKind.reduce((total, { amount }) => total + amount, 0);
      return ofKind.length > 0 ? [`${words[kind]} ${signedText(sum)}`] : [];
    })
    .join(" · ");
}

/** +103.38, −340.00: columns under one heading need no ¥. */
function signedText(fen: number): string {
  return formatFen(fen, "always").replace("¥", "");
}
