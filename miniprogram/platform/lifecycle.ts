import Taro from "@tarojs/taro";

export { useDidHide, useDidShow, usePullDownRefresh, useReachBottom } from "@tarojs/taro";

/** Ends the pull-to-refresh animation. Safe where none is under way. */
export function stopPullDownRefresh(): void {
  Taro.stopPullDownRefresh();
}

/** Tells `listener` when the app comes to the front and when it leaves it. Returns how to stop. */
export function watchAppVisible(listener: (visible: boolean) => void): () => void {
  const onShow = () => listener(true);
  const onHide = () => listener(false);
  Taro.onAppShow(onShow);
  Taro.onAppHide(onHide);
  return () => {
    Taro.offAppShow(onShow);
    Taro.offAppHide(onHide);
  };
}
