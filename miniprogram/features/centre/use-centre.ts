import type { DistributorStatus } from "@distribution/sdk";
import {
  useDistributorDetail,
  useDistributorStatus,
  useEarningsTrend,
} from "../../data/queries/distributor";

/** Those who are or were distributors have figures; the others would be refused. */
const withFigures: ReadonlySet<DistributorStatus | "unknown"> = new Set(["normal", "lock", "fire"]);

/** Everything the centre shows, and one way to ask for all of it again. */
export function useCentre() {
  const status = useDistributorStatus();
  const hasFigures = status.data !== undefined && withFigures.has(status.data.status);
  const detail = useDistributorDetail({ enabled: hasFigures });
  const trend = useEarningsTrend(30, { enabled: hasFigures });
  const refresh = async () => {
    await Promise.all([
      status.refetch(),
      ...(hasFigures ? [detail.refetch(), trend.refetch()] : []),
    ]);
  };
  return {
    status,
    hasFigures,
    detail,
    trend,
    refresh,
    error: status.error ?? (hasFigures ? detail.error : null),
  };
}
