import Taro from "@tarojs/taro";

/**
 * Whether the host has this call. Mini-programs also run in programs that are not WeChat and lack some
 * of its calls: what the app can do without must not end it.
 *
 * @note On H5 Taro's calls are part of the build, each by itself: `Taro[name]` finds none of them there.
 */
export function hostCan(name: keyof typeof Taro): boolean {
  if (process.env.TARO_ENV !== "weapp") return true;
  return typeof Taro[name] === "function" && Taro.canIUse(name);
}
