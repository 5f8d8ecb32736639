import { client } from "../../data/client";
import { useAnswer } from "../../data/use-answer";
import { DeadEnd } from "../../shell/dead-end";
import { LoadError } from "../../shell/load-error";
import { goBack } from "../../shell/navigate";
import { Page } from "../../shell/page";
import { StaleNotice } from "../../shell/stale-notice";
import { Skeleton } from "../../ui/skeleton";
import { AuthorizationOff } from "./authorization-off";
import { AuthorizationOn } from "./authorization-on";

/** 免确认收款: whether pay-outs land by themselves, and the way to change it. */
export function AuthorizationScreen() {
  const { data, error, updatedAt, isAsking, refresh } = useAnswer(client.withdrawal.authorization);
  if (!data) {
    return (
      <Page>
        {error ? (
          <LoadError error={error} retrying={isAsking} onRetry={refresh} />
        ) : (
          <>
            <Skeleton shape="hero" />
            <Skeleton shape="lines" rows={3} />
          </>
        )}
      </Page>
    );
  }
  const stale = <StaleNotice error={error} updatedAt={updatedAt} onRetry={() => void refresh()} />;
  if (data.status === "active") return <AuthorizationOn authorization={data} stale={stale} />;
  if (data.status === "unsupported" || data.status === "unknown") {
    return (
      <DeadEnd
        icon="wallet"
        title="这里不能免确认收款"
        note="每一笔提现审核通过后，请在 24 小时内到微信点一次确认，超时退回可提现"
        actionText="返回"
        onAction={() => void goBack()}
      />
    );
  }
  return <AuthorizationOff authorization={data} stale={stale} refresh={refresh} />;
}
