import type { Channel, RequestOf } from "@distribution/sdk";
import { View } from "@tarojs/components";
import { useState } from "react";
import { client } from "../../data/client";
import { useMissing } from "../../data/offers";
import { useAnswer } from "../../data/use-answer";
import { IncomeChart } from "../../parts/money/income-chart";
import { errorSentence } from "../../shell/error-sentence";
import { Card } from "../../ui/card";
import { ErrorNotice } from "../../ui/error-notice";
import { Segmented } from "../../ui/form/segmented";
import "./daily-income.css";

type Days = RequestOf<typeof client.distributor.earningsTrend.endpoint>["days"];

const spans = {
  "7": { days: 7, label: "7天" },
  "30": { days: 30, label: "30天" },
  "90": { days: 90, label: "90天" },
} as const satisfies Record<string, { days: Days; label: string }>;
type Span = keyof typeof spans;
const parts = (Object.keys(spans) as Span[]).map((key) => ({ key, label: spans[key].label }));

/** 每日收入 of one channel or all, over a week, a month or a quarter. */
export function DailyIncome({ ordersource }: { readonly ordersource: Channel | undefined }) {
  const [span, setSpan] = useState<Span>("30");
  if (useMissing(client.distributor.earningsTrend.endpoint.name)) return null;
  return (
    <Card>
      <View className="daily-income__head">
        <View className="daily-income__title">
          每日收入
          <View className="daily-income__aside">含下级分佣</View>
        </View>
        <View className="daily-income__spans">
          <Segmented label="天数" parts={parts} value={span} onChange={setSpan} />
        </View>
      </View>
      <View className={`daily-income__trend daily-income__trend--${span}`}>
        <Trend
          // Another question: what was tapped in the one before is over.
          key={`${span} ${ordersource}`}
          days={spans[span].days}
          ordersource={ordersource}
        />
      </View>
    </Card>
  );
}

interface TrendProps {
  readonly days: Days;
  readonly ordersource: Channel | undefined;
}

function Trend({ days, ordersource }: TrendProps) {
  const trend = useAnswer(client.distributor.earningsTrend, {
    days,
    ...(ordersource ? { ordersource } : {}),
  });
  if (trend.data) return <IncomeChart trend={trend.data} highlightCount={0} />;
  if (!trend.error) return null;
  return (
    <ErrorNotice
      message={errorSentence(trend.error).title}
      onRetry={() => void trend.refresh()}
      retrying={trend.isAsking}
    />
  );
}
