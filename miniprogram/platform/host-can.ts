import Taro from "@tarojs/taro";

/**
 * Whether the host has this call. Mini-programs also run in programs that are not WeChat and lack some
 * of its calls: what the app can do without must not end it.
 *
 * @note On H5 Taro's calls are part of the build, each by itself: `Taro[name]` finds none of them there.
 */
export function hostCan(name: keyof typeof Taro): boolean {
  // One expression: behind a return, canIUse would stay in H5's build, and with it Taro's table of all calls.
  return (
    process.env.TARO_ENV !== "weapp" || (typeof Taro[name] === "function" && Taro.canIUse(name))
  );
}
