import type { Access, DistributorStatus, OutputOf } from "@distribution/sdk";
import { hashKey, type QueryClient, useQuery, useQueryClient } from "@tanstack/react-query";
import { useSessionStore } from "../session/session-store";
import { client } from "./client";
import { questionOf } from "./question";

const statusQuestion = questionOf(client.distributor.status, {});

const statusHash = hashKey(statusQuestion);
const detailHash = hashKey(questionOf(client.distributor.detail, {}));

type Status = OutputOf<typeof client.distributor.status.endpoint>;

/** Looked up with every question, so by their hash: `getQueryData` compares all defaults first. */
const knownStatus = (queryClient: QueryClient) =>
  queryClient.getQueryCache().get<Status>(statusHash)?.state.data?.status;
const isDetailKnown = (queryClient: QueryClient) =>
  queryClient.getQueryCache().get(detailHash)?.state.data !== undefined;

/** Those who were approved once, whatever came later. */
const approvedOnce: ReadonlySet<DistributorStatus | "unknown"> = new Set([
  "normal",
  "lock",
  "fire",
]);

/**
 * Whether a call of this access may be made, as far as is known: what the server is known to refuse
 * is not asked. Before anything is known everybody asks, so that the first screen needs no round trip
 * to find out; the sign-in, which all of it waits for, tells of who never applied. Who applies again
 * after having been fired still reaches the money she has left: her status looks like anybody's who
 * applies, but she was answered before.
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
  const atSignIn = useSessionStore(({ member }) => member?.distributorstatus);
  return isAllowed(access, data?.status ?? atSignIn, queryClient);
}

/**
 * Whether a question of this access may be asked, for a query's `enabled`: what was true when its
 * screen was drawn is looked at once more when the question goes out, since a sign-in can tell of who
 * never applied in between.
 */
export function enabledFor(
  access: Access,
  allowed: boolean,
  queryClient: QueryClient,
): false | (() => boolean) {
  return allowed && (() => isAllowedNow(access, queryClient));
}

/** The same as `useAllowed`, at this moment. */
export function isAllowedNow(access: Access, queryClient: QueryClient): boolean {
  const atSignIn = useSessionStore.getState().member?.distributorstatus;
  return isAllowed(access, knownStatus(queryClient) ?? atSignIn, queryClient);
}

function isAllowed(
  access: Access,
  status: Status["status"] | undefined,
  queryClient: QueryClient,
): boolean {
  if (access !== "distributor" || status === undefined || approvedOnce.has(status)) return true;
  return status !== "none" && isDetailKnown(queryClient);
}

/** What waits for a sign-in that tells of who never applied is not sent after it. Returns how to stop. */
export function heedSignIn(queryClient: QueryClient): () => void {
  return useSessionStore.subscribe(({ member }) => {
    if (member?.distributorstatus !== "none") return;
    if (knownStatus(queryClient) !== undefined) return;
    void queryClient.cancelQueries({ predicate: ({ meta }) => meta?.["access"] === "distributor" });
  });
}
