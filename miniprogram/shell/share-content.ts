import type { OutputOf } from "@distribution/sdk";
import { createContext, useContext, useEffect } from "react";
import { client } from "../data/client";
import { queryClient } from "../data/query-client";
import { questionOf } from "../data/question";
import type { ShareCard } from "../platform/share";

/** What a page sends to a friend in place of its row's title and its own address. */
export interface ShareContent {
  readonly title: string;
  /** From `addressOf`: this page where absent. */
  readonly address?: string;
  /** 5:4; without one WeChat takes a picture of the page. */
  readonly imageUrl?: string;
}

/** Hands the page's entry what its screen wants to be sent. */
export const GiveShareContent = createContext<(content: ShareContent | undefined) => void>(
  () => undefined,
);

/**
 * What 转发 and 分享到朋友圈 send from this page, once it is known. Whose share it is gets into the
 * address by itself.
 */
export function useShareContent(content: ShareContent | undefined): void {
  const give = useContext(GiveShareContent);
  useEffect(() => give(content));
}

type Status = OutputOf<typeof client.distributor.status.endpoint>;
const statusQuestion = questionOf(client.distributor.status, {});

/**
 * `address` with the distributor in it by whom others come: who opens it becomes her customer. That of
 * anybody else, and of one who may not share now, carries nobody.
 */
export function sharedAddress(address: string, sharer: Status | undefined = knownStatus()): string {
  const { status, dismemberid } = sharer ?? {};
  if (status !== "normal" || dismemberid === undefined) return address;
  return `${address}${address.includes("?") ? "&" : "?"}dismemberid=${dismemberid}`;
}

/** The card to be sent; where it is not known yet whose share it is, WeChat is told to wait for it. */
export function sharedCard(
  content: Required<Pick<ShareContent, "address">> & ShareContent,
): ShareCard & { promise?: Promise<ShareCard> } {
  const { address, ...rest } = content;
  const cardOf = (sharer: Status | undefined) => ({
    ...rest,
    path: sharedAddress(address, sharer),
  });
  const known = knownStatus();
  if (known) return cardOf(known);
  const promise = queryClient
    .fetchQuery<Status>({ queryKey: statusQuestion, queryFn: () => client.distributor.status() })
    .then(cardOf, () => cardOf(undefined));
  return { ...cardOf(undefined), promise };
}

function knownStatus(): Status | undefined {
  return queryClient.getQueryData<Status>(statusQuestion);
}
