import Taro from "@tarojs/taro";
import { hostCan } from "./host-can";

/** A short word about what just happened. Without an icon, so that a whole sentence fits. */
export function showToast(sentence: string): void {
  if (!hostCan("showToast")) return;
  void Taro.showToast({ title: sentence, icon: "none", duration: 2400 });
}
