/*
 * @tarojs/taro for tests in a simulated page: a phone that is online, remembers what it is given, and
 * goes nowhere. A test that needs more replaces a call: `vi.spyOn(Taro, "request")`; one that shows
 * whole screens takes a phone with the real mock server behind it (mock-phone.tsx).
 */
import { usePageEvent, usePageQuery } from "./page-events";

const storage = new Map<string, unknown>();

export const useDidShow = (callback: () => void) => usePageEvent("show", callback);
export const useDidHide = (callback: () => void) => usePageEvent("hide", callback);
export const usePullDownRefresh = (callback: () => void) =>
  usePageEvent("pullDownRefresh", callback);
export const useReachBottom = (callback: () => void) => usePageEvent("reachBottom", callback);
export const usePageScroll = (callback: (position: { scrollTop: number }) => void) =>
  usePageEvent("scroll", callback);
export const useShareAppMessage = (): void => undefined;
export const useShareTimeline = (): void => undefined;
export const useRouter = () => ({ params: usePageQuery() });

const nothing = (): void => undefined;
const done = () => Promise.resolve({ errMsg: "ok" });

/** Nothing is laid out here: every measuring finds nothing. */
const selectorQuery = () => {
  const query: Record<string, unknown> = {
    exec: (callback?: (results: unknown[]) => void) => callback?.([]),
  };
  for (const name of ["select", "selectAll", "selectViewport", "boundingClientRect"]) {
    query[name] = () => query;
  }
  return query;
};

export default {
  getStorageSync: (key: string) => storage.get(key) ?? "",
  setStorageSync: (key: string, value: unknown) => void storage.set(key, value),
  removeStorageSync: (key: string) => void storage.delete(key),
  clearStorageSync: () => storage.clear(),
  getStorageInfoSync: () => ({ keys: [...storage.keys()] }),
  getNetworkType: () => Promise.resolve({ networkType: "wifi" }),
  onNetworkStatusChange: nothing,
  offNetworkStatusChange: nothing,
  onAppShow: nothing,
  offAppShow: nothing,
  onAppHide: nothing,
  offAppHide: nothing,
  getAppBaseInfo: () => ({ fontSizeSetting: 16 }),
  getCurrentPages: () => [],
  canIUse: () => false,
  createSelectorQuery: selectorQuery,
  getWindowInfo: () => ({ windowHeight: 800 }),
  login: () => Promise.resolve({ code: "code", errMsg: "login:ok" }),
  request: () => Promise.reject(new Error("A unit test makes no request: replace Taro.request.")),
  navigateTo: done,
  navigateToMiniProgram: done,
  redirectTo: done,
  switchTab: done,
  navigateBack: done,
  reLaunch: done,
  showToast: done,
  setClipboardData: done,
  stopPullDownRefresh: nothing,
  pageScrollTo: done,
  hideTabBar: done,
  showTabBar: done,
};
