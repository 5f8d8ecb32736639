import { useShareAppMessage, useShareTimeline } from "@tarojs/taro";

export interface ShareCard {
  readonly title: string;
  /** With a leading slash. */
  readonly path: string;
  /** 5:4; without one WeChat takes a picture of the page. */
  readonly imageUrl?: string;
}

/** The card that 转发 sends from this page, made when it is asked for. WeChat waits three seconds for `promise`. */
export function useShareCard(card: () => ShareCard & { promise?: Promise<ShareCard> }): void {
  useShareAppMessage(card);
}

export interface TimelineCard {
  readonly title: string;
  /** What this page is told, without `?`: 朋友圈 opens the very page that was shared. */
  readonly query: string;
  /** 1:1. */
  readonly imageUrl?: string;
}

/** What 分享到朋友圈 sends from this page; WeChat does not wait here. */
export function useTimelineCard(card: () => TimelineCard): void {
  useShareTimeline(card);
}
