import type { UserSettings } from "@distribution/sdk";
import { useState } from "react";
import { client } from "../../data/client";
import { useAnswer } from "../../data/use-answer";
import { useServerNow } from "../../data/use-server-now";
import {
  autoWithdrawOutlook,
  countingThreshold,
  type DistributorDetail,
  walletTerms,
} from "../../parts/settings/auto-withdraw";
import { saveThreshold, toggleAutoWithdraw } from "../../parts/settings/settings-menu";
import { useAutoWithdrawCheck } from "../../parts/settings/use-auto-withdraw-check";
import { useSettings, type Settings } from "../../parts/settings/use-settings";
import { LoadError } from "../../shell/load-error";
import { openPage } from "../../shell/navigate";
import { Page } from "../../shell/page";
import { StaleNotice } from "../../shell/stale-notice";
import { Card } from "../../ui/card";
import { Cell } from "../../ui/cell";
import { Notice } from "../../ui/notice";
import { Skeleton } from "../../ui/skeleton";
import { HowItWorks } from "./how-it-works";
import { NextAutoWithdraw } from "./next-auto-withdraw";
import { SwitchRow } from "./switch-row";
import { ThresholdCard } from "./threshold-card";
import { ThresholdSheet } from "./threshold-sheet";

/** 自动提现: on or off, from how much on, and what will happen next. */
export function AutoWithdrawScreen() {
  const own = useSettings();
  const detail = useAnswer(client.distributor.detail);
  useAutoWithdrawCheck(detail, own);
  const { answer, settings } = own;
  const failed = [answer, detail].find(({ data, error }) => data === undefined && error !== null);
  if (settings && detail.data) {
    const refresh = () => void Promise.all([answer.refresh(), detail.refresh()]);
    const stale = (
      <StaleNotice
        error={answer.error ?? detail.error}
        updatedAt={Math.min(answer.updatedAt, detail.updatedAt)}
        onRetry={refresh}
      />
    );
    return <Content own={own} settings={settings} detail={detail.data} stale={stale} />;
  }
  return (
    <Page>
      {failed?.error ? (
        <LoadError error={failed.error} retrying={failed.isAsking} onRetry={failed.refresh} />
      ) : (
        <>
          <Skeleton shape="lines" rows={1} />
          <Skeleton shape="hero" />
        </>
      )}
    </Page>
  );
}

interface ContentProps {
  readonly own: Settings;
  readonly settings: UserSettings;
  readonly detail: DistributorDetail;
  readonly stale: JSX.Element;
}

function Content({ own, settings, detail, stale }: ContentProps) {
  const [editing, setEditing] = useState(false);
  const now = useServerNow();
  const { autoWithdraw } = own;
  const { enabled } = autoWithdraw;
  const threshold = countingThreshold(detail, autoWithdraw.threshold);
  const outlook = autoWithdrawOutlook(detail, autoWithdraw, now);
  const wallet = walletTerms(detail) ?? detail.withdrawrule;
  const asksOwner = detail.payeeauthorization.status !== "active";
  const { remainingtoday, dailylimit } = detail.withdrawrule;
  return (
    <Page
      overlay={
        editing ? (
          <ThresholdSheet
            threshold={threshold}
            terms={wallet}
            recommended={settings.recommendedthreshold}
            onClose={() => setEditing(false)}
            onSave={(next) => {
              setEditing(false);
              saveThreshold(next, enabled);
            }}
          />
        ) : null
      }
    >
      {stale}
      <Card padding="list">
        <SwitchRow
          title="自动提现"
          on={enabled}
          waits={own.waits("autowithdrawenabled")}
          note={
            asksOwner
              ? "到账前仍需你在微信确认一次"
              : "达到金额就提交申请，直接到微信零钱，不用手动"
          }
          onChange={(on) => toggleAutoWithdraw(on, threshold)}
        />
      </Card>
      {outlook.kind === "blocked" ? (
        <Notice tone="warning" icon="info">
          {outlook.reason}
        </Notice>
      ) : null}
      {enabled && remainingtoday <= 0 ? (
        <Notice tone="neutral" icon="clock">
          {`今天的 ${dailylimit} 次提现已用完，自动提现明天继续`}
        </Notice>
      ) : null}
      <ThresholdCard
        enabled={enabled}
        threshold={threshold}
        withdrawable={detail.withdrawableamount}
        waits={own.waits("autowithdrawthreshold")}
        onChange={() => setEditing(true)}
      />
      <NextAutoWithdraw outlook={outlook} withdrawable={detail.withdrawableamount} now={now} />
      <HowItWorks rule={detail.withdrawrule} wallet={wallet} asksOwner={asksOwner} />
      <WaysOn />
    </Page>
  );
}

function WaysOn() {
  return (
    <Card padding="list">
      <Cell
        title="自动提现记录"
        value="查看"
        onPress={() => openPage("withdrawRecords", { show: "auto" })}
      />
      <Cell title="自动提现的规则" onPress={() => openPage("rules", { question: "auto" })} />
    </Card>
  );
}
