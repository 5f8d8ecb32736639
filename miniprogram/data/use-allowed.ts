import type { Access, DistributorStatus, OutputOf } from "@distribution/sdk";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { client } from "./client";
import { questionOf } from "./question";

const statusQuestion = questionOf(client.distributor.status, {});
const detailQuestion = questionOf(client.distributor.detail, {});

type Status = OutputOf<typeof client.distributor.status.endpoint>;

/** Those who were approved once, whatever came later. */
const approvedOnce: ReadonlySet<DistributorStatus | "unknown"> = new Set([
  "normal",
  "lock",
  "fire",
]);

/**
 * Whether a call of this access may be made, as far as is known: what the server is known to refuse
 * is not asked. Before anything is known everybody asks, so that the first screen needs no round trip
 * to find out. Who applies again after having been fired still reaches the money she has left: her
 * status looks like anybody's who applies, but she was answered before.
 */
export function useAllowed(access: Access, shown: boolean): boolean {
  const queryClient = useQueryClient();
  // Only looks: whichever screen shows the status asks for it.
  const { data } = useQuery<Status>({
    queryKey: statusQuestion,
    queryFn: ({ signal }) => client.distributor.status({}, { signal }),
    enabled: false,
    subscribed: shown,
  });
  if (access !== "distributor" || data === undefined) return true;
  if (approvedOnce.has(data.status)) return true;
  return data.status !== "none" && queryClient.getQueryData(detailQuestion) !== undefined;
}
