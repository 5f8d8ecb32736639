import type { WeappEngine } from "./weapp-engine";
import { answerCall, WxFailure, type WxOptions } from "./wx-call";

export interface Device {
  theme: "light" | "dark";
  fontSizeSetting: number;
  networkType: string;
  /** What `wx.login` hands out; a new one each time, as with WeChat. */
  nextLoginCode: () => string;
  /** How the payee leaves WeChat's pay-out page; 'ok' means only that it was shown. */
  merchantTransferResult: "ok" | "cancel";
  /** What the person says when WeChat asks whether to open another mini-program; 'fail' is a program that does not open. */
  jumpResult: "ok" | "cancel" | "fail";
  /** The other mini-programs that were opened, the last one last. */
  readonly jumps: { readonly appId: unknown; readonly path: unknown }[];
  clipboard: string;
  /** What the bars around the page were told last, by call. */
  readonly bars: Record<string, WxOptions>;
  enterOptions: Record<string, unknown>;
  launchOptions: Record<string, unknown>;
}

const SCREEN = {
  screenWidth: 390,
  screenHeight: 844,
  windowWidth: 390,
  windowHeight: 753,
  pixelRatio: 3,
  statusBarHeight: 47,
};
const SAFE_AREA = { left: 0, right: 390, top: 47, bottom: 810, width: 390, height: 763 };
const SDK_VERSION = "3.8.0";

/** Calls that only have to succeed: nothing in the harness shows what they do. */
const QUIET_CALLS = `
  
`
  .trim()
  .split(/\s+/);

/** What gives the bars around the page colours of one's own. */
const BAR_CALLS = [
  "setNavigationBarColor",
  "setBackgroundColor",
  "setBackgroundTextStyle",
  "setTabBarStyle",
  "setTabBarItem",
];

/** The phone and the account: sizes, theme, network, clipboard, login, and the calls that only have to be there. */
export function wxDevice(
  engine: WeappEngine,
  device: Device,
  listeners: Map<string, Set<(event: unknown) => void>>,
): Record<string, unknown> {
  const windowInfo = () => ({ ...SCREEN, safeArea: SAFE_AREA, screenTop: 91 });
  const deviceInfo = () => ({
    brand: "iPhone",
    model: "iPhone 12",
    system: "iOS 12.5",
    platform: "ios",
    benchmarkLevel: 40,
  });
  const appBaseInfo = () => ({
    SDKVersion: SDK_VERSION,
    version: "8.0.50",
    language: "zh_CN",
    theme: device.theme,
    fontSizeSetting: device.fontSizeSetting,
    fontSizeScaleFactor: device.fontSizeSetting / 16,
    enableDebug: false,
    host: { env: "WeChat" },
  });
  const systemInfo = () => ({ ...windowInfo(), ...deviceInfo(), ...appBaseInfo() });
  const listen = (name: string) => ({
    [`on${name}`]: (callback: (event: unknown) => void) => {
      const known = listeners.get(name) ?? new Set();
      listeners.set(name, known.add(callback));
    },
    [`off${name}`]: (callback?: (event: unknown) => void) => {
      if (callback) listeners.get(name)?.delete(callback);
      else listeners.delete(name);
    },
  });
  const call =
    (name: string, work: (options: WxOptions) => unknown = () => undefined) =>
    (options: WxOptions = {}) =>
      answerCall(engine, name, options, () => work(options));
  return {
    ...Object.fromEntries(QUIET_CALLS.map((name) => [name, call(name)])),
    ...Object.fromEntries(
      BAR_CALLS.map((name) => [name, call(name, (options) => void (device.bars[name] = options))]),
    ),
    ...[
      "ThemeChange",
      "NetworkStatusChange",
      "AppShow",
      "AppHide",
      "Error",
      "UnhandledRejection",
    ].reduce((all, name) => ({ ...all, ...listen(name) }), {}),
    ...[
      "PageNotFound",
      "MemoryWarning",
      "KeyboardHeightChange",
      "WindowResize",
      "UserCaptureScreen",
    ].reduce((all, name) => ({ ...all, ...listen(name) }), {}),
    getSystemInfoSync: () => engine.toRealm(systemInfo()),
    getSystemInfo: call("getSystemInfo", systemInfo),
    getSystemInfoAsync: call("getSystemInfoAsync", systemInfo),
    getWindowInfo: () => engine.toRealm(windowInfo()),
    getDeviceInfo: () => engine.toRealm(deviceInfo()),
    getAppBaseInfo: () => engine.toRealm(appBaseInfo()),
    getSystemSetting: () =>
      engine.toRealm({ bluetoothEnabled: true, locationEnabled: true, wifiEnabled: true }),
    getAppAuthorizeSetting: () =>
      engine.toRealm({ albumAuthorized: "authorized", notificationAuthorized: "authorized" }),
    getMenuButtonBoundingClientRect: () =>
      engine.toRealm({ width: 87, height: 32, top: 51, bottom: 83, left: 296, right: 383 }),
    getAccountInfoSync: () =>
      engine.toRealm({
        miniProgram: { appId: "wx0000000000000000", envVersion: "develop", version: "" },
      }),
    getEnterOptionsSync: () => engine.toRealm(device.enterOptions),
    getLaunchOptionsSync: () => engine.toRealm(device.launchOptions),
    getNetworkType: call("getNetworkType", () => ({ networkType: device.networkType })),
    getSetting: call("getSetting", () => ({
      authSetting: {},
      subscriptionsSetting: { mainSwitch: true, itemSettings: {} },
    })),
    login: call("login", () => ({ code: device.nextLoginCode() })),
    setClipboardData: call("setClipboardData", (options) => {
      device.clipboard = String(options["data"]);
    }),
    navigateToMiniProgram: call("navigateToMiniProgram", ({ appId, path }) => {
      if (device.jumpResult === "cancel") throw new WxFailure("cancel");
      if (device.jumpResult === "fail") throw new WxFailure("invalid appid");
      device.jumps.push({ appId, path });
    }),
    getClipboardData: call("getClipboardData", () => ({ data: device.clipboard })),
    requestSubscribeMessage: call("requestSubscribeMessage", (options) =>
      Object.fromEntries(
        ((options["tmplIds"] as string[] | undefined) ?? []).map((id) => [id, "accept"]),
      ),
    ),
    // Callbacks only: the real one gives no promise, and an `await` on it would be a bug that only shows on a phone.
    requestMerchantTransfer: (options: WxOptions) => {
      engine.later(() => {
        const cancelled = device.merchantTransferResult === "cancel";
        const answer = engine.toRealm({
          errMsg: `requestMerchantTransfer:${cancelled ? "fail cancel" : "ok"}`,
        });
        if (cancelled) options.fail?.(answer);
        else options.success?.(answer);
        options.complete?.(answer);
      });
    },
    nextTick: (callback: () => void) => engine.later(callback),
    getLogManager: () => ({
      log: () => undefined,
      info: () => undefined,
      warn: () => undefined,
      debug: () => undefined,
    }),
    getRealtimeLogManager: () => ({
      info: () => undefined,
      warn: () => undefined,
      error: () => undefined,
    }),
    getUpdateManager: () => ({
      onCheckForUpdate: () => undefined,
      onUpdateReady: () => undefined,
      onUpdateFailed: () => undefined,
      applyUpdate: () => undefined,
    }),
    reportEvent: () => undefined,
    env: { USER_DATA_PATH: "http://usr" },
  };
}
