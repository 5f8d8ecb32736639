import Taro from "@tarojs/taro";

/** A short word about what just happened. Without an icon, so that a whole sentence fits. */
export function showToast(sentence: string): void {
  void Taro.showToast({ title: sentence, icon: "none", duration: 2400 });
}
