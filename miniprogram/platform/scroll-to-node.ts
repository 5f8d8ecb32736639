import Taro from "@tarojs/taro";
import { hostCan } from "./host-can";

/** How much of the page stays seen above it. */
const roomAbove = 72;

/** Brings the node with this id into view, on the page in front. Safe on hosts that cannot. */
export function scrollToNode(id: string): void {
  if (!hostCan("pageScrollTo")) return;
  // Refused where the page is just leaving.
  void Taro.pageScrollTo({ selector: `#${id}`, offsetTop: -roomAbove, duration: 200 }).catch(
    () => undefined,
  );
}
