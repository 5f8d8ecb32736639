import { client } from "../data/client";
import { askAhead } from "../data/ask-ahead";
import { queryClient } from "../data/query-client";
import { questionOf } from "../data/question";
import type { OutputOf } from "@distribution/sdk";
import { startAt, startsAt, useStartAt } from "../platform/navigation";
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

/**
 * What the centre is drawn from, asked while its code is still coming. In WeChat the code is there
 * with the app's, and the screen asks as early.
 */
export function askAheadOfFirstPage(): void {
  if (process.env.TARO_ENV === "h5" && startsAt(addressOf("centre"))) {
    askAhead(client.distributor.status);
    askAhead(client.distributor.detail);
  }
}

export function useFirstTab(): void {
  useStartAt(addressOf("goods"), firstTab);
}
