import Taro from "@tarojs/taro";

/**
 * Whether the host has this call. Mini-programs also run in programs that are not WeChat and lack some
 * of its calls: what the app can do without must not end it. On H5 Taro has a call or has not.
 */
export function hostCan(name: keyof typeof Taro): boolean {
  if (typeof Taro[name] !== "function") return false;
  return process.env.TARO_ENV !== "weapp" || Taro.canIUse(name);
}
