import { formatYuan, type Fen, type OutputOf } from "@distribution/sdk";
import type { OfficeApi } from "@distribution/sdk/office";
import { Card, Skeleton } from "antd";
import { Link } from "react-router";
import { serverNow } from "../../data/server-clock";
import { agoText, spanText } from "../../parts/moment-text";
import { DeadLetters } from "./dead-letters";
import { WaitingCard } from "./waiting-card";

type Overview = OutputOf<OfficeApi["overview"]["show"]>;

const dayMs = 86_400_000;
const yuan = (amount: Fen) => `¥${formatYuan(amount)}`;

/** What waits, each with its number, its age and the way to it. */
export function WaitingCards({ overview }: { readonly overview: Overview | undefined }) {
  return (
    <div className="waiting-cards">
      {overview ? <Waiting overview={overview} /> : <Loading />}
      <DeadLetters />
    </div>
  );
}

function Waiting({
  overview: { reviews, payouts, applications, receipts },
}: {
  readonly overview: Overview;
}) {
  return (
    <>
      <WaitingCard
        title="待审核提现"
        count={reviews.count}
        unit={`笔${reviews.count > 0 ? ` · ${yuan(reviews.amount)}` : ""}`}
        act="去审核"
        to="/withdrawals?status=0"
      >
        <Oldest at={reviews.oldestat} nothing="没有要审核的提现" />
        {payouts.count > 0 && (
          <Link to="/withdrawals?status=1">
            另有 {payouts.count} 笔待打款 {yuan(payouts.amount)}
          </Link>
        )}
      </WaitingCard>
      <WaitingCard
        title="待审核申请"
        count={applications.count}
        unit="人"
        act="去审核"
        to="/distributors?list=audit&sortby=createdat&sortorder=asc"
      >
        <Oldest at={applications.oldestat} nothing="没有要审核的申请" />
      </WaitingCard>
      <WaitingCard
        title="等分销员收款"
        count={receipts.count}
        unit={`笔${receipts.count > 0 ? ` · ${yuan(receipts.amount)}` : ""}`}
        act="查看"
        to="/withdrawals?status=1"
        isQuiet
      >
        {receipts.nextexpiresat === undefined
          ? "没有等待收款的转账"
          : receiptSentence(receipts.nextexpiresat - serverNow())}
      </WaitingCard>
    </>
  );
}

function receiptSentence(leftMs: number): string {
  return leftMs > 0 ? `剩 ${spanText(leftMs)}，超时自动退回` : "已超时，正在退回";
}

/** Amber where it waits for more than a day. */
function Oldest({ at, nothing }: { readonly at: number | undefined; readonly nothing: string }) {
  if (at === undefined) return nothing;
  const isLate = serverNow() - at >= dayMs;
  return <span className={isLate ? "late" : undefined}>最早 {agoText(at)}</span>;
}

function Loading() {
  return (
    <>
      {["提现", "申请", "收款"].map((what) => (
        <Card key={what} className="waiting-card">
          <Skeleton active title={false} paragraph={{ rows: 3 }} />
        </Card>
      ))}
    </>
  );
}
