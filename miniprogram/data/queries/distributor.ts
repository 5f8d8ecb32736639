import { memberApi, type RequestOf } from "@distribution/sdk";
import { useQuery } from "@tanstack/react-query";
import { client } from "../client";

type TrendDays = RequestOf<typeof memberApi.distributor.earningsTrend>["days"];

export function useDistributorStatus() {
  return useQuery({
    queryKey: [memberApi.distributor.status.name],
    queryFn: ({ signal }) => client.distributor.status({}, { signal }),
  });
}

/** The centre's figures. Answers for those who are or were distributors only, hence `enabled`. */
export function useDistributorDetail({ enabled = true }: { readonly enabled?: boolean } = {}) {
  return useQuery({
    queryKey: [memberApi.distributor.detail.name],
    queryFn: ({ signal }) => client.distributor.detail({}, { signal }),
    enabled,
  });
}

export function useEarningsTrend(
  days: TrendDays,
  { enabled = true }: { readonly enabled?: boolean } = {},
) {
  return useQuery({
    queryKey: [memberApi.distributor.earningsTrend.name, { days }],
    queryFn: ({ signal }) => client.distributor.earningsTrend({ days }, { signal }),
    enabled,
  });
}
