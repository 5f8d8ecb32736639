import { LoadError } from "../../shell/load-error";
import { client } from "../../data/client";
import { useAnswer } from "../../data/use-answer";
import { Page } from "../../shell/page";
import { Skeleton } from "../../ui/skeleton";
import { ApplyForm } from "./apply-form";

/** 提现: an amount, a way to be paid, and everything it comes to before it is sent. */
export function ApplyScreen() {
  const detail = useAnswer(client.distributor.detail);
  if (detail.data) return <ApplyForm detail={detail.data} />;
  return (
    <Page>
      {detail.error ? (
        <LoadError error={detail.error} retrying={detail.isAsking} onRetry={detail.refresh} />
      ) : null}
      {detail.error ? null : (
        <>
          <Skeleton shape="hero" />
          <Skeleton shape="lines" rows={2} />
        </>
      )}
    </Page>
  );
}
