import Taro from "@tarojs/taro";

/** Closes every page and opens the one at `url` anew. */
export function restartApp(url: string): void {
  void Taro.reLaunch({ url });
}
