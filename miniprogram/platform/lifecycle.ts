import Taro from "@tarojs/taro";
import { hostCan } from "./host-can";

export {
  useDidHide,
  useDidShow,
  usePageScroll,
  usePullDownRefresh,
  useReachBottom,
} from "@tarojs/taro";

/** Ends the pull-to-refresh animation. Safe where none is under way. */
export function stopPullDownRefresh(): void {
  if (hostCan("stopPullDownRefresh")) Taro.stopPullDownRefresh();
}

/** Tells `listener` when the app comes to the front and when it leaves it. Returns how to stop. */
export function watchAppVisible(listener: (visible: boolean) => void): () => void {
  const onShow = () => listener(true);
  const onHide = () => listener(false);
  if (hostCan("onAppShow")) Taro.onAppShow(onShow);
  if (hostCan("onAppHide")) Taro.onAppHide(onHide);
  return () => {
    if (hostCan("offAppShow")) Taro.offAppShow(onShow);
    if (hostCan("offAppHide")) Taro.offAppHide(onHide);
  };
}
