import { client } from "../../data/client";
import { useAnswer } from "../../data/use-answer";
import { waitsForOwner } from "../../parts/withdrawal/transfer-state";
import { LoadError } from "../../shell/load-error";
import { goBack, usePageParameters } from "../../shell/navigate";
import { Page } from "../../shell/page";
import { StaleNotice } from "../../shell/stale-notice";
import { ErrorNotice } from "../../ui/error-notice";
import { Skeleton } from "../../ui/skeleton";
import { EndedRecord } from "./ended-record";
import { listedWithdrawal } from "./listed-withdrawal";
import { MovingRecord } from "./moving-record";
import type { RecordViewProps } from "./record-view";
import { WaitingRecord } from "./waiting-record";

/** 提现详情: where a withdrawal is, what comes next, and which orders it is made of. */
export function DetailScreen() {
  const { withdrawid = "" } = usePageParameters("withdrawDetail");
  const query = useAnswer(
    client.withdrawal.detail,
    { withdrawid },
    { when: withdrawid !== "", instead: () => listedWithdrawal(withdrawid) },
  );
  if (query.data) {
    const { error, updatedAt } = query;
    const onRetry = () => void query.refresh();
    const stale = <StaleNotice error={error} updatedAt={updatedAt} onRetry={onRetry} />;
    return <RecordView record={query.data} stale={stale} refresh={query.refresh} />;
  }
  return (
    <Page>
      {withdrawid === "" ? (
        <ErrorNotice
          full
          message="没有找到这笔提现"
          retryText="返回"
          onRetry={() => void goBack()}
        />
      ) : query.error ? (
        <LoadError error={query.error} retrying={query.isAsking} onRetry={query.refresh} />
      ) : (
        <>
          <Skeleton shape="hero" />
          <Skeleton shape="lines" rows={4} />
        </>
      )}
    </Page>
  );
}

/** By what there is to do: to be confirmed by its owner, to be begun anew, or to be waited for. */
function RecordView(view: RecordViewProps) {
  if (waitsForOwner(view.record)) return <WaitingRecord {...view} />;
  const { status } = view.record;
  return status === 3 || status === 4 ? <EndedRecord {...view} /> : <MovingRecord {...view} />;
}
