import type { memberApi, OutputOf } from "@distribution/sdk";
import { BarChart } from "../../ui/bar-chart";
import { useShownFen } from "./use-shown-fen";

export interface IncomeChartProps {
  readonly trend: OutputOf<typeof memberApi.distributor.earningsTrend>;
  /** How many days at the end stand out. */
  readonly highlightCount: number;
  /** Under the middle of the bars: by default the day that stands there. */
  readonly middle?: string;
}

/** What came in day by day, a bar a day. */
export function IncomeChart({ trend, highlightCount, middle }: IncomeChartProps) {
  const shown = useShownFen();
  const days = trend.map(({ day }) => dayText(day));
  const bars = trend.map(({ day, commission, ordercount }) => ({
    key: day,
    label: `${dayText(day)} ${ordercount} 单`,
    value: commission,
  }));
  const span = `近 ${days.length} 天`;
  return (
    <BarChart
      label={`${span}收入`}
      bars={bars}
      highlightCount={highlightCount}
      formatValue={shown}
      axis={[days[0] ?? "", middle ?? days[Math.floor(days.length / 2)] ?? "", "今天"]}
      emptyText={`${span}还没有收入`}
    />
  );
}

/** "2026-11-21" as 11月21日: already a day in Shanghai, so no clock is asked. */
function dayText(day: string): string {
  const [, month, date] = day.split("-").map(Number);
  return `${month}月${date}日`;
}
