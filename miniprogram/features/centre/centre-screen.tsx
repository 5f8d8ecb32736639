import { LoadError } from "../../shell/load-error";
import { personasAvailable } from "../../session/persona";
import { useSessionStore } from "../../session/session-store";
import { StaleNotice } from "../../shell/stale-notice";
import { Page } from "../../shell/page";
import { Skeleton } from "../../ui/skeleton";
import { CentreMenu } from "./centre-menu";
import { EarningsCard } from "./earnings-card";
import { joinedDays } from "./joined-days";
import { MoneyPathCard } from "./money-path-card";
import { usePersonaSwitcher } from "./persona-switcher";
import { ProfileLine, ProfileLinePlaceholder } from "./profile-line";
import { StatusCard } from "./status-card";
import { useCentre } from "./use-centre";

type Centre = ReturnType<typeof useCentre>;

/** 分销中心: what a distributor owns, where it is, and the one thing to do with it. */
export function CentreScreen() {
  const centre = useCentre();
  const switcher = usePersonaSwitcher();
  return (
    <Page overlay={personasAvailable ? switcher.sheet : null}>
      <Profile centre={centre} action={personasAvailable ? switcher.button : null} />
      <Content centre={centre} />
    </Page>
  );
}

function Profile({
  centre,
  action,
}: {
  readonly centre: Centre;
  readonly action: JSX.Element | null;
}) {
  const member = useSessionStore((session) => session.member);
  const detail = centre.detail.data;
  if (centre.hasFigures && detail) {
    const notes = [
      detail.grade,
      `已加入 ${joinedDays(detail.joinedat, centre.detail.updatedAt)} 天`,
    ];
    return <ProfileLine name={detail.name} avatar={detail.avatar} notes={notes} action={action} />;
  }
  if (!member) return <ProfileLinePlaceholder action={action} coming={!centre.error} />;
  const notes = centre.status.data && !centre.hasFigures ? ["会员"] : [];
  return (
    <ProfileLine name={member.nickname} avatar={member.avatar} notes={notes} action={action} />
  );
}

function Content({ centre }: { readonly centre: Centre }) {
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
          status={status.data.status}
          reason={status.data.reason}
          applyid={status.data.applyid}
          compact={hasFigures}
          refreshing={status.isAsking}
          onRefresh={() => void refresh()}
        />
      )}
      {hasFigures && detail.data ? (
        <>
          <MoneyPathCard detail={detail.data} now={detail.updatedAt} />
          <EarningsCard detail={detail.data} trend={centre.trend} />
          <CentreMenu />
        </>
      ) : null}
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
