import { inspect } from "node:util";
import type { AppConfig } from "./app-config";
import { compileView } from "./compile-view";
import { createPage, type PageFactory } from "./create-page";
import { Dialogs } from "./dialogs";
import { fakeWx } from "./fake-wx";
import { PageStack } from "./page-stack";
import type { ComponentDefinition } from "./page-view";
import { until, type UntilOptions } from "./until";
import { WeappEngine } from "./weapp-engine";
import type { WeappPage } from "./weapp-page";
import { answerCall, type WxOptions } from "./wx-call";
import { wxDevice, type Device } from "./wx-device";
import { wxRequest, type RequestRecord } from "./wx-request";
import { wxSelectorQuery } from "./wx-selector-query";
import { wxStorage } from "./wx-storage";

export interface LaunchOptions {
  /** The folder of the build, `dist/weapp`. */
  readonly buildDir: string;
  /** The server that really answers: the origin of every request is replaced by this one. */
  readonly baseUrl?: string;
  /** What an earlier run left in storage. */
  readonly storage?: Record<string, unknown>;
  /** Replaces or adds `wx` members exactly as given. */
  readonly wxOverrides?: Record<string, unknown>;
  /** Calls that this host does not have, as programs other than WeChat lack some. */
  readonly lacks?: readonly string[];
  /** Replaces or adds asynchronous `wx` calls: the result goes to `success` or the promise; throw a `WxFailure` to fail. */
  readonly wxAnswers?: Record<string, (options: WxOptions) => unknown>;
  readonly theme?: "light" | "dark";
  /** In px, 16 is the usual one; WeChat's largest is 26.4. */
  readonly fontSizeSetting?: number;
  /** The page that opens, with its query; the first of app.json when absent. */
  readonly url?: string;
  /** WeChat's number for how one came in: 1001 from the list, 1047 sun code, 1007 share card. */
  readonly scene?: number;
  /** What every `wx.login` hands out: `persona:NAME` on the mock server; a new code each time when absent. */
  readonly loginCode?: string;
  readonly modernBuiltIns?: boolean;
}

/** A phone with the mini-program running on it. */
export class WeappPhone {
  /** Thrown in events, timers and lifecycles: `onError` in WeChat. A journey ends with this empty. */
  readonly errors: unknown[] = [];
  readonly consoleLines: { readonly level: string; readonly text: string }[] = [];
  /** What WeChat's template code complained about, such as a template that is not there. */
  readonly viewWarnings: string[] = [];
  readonly unknownCalls: string[] = [];
  readonly requests: RequestRecord[] = [];
  readonly dialogs = new Dialogs();
  readonly storage: Map<string, unknown>;
  /** The size of every `setData` payload in bytes, in order. */
  readonly setDataBytes: number[] = [];
  readonly device: Device;
  private readonly engine: WeappEngine;
  private readonly stack: PageStack;
  private readonly listeners = new Map<string, Set<(event: unknown) => void>>();
  private readonly pageDefinitions = new Map<string, ComponentDefinition>();
  private readonly componentDefinitions = new Map<string, ComponentDefinition>();
  private app: Record<string, unknown> = {};
  private logins = 0;

  constructor(
    private readonly options: LaunchOptions,
    private readonly config: AppConfig,
  ) {
    this.storage = new Map(Object.entries(options.storage ?? {}));
    this.engine = new WeappEngine({
      buildDir: options.buildDir,
      modernBuiltIns: options.modernBuiltIns ?? false,
      onError: (error) => this.fail(error),
      onConsole: (level, args) => {
        const text = args.map((arg) => (typeof arg === "string" ? arg : inspect(arg))).join(" ");
        this.consoleLines.push({ level, text });
      },
    });
    this.device = {
      theme: options.theme ?? "light",
      fontSizeSetting: options.fontSizeSetting ?? 16,
      networkType: "wifi",
      nextLoginCode: () => options.loginCode ?? `login-code-${(this.logins += 1)}`,
      merchantTransferResult: "ok",
      jumpResult: "ok",
      jumps: [],
      clipboard: "",
      bars: {},
      enterOptions: {},
      launchOptions: {},
    };
    const factory: PageFactory = {
      engine: this.engine,
      compiler: compileView(options.buildDir, (message) => this.viewWarnings.push(message)),
      buildDir: options.buildDir,
      pages: this.pageDefinitions,
      components: this.componentDefinitions,
      pullDownRefreshEnabled: (route) => config.pageJson(route).enablePullDownRefresh === true,
      recordSetData: (bytes) => this.setDataBytes.push(bytes),
    };
    this.stack = new PageStack({
      engine: this.engine,
      config,
      createPage: (route, query) => createPage(factory, route, query),
    });
    this.engine.define({ wx: this.createWx(), ...this.registration() });
  }

  /** The page on the screen. */
  get page(): WeappPage {
    return this.stack.top;
  }

  get pages(): readonly WeappPage[] {
    return this.stack.pages;
  }

  get loadedFiles(): readonly string[] {
    return this.engine.loadedFiles;
  }

  get maxSetDataBytes(): number {
    return Math.max(0, ...this.setDataBytes);
  }

