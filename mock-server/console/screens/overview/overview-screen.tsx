import { Card, Skeleton } from "antd";
import { lazy, Suspense } from "react";
import { office } from "../../data/clients";
import { useAnswer } from "../../data/use-answer";
import { LoadError } from "../../parts/load-error";
import { ChannelLegend } from "./channel-legend";
import { PlatformMoney } from "./platform-money";
import { WaitingCards } from "./waiting-cards";
import { WorkList } from "./work-list";

/** The charts are most of this page's code: the figures do not wait for it. */
const DailyCommission = lazy(() => import("./daily-commission"));

/** 工作台: what waits, what is earned a day, where the money is, and what to do next. */
export default function OverviewScreen() {
  const overview = useAnswer(office.overview.show, {}, { everyMs: 60_000 });
  const { data, error } = overview;
  if (error && !data) {
    return (
      <div className="stack">
        <Card>
          <LoadError what="工作台" error={error} onRetry={overview.refresh} />
        </Card>
        <WorkList />
      </div>
    );
  }
  return (
    <div className="stack overview">
      <WaitingCards overview={data} />
      <div className="overview-middle">
        <Card
          title={
            <>
              每日佣金 <span className="card-note">近 30 天，按付款日</span>
            </>
          }
          extra={<ChannelLegend />}
        >
          <Suspense fallback={<ChartSkeleton />}>
            {data ? <DailyCommission days={data.days} /> : <ChartSkeleton />}
          </Suspense>
        </Card>
        <PlatformMoney money={data?.money} />
      </div>
      <WorkList />
    </div>
  );
}

function ChartSkeleton() {
  return <Skeleton.Node active className="chart-skeleton" />;
}
