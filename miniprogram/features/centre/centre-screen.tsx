import type { DistributorStatus } from "@distribution/sdk";
import { View } from "@tarojs/components";
import { timeText } from "../../parts/settings/ask-to-withdraw";
import { Gear } from "../../parts/settings/gear";
import { useAutoWithdrawCheck } from "../../parts/settings/use-auto-withdraw-check";
import { type Settings, useSettings } from "../../parts/settings/use-settings";
import { serverNow } from "../../platform/server-clock";
import { LoadError } from "../../shell/load-error";
import { personasAvailable } from "../../session/persona";
import { useSessionStore } from "../../session/session-store";
import { StaleNotice } from "../../shell/stale-notice";
import { Page } from "../../shell/page";
import { WhenNear } from "../../shell/when-near";
import { Skeleton } from "../../ui/skeleton";
import { AutoWithdrawHintCard, useAutoWithdrawHint } from "./auto-withdraw-hint";
import { AutoWithdrawRow } from "./auto-withdraw-row";
import { CentreMenu } from "./centre-menu";
import { ChannelCard } from "./channel-card";
import { EarningsCard } from "./earnings-card";
import { FirstSteps } from "./first-steps";
import { LatestCard } from "./latest-card";
import { MoneyFate } from "./money-fate";
import { MoneyPathCard } from "./money-path-card";
import { usePersonaSwitcher } from "./persona-switcher";
import { profileNotes } from "./profile-notes";
import { ProfileLine, ProfileLinePlaceholder } from "./profile-line";
import { StatusCard } from "./status-card";
import { useCentre } from "./use-centre";
import { usePassed } from "./use-passed";
import { useWaitingMatters } from "./use-waiting-matters";
import { WaitingCard } from "./waiting-card";
import "./centre-screen.css";

type Centre = ReturnType<typeof useCentre>;

/** 分销中心: what a distributor owns, where it is, and the one thing to do with it. */
export function CentreScreen() {
  const centre = useCentre();
  const switcher = usePersonaSwitcher();
  usePassed(centre.status.data?.status);
  // Asked when the figures are there: the first screen needs none of it.
  const settings = useSettings({ when: centre.detail.data !== undefined });
  useAutoWithdrawCheck(centre.detail, settings);
  const action = (
    <>
      {personasAvailable ? switcher.button : null}
      <Gear distributor={centre.hasFigures} />
    </>
  );
  return (
    <Page overlay={personasAvailable ? switcher.sheet : null}>
      <Profile centre={centre} action={action} />
      <Content centre={centre} settings={settings} />
    </Page>
  );
}

function Profile({ centre, action }: { readonly centre: Centre; readonly action: JSX.Element }) {
  const member = useSessionStore((session) => session.member);
  const { status, detail, hasFigures, error } = centre;
  if (hasFigures && detail.data && status.data) {
    const { name, avatar } = detail.data;
    const notes = profileNotes(detail.data, status.data.status, detail.updatedAt);
    return <ProfileLine name={name} avatar={avatar} notes={notes} action={action} />;
  }
  if (!member) return <ProfileLinePlaceholder action={action} coming={!error} />;
  const notes = status.data && !hasFigures ? ["会员"] : [];
  return (
    <ProfileLine name={member.nickname} avatar={member.avatar} notes={notes} action={action} />
  );
}

interface ContentProps {
  readonly centre: Centre;
  readonly settings: Settings;
}

function Content({ centre, settings }: ContentProps) {
  const { status, hasFigures, detail, error, refresh } = centre;
  const known = status.data !== undefined && (!hasFigures || detail.data !== undefined);
  if (!known) {
    const retrying = status.isAsking || detail.isAsking;
    return error ? <LoadError error={error} retrying={retrying} onRetry={refresh} /> : <Loading />;
  }
  const updatedAt = hasFigures ? detail.updatedAt : status.updatedAt;
  return (
    <>
      <StaleNotice error={error} updatedAt={updatedAt} onRetry={() => void refresh()} />
      {status.data.status === "normal" ? null : (
        <StatusCard
          answer={status.data}
          status={status.data.status}
          now={status.updatedAt}
          compact={hasFigures}
          refreshing={status.isAsking}
          onRefresh={() => void refresh()}
        />
      )}
      {hasFigures && detail.data ? (
        <Figures
          centre={centre}
          settings={settings}
          detail={detail.data}
          status={status.data.status}
        />
      ) : null}
    </>
  );
}

interface FiguresProps extends ContentProps {
  readonly detail: NonNullable<Centre["detail"]["data"]>;
  readonly status: DistributorStatus | "unknown";
}

function Figures({ centre, settings, detail, status }: FiguresProps) {
  const waiting = useWaitingMatters(centre.approved, detail);
  const now = centre.detail.updatedAt;
  const context = {
    unavailable: detail.unavailablereason !== undefined,
    methods: detail.withdrawrule.methods,
  };
  // Who has no order yet learns of it with the first one; who may not withdraw, not at all.
  const begun = status === "normal" && detail.ordercount > 0;
  const hint = useAutoWithdrawHint(detail, settings);
  const second = waiting.matters.some(({ kind }) => kind === "take" || kind === "refused");
  return (
    <>
      <WaitingCard waiting={waiting} context={context} />
      <MoneyPathCard
        detail={detail}
        now={now}
        second={second}
        status={status}
        foot={
          begun && !hint ? <AutoWithdrawRow detail={detail} now={now} settings={settings} /> : null
        }
      />
      {begun && hint ? <AutoWithdrawHintCard hint={hint} detail={detail} /> : null}
      <MoneyFate status={status} detail={detail} />
      {status === "normal" && detail.ordercount === 0 ? (
        <FirstSteps detail={detail} now={now} />
      ) : (
        <EarningsCard detail={detail} ranked={status === "normal"} />
      )}
      <CentreMenu waiting={waiting.matters.filter(({ kind }) => kind === "take").length} />
      {detail.ordercount === 0 ? null : (
        <>
          <WhenNear name="channels" placeholder={<Skeleton shape="lines" rows={2} />}>
            <ChannelCard />
          </WhenNear>
          <WhenNear name="latest" placeholder={<Skeleton shape="lines" rows={3} />}>
            <LatestCard now={now} />
          </WhenNear>
          <View className="centre__updated">{`数据更新于 ${timeText(now, serverNow())} · 下拉刷新`}</View>
        </>
      )}
    </>
  );
}

function Loading() {
  return (
    <>
      <Skeleton shape="hero" />
      <Skeleton shape="lines" rows={3} />
    </>
  );
}
