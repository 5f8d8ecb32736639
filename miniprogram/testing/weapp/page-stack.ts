import type { AppConfig } from "./app-config";
import type { WeappEngine } from "./weapp-engine";
import type { WeappPage } from "./weapp-page";
import { answerCall, WxFailure, type WxOptions } from "./wx-call";

const MAX_PAGES = 10;

export interface PageStackOptions {
  readonly engine: WeappEngine;
  readonly config: AppConfig;
  readonly createPage: (route: string, query: Record<string, string>) => WeappPage;
}

interface Destination {
  readonly route: string;
  readonly query: Record<string, string>;
}

/** The pages on the screen and under it, moved by the `wx` navigation calls with WeChat's rules and lifecycle order. */
export class PageStack {
  readonly pages: WeappPage[] = [];
  /** Tab pages stay alive while another tab is shown. */
  private readonly tabs = new Map<string, WeappPage>();

  constructor(private readonly options: PageStackOptions) {}

  get top(): WeappPage {
    const top = this.pages.at(-1);
    if (!top) throw new Error("there is no page: the application has not been launched");
    return top;
  }

  wx(): Record<string, unknown> {
    const { engine } = this.options;
    const navigation =
      (name: string, go: (destination: Destination) => void) => (options: WxOptions) =>
        answerCall(engine, name, options, () => {
          const destination = this.resolve(String(options["url"] ?? ""));
          if (!this.isPage(destination.route))
            throw new WxFailure(`page "${destination.route}" is not found`);
          go(destination);
          return name === "navigateTo" ? { eventChannel: {} } : undefined;
        });
    return {
      navigateTo: navigation("navigateTo", (destination) => this.navigateTo(destination)),
      redirectTo: navigation("redirectTo", (destination) => this.redirectTo(destination)),
      reLaunch: navigation("reLaunch", (destination) => this.reLaunch(destination)),
      switchTab: navigation("switchTab", (destination) => this.switchTab(destination.route)),
      navigateBack: (options: WxOptions = {}) =>
        answerCall(engine, "navigateBack", options, () =>
          this.navigateBack(Number(options["delta"] ?? 1)),
        ),
    };
  }

  reLaunch({ route, query }: Destination): void {
    for (const page of new Set([...this.pages.toReversed(), ...this.tabs.values()]))
      this.unload(page);
    this.pages.length = 0;
    this.tabs.clear();
    this.open(route, query);
  }

  switchTab(route: string): void {
    if (!this.options.config.tabPages.includes(route))
      throw new WxFailure("can not switch to no-tabBar page");
    const leaving = this.pages.at(-1);
    if (leaving?.route === route) return;
    for (const page of this.pages.toReversed()) {
      if (!this.tabs.has(page.route)) this.unload(page);
    }
    if (leaving && this.tabs.get(leaving.route) === leaving) leaving.call("onHide");
    this.pages.length = 0;
    const known = this.tabs.get(route);
    if (known) {
      this.pages.push(known);
      known.call("onShow");
    } else {
      this.open(route, {});
    }
  }

  navigateBack(delta: number): void {
    if (this.pages.length <= 1) throw new WxFailure("cannot navigate back at first page.");
    for (let left = Math.min(delta, this.pages.length - 1); left > 0; left -= 1)
      this.unload(this.top, true);
    this.top.call("onShow");
  }

  close(): void {
    for (const page of new Set([...this.pages, ...this.tabs.values()])) page.close();
  }

  /** `/packages/withdraw/apply/index?id=7`, or relative to the page on top. */
  resolve(url: string): Destination {
    const [address = "", search = ""] = url.split("?", 2);
    const base = address.startsWith("/")
      ? ""
      : (this.pages.at(-1)?.route.replace(/[^/]*$/, "") ?? "");
    const route = new URL(`${base}${address.replace(/^\//, "")}`, "page:///").pathname.replace(
      /^\//,
      "",
    );
    // WeChat hands the query on as it stands: decoding is the page's affair.
    const query = Object.fromEntries(
      search.split("&").flatMap((pair) => {
        const [name = "", ...value] = pair.split("=");
        return name === "" ? [] : [[name, value.join("=")]];
      }),
    );
    return { route, query };
  }

  isPage(route: string): boolean {
    return this.options.config.pages.includes(route);
  }

  private navigateTo({ route, query }: Destination): void {
    if (this.options.config.tabPages.includes(route))
      throw new WxFailure("can not navigateTo a tabbar page");
    if (this.pages.length >= MAX_PAGES) throw new WxFailure("webview count limit exceed");
    this.top.call("onHide");
    this.open(route, query);
  }

  private redirectTo({ route, query }: Destination): void {
    if (this.options.config.tabPages.includes(route))
      throw new WxFailure("can not redirectTo a tabbar page");
    // After an entry that is no page there is none to take the place of.
    if (this.pages.length > 0) this.unload(this.top, true);
    this.open(route, query);
  }

  private open(route: string, query: Record<string, string>): void {
    const page = this.options.createPage(route, query);
    this.pages.push(page);
    if (this.options.config.tabPages.includes(route)) this.tabs.set(route, page);
    page.call("onLoad", query);
    page.call("onShow");
    this.options.engine.later(() => page.call("onReady"));
  }

  private unload(page: WeappPage, pop = false): void {
    page.call("onUnload");
    page.close();
    if (this.tabs.get(page.route) === page) this.tabs.delete(page.route);
    if (pop) this.pages.pop();
  }
}
