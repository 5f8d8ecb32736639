import Taro from "@tarojs/taro";
import { hostCan } from "./host-can";

/** Tells `listener` when WeChat has a new version of the app at hand, with how to restart the app as that one. */
export function watchUpdate(listener: (restart: () => void) => void): void {
  if (process.env.TARO_ENV === "weapp" && hostCan("getUpdateManager")) {
    const manager = Taro.getUpdateManager();
    manager.onUpdateReady(() => listener(() => manager.applyUpdate()));
  }
}
