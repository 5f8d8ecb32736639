import { rankingPeriods } from "@distribution/sdk";
import { View } from "@tarojs/components";
import { useState } from "react";
import { client } from "../../data/client";
import { useAnswer } from "../../data/use-answer";
import { LoadError } from "../../shell/load-error";
import { Page } from "../../shell/page";
import { StaleNotice } from "../../shell/stale-notice";
import { Segmented } from "../../ui/form/segmented";
import { Skeleton } from "../../ui/skeleton";
import { MyPlace } from "./my-place";
import { RankingList } from "./ranking-list";
import { rankingRows } from "./ranking-rows";
import "./ranking-screen.css";

type Period = (typeof rankingPeriods)[number];
const labels: Record<Period, string> = { week: "本周", month: "本月" };

/** 排行榜: her own place first, then who else earns. */
export function RankingScreen() {
  const [period, setPeriod] = useState<Period>("month");
  return (
    <Page>
      <Segmented
        label="时间"
        parts={rankingPeriods.map((key) => ({ key, label: labels[key] }))}
        value={period}
        onChange={setPeriod}
      />
      <Board period={period} />
    </Page>
  );
}

function Board({ period }: { readonly period: Period }) {
  const ranking = useAnswer(client.distributor.ranking, { period });
  // Others are masked, her own name is whole.
  const ownName = useAnswer(client.distributor.detail).data?.name ?? "我";
  const { data, error } = ranking;
  if (!data) {
    return error ? (
      <LoadError error={error} retrying={ranking.isAsking} onRetry={ranking.refresh} />
    ) : (
      <>
        <Skeleton shape="hero" />
        <Skeleton shape="lines" rows={5} />
      </>
    );
  }
  const rows = rankingRows(data, ownName);
  return (
    <>
      <StaleNotice
        error={error}
        updatedAt={ranking.updatedAt}
        onRetry={() => void ranking.refresh()}
      />
      <MyPlace ranking={data} period={labels[period]} />
      {rows.length > 0 ? <RankingList rows={rows} /> : null}
      <View className="ranking-screen__note">
        {rows.length > 0
          ? `按${labels[period]}佣金排名 · 别人的名字已隐去`
          : `${labels[period]}还没有人上榜`}
      </View>
    </>
  );
}
