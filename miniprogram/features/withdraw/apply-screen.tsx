import { readTextScale } from "../../platform/text-scale";
import { LoadError } from "../../shell/load-error";
import { useDistributorDetail } from "../../data/queries/distributor";
import { useRefetchOnShow } from "../../shell/refetch-on-show";
import { Screen } from "../../ui/screen";
import { Skeleton } from "../../ui/skeleton";
import { ApplyForm } from "./apply-form";

/** 提现: an amount, a way to be paid, and everything it comes to before it is sent. */
export function ApplyScreen() {
  const detail = useDistributorDetail();
  useRefetchOnShow();
  if (detail.data) return <ApplyForm detail={detail.data} />;
  return (
    <Screen textScale={readTextScale()}>
      {detail.error ? (
        <LoadError error={detail.error} retrying={detail.isFetching} onRetry={detail.refetch} />
      ) : null}
      {detail.error ? null : (
        <>
          <Skeleton shape="hero" />
          <Skeleton shape="lines" rows={2} />
        </>
      )}
    </Screen>
  );
}
