import Taro from "@tarojs/taro";
import { hostCan } from "./host-can";

/** The page in front, at once. Safe on hosts that cannot. */
export function scrollToTop(): void {
  if (!hostCan("pageScrollTo")) return;
  // Refused where a page is just leaving: then there is nothing to scroll.
  void Taro.pageScrollTo({ scrollTop: 0, duration: 0 }).catch(() => undefined);
}
