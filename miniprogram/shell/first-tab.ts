import { client } from "../data/client";
import { queryClient } from "../data/query-client";
import { questionOf } from "../data/question";
import type { OutputOf } from "@distribution/sdk";
import { startAt, useStartAt } from "../platform/navigation";
import { addressOf } from "./navigate";

type Status = OutputOf<typeof client.distributor.status.endpoint>;

/** A distributor comes to see her money; whoever is none, or not known yet, to see what there is. */
function firstTab(): string {
  const known = queryClient.getQueryData<Status>(questionOf(client.distributor.status, {}));
  const isDistributor = known?.status === "normal" || known?.status === "lock";
  return addressOf(isDistributor ? "centre" : "goods");
}

/** Before the app is drawn, with what was known last put back. */
export function startAtFirstTab(): void {
  startAt(firstTab());
}

export function useFirstTab(): void {
  useStartAt(addressOf("goods"), firstTab);
}
