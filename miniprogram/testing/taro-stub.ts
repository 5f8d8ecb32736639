/*
 * @tarojs/taro for unit tests: a phone that is online, remembers what it is given, and goes nowhere.
 * A test that needs more replaces a call: `vi.spyOn(Taro, "request")`.
 */
const storage = new Map<string, unknown>();

/** Away from WeChat a page is shown once, when it is drawn; nobody pulls or scrolls it. */
export const useDidShow = (): void => undefined;
export const usePullDownRefresh = (): void => undefined;
export const useReachBottom = (): void => undefined;
export const useRouter = () => ({ params: {} });

const nothing = (): void => undefined;
const done = () => Promise.resolve({ errMsg: "ok" });

export default {
  getStorageSync: (key: string) => storage.get(key) ?? "",
  setStorageSync: (key: string, value: unknown) => void storage.set(key, value),
  removeStorageSync: (key: string) => void storage.delete(key),
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
  login: () => Promise.resolve({ code: "code", errMsg: "login:ok" }),
  request: () => Promise.reject(new Error("A unit test makes no request: replace Taro.request.")),
  navigateTo: done,
  redirectTo: done,
  switchTab: done,
  navigateBack: done,
  reLaunch: done,
  showToast: done,
  setClipboardData: done,
  stopPullDownRefresh: nothing,
  hideTabBar: done,
  showTabBar: done,
};