  async launch(): Promise<void> {
    const url = this.options.url ?? `/${this.config.pages[0] ?? ""}`;
    const { route, query } = this.stack.resolve(url);
    this.device.launchOptions = {
      path: route,
      query,
      scene: this.options.scene ?? 1001,
      referrerInfo: {},
      apiCategory: "default",
    };
    this.device.enterOptions = this.device.launchOptions;
    this.engine.require("app.js");
    this.callApp("onLaunch", this.device.launchOptions);
    this.callApp("onShow", this.device.launchOptions);
    if (this.stack.isPage(route)) {
      this.stack.reLaunch({ route, query });
    } else {
      // WeChat leaves it to the application to go somewhere else, now.
      const event = { path: route, query, isEntryPage: true };
      this.emit("PageNotFound", event);
      this.callApp("onPageNotFound", event);
    }
    const drawn = () => this.pages.some(({ view }) => view.children.length > 0);
    await until(() => this.errors.length > 0 || drawn(), {
      message: `${route} renders nothing`,
    });
    if (this.errors.length > 0)
      throw new Error(`the launch failed: ${inspect(this.errors[0])}`, { cause: this.errors[0] });
  }

  until<T>(predicate: () => T | Promise<T>, options: UntilOptions = {}): Promise<NonNullable<T>> {
    const state = () =>
      `${options.message?.toString() ?? predicate.toString()}; ${this.page.route} shows: ${this.page.text()}`;
    return until(predicate, { ...options, message: state });
  }

  /** Waits until the page with this route (or the end of it) is on top and shows something. */
  async waitForPage(route: string, options: UntilOptions = {}): Promise<WeappPage> {
    await this.until(() => this.page.route.endsWith(route) && this.page.view.children.length > 0, {
      message: `the page ${route}`,
      ...options,
    });
    return this.page;
  }

  /** A tap on the tab bar. */
  async tapTab(route: string): Promise<WeappPage> {
    this.stack.switchTab(route);
    return this.waitForPage(route);
  }

  /** The back button or the swipe. */
  async back(): Promise<WeappPage> {
    this.stack.navigateBack(1);
    return this.waitForPage(this.page.route);
  }

  /** Leaves to WeChat, and comes back with another way in when one is given: the hot start after a scan. */
  async leaveAndReturn(entry?: {
    readonly url: string;
    readonly scene: number;
  }): Promise<WeappPage> {
    this.page.call("onHide");
    this.callApp("onHide", {});
    this.emit("AppHide", {});
    const destination = entry ? this.stack.resolve(entry.url) : undefined;
    if (entry && destination) {
      this.device.enterOptions = {
        path: destination.route,
        query: destination.query,
        scene: entry.scene,
        referrerInfo: {},
      };
    }
    this.callApp("onShow", this.device.enterOptions);
    this.emit("AppShow", this.device.enterOptions);
    if (destination) this.stack.reLaunch(destination);
    else this.page.call("onShow");
    return this.waitForPage(this.page.route);
  }

  setTheme(theme: "light" | "dark"): void {
    this.device.theme = theme;
    this.emit("ThemeChange", { theme });
    this.callApp("onThemeChange", { theme });
  }

  setOnline(online: boolean): void {
    this.device.networkType = online ? "wifi" : "none";
    this.emit("NetworkStatusChange", { isConnected: online, networkType: this.device.networkType });
  }

  close(): void {
    this.stack.close();
    this.engine.close();
  }

  private fail(error: unknown): void {
    this.errors.push(error);
    const said =
      error instanceof Error || (error as Error | undefined)?.stack
        ? (error as Error).stack
        : String(error);
    const onError = this.app["onError"];
    if (typeof onError === "function")
      (onError as (message: string | undefined) => void).call(this.app, said);
  }

  private emit(name: string, event: unknown): void {
    for (const listener of this.listeners.get(name) ?? [])
      this.engine.guard(() => listener(this.engine.toRealm(event)));
  }

  private callApp(lifecycle: string, argument: unknown): void {
    const method = this.app[lifecycle];
    if (typeof method !== "function") return;
    this.engine.guard(() =>
      (method as (argument: unknown) => void).call(this.app, this.engine.toRealm(argument)),
    );
  }

  private createWx(): Record<string, unknown> {
    const { engine, options } = this;
    const answers = Object.entries(options.wxAnswers ?? {}).map(([name, answer]) => [
      name,
      (given: WxOptions = {}) => answerCall(engine, name, given, () => answer(given)),
    ]);
    const requestHost = {
      engine,
      baseUrl: options.baseUrl,
      online: () => this.device.networkType !== "none",
      requests: this.requests,
    };
    const calls: Record<string, unknown> = {
      ...wxDevice(engine, this.device, this.listeners),
      ...wxStorage(engine, this.storage),
      ...this.dialogs.wx(engine),
      ...this.stack.wx(),
      request: (given: WxOptions) => wxRequest(requestHost, given),
      createSelectorQuery: () => wxSelectorQuery(engine, () => this.pages.at(-1)),
      ...Object.fromEntries(answers),
      ...options.wxOverrides,
    };
    for (const name of options.lacks ?? []) delete calls[name];
    return fakeWx(calls, this.unknownCalls);
  }

  private registration(): Record<string, unknown> {
    const loadingFile = () => (this.engine.loading.at(-1) ?? "").replace(/\.js$/, "");
    return {
      App: (definition: Record<string, unknown>) => {
        this.app = definition;
      },
      Page: (definition: ComponentDefinition) =>
        void this.pageDefinitions.set(loadingFile(), definition),
      Component: (definition: ComponentDefinition) =>
        void this.componentDefinitions.set(loadingFile(), definition),
      Behavior: (definition: unknown) => definition,
      getApp: () => this.app,
      getCurrentPages: () => this.pages.map((page) => page.instance),
    };
  }
}
