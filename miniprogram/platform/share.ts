import { useShareAppMessage } from "@tarojs/taro";

export interface ShareCard {
  readonly title: string;
  readonly path: string;
}

/** The card that 转发 sends from this page, made when it is asked for. */
export function useShareCard(card: () => ShareCard): void {
  useShareAppMessage(card);
}
