import type { OutputOf, memberApi } from "@distribution/sdk";
import { View } from "@tarojs/components";
import { Balance } from "../../parts/money/balance";
import { IncomeChart } from "../../parts/money/income-chart";
import { errorSentence } from "../../shell/error-sentence";
import { client } from "../../data/client";
import { useMissing } from "../../data/offers";
import { useAnswer } from "../../data/use-answer";
import { Card } from "../../ui/card";
import { ErrorNotice } from "../../ui/error-notice";
import { formatFen } from "../../ui/format-fen";
import { StatRow } from "../../ui/stat-row";
import { RankRow } from "./rank-row";
import "./earnings-card.css";

export interface EarningsCardProps {
  readonly detail: OutputOf<typeof memberApi.distributor.detail>;
  /** She earns, so that she has a place among those who do. */
  readonly ranked: boolean;
}

/** As many letters as three figures of title size may have side by side on the smallest phone. */
const mostLetters = 20;

/** What came in today, yesterday and this month, and the last thirty days as bars. */
export function EarningsCard({ detail, ranked }: EarningsCardProps) {
  const figures = [
    { key: "today", label: "今日收入", fen: detail.todaycommission },
    { key: "yesterday", label: "昨日", fen: detail.yesterdaycommission },
    { key: "month", label: "本月", fen: detail.monthcommission },
  ];
  const letters = figures.reduce((sum, { fen }) => sum + formatFen(fen).length - "¥".length, 0);
  const noTrend = useMissing(client.distributor.earningsTrend.endpoint.name);
  const size = letters > mostLetters ? "lead" : "title";
  return (
    <Card>
      <StatRow
        stats={figures.map(({ key, label, fen }) => ({
          key,
          label,
          value: <Balance fen={fen} size={size} symbol={false} />,
        }))}
      />
      {noTrend ? null : (
        <View className="earnings-card__trend">
          <Trend />
        </View>
      )}
      {ranked ? <RankRow /> : null}
    </Card>
  );
}

function Trend() {
  const trend = useAnswer(client.distributor.earningsTrend, { days: 30 });
  if (trend.data) {
    return <IncomeChart trend={trend.data} highlightCount={7} middle="近 30 天" />;
  }
  if (trend.error) {
    return (
      <ErrorNotice
        message={errorSentence(trend.error).title}
        onRetry={() => void trend.refresh()}
        retrying={trend.isAsking}
      />
    );
  }
  return null;
}
