import { setTimeout as delay } from "node:timers/promises";
import type { ComponentInstance, PageView } from "./page-view";
import { until, type UntilOptions } from "./until";
import type { NodeQuery, ViewNode } from "./view-node";
import type { WeappEngine } from "./weapp-engine";

export interface ShareCard {
  readonly title?: string;
  readonly path?: string;
  readonly imageUrl?: string;
  readonly query?: string;
}

export interface WeappPageOptions {
  readonly engine: WeappEngine;
  readonly route: string;
  readonly query: Record<string, string>;
  readonly instance: ComponentInstance;
  readonly view: PageView;
  readonly pullDownRefreshEnabled: boolean;
}

/** One page on the stack, as the person holding the phone has it. */
export class WeappPage {
  readonly route: string;
  readonly query: Record<string, string>;
  readonly instance: ComponentInstance;
  /** How far it was scrolled. */
  scrollTop = 0;
  /** The last card that a share button made. */
  lastShare: ShareCard | undefined;

  constructor(private readonly options: WeappPageOptions) {
    this.route = options.route;
    this.query = options.query;
    this.instance = options.instance;
  }

  /** The tree as it is now. Nodes of an earlier tree are not updated: ask again. */
  get view(): ViewNode {
    return this.options.view.render();
  }

  text(): string {
    return this.view.text();
  }

  find(wanted: NodeQuery): ViewNode {
    return this.view.find(wanted);
  }

  findAll(wanted: NodeQuery): ViewNode[] {
    return this.view.findAll(wanted);
  }

  has(wanted: NodeQuery): boolean {
    return this.view.has(wanted);
  }

  /** Waits until a node is there. */
  waitFor(wanted: NodeQuery, options: UntilOptions = {}): Promise<ViewNode> {
    return until(() => this.find(wanted), { message: () => this.explain(wanted), ...options });
  }

  /** Waits until some text stands on the page. */
  async waitForText(text: string | RegExp, options: UntilOptions = {}): Promise<string> {
    const shows = () =>
      typeof text === "string" ? this.text().includes(text) : text.test(this.text());
    await until(shows, {
      message: () => `${String(text)} on ${this.route}, which shows: ${this.text()}`,
      ...options,
    });
    return this.text();
  }

  /** Waits for the node, then taps it. */
  async tap(wanted: NodeQuery, options: UntilOptions = {}): Promise<void> {
    const node = await this.waitFor(wanted, options);
    node.tap();
    // One turn, so that what follows in the test sees the state after the tap's own updates.
    await delay(0);
  }

  async pullDownRefresh(): Promise<void> {
    if (!this.options.pullDownRefreshEnabled)
      throw new Error(`${this.route} does not enable pull-down refresh`);
    await this.call("onPullDownRefresh");
  }

  async reachBottom(): Promise<void> {
    await this.call("onReachBottom");
  }

  async scroll(scrollTop: number): Promise<void> {
    this.scrollTop = scrollTop;
    await this.call("onPageScroll", { scrollTop });
  }

  /** The card that the menu's 转发给朋友 sends; `promise` in it is waited for, three seconds as WeChat does. */
  async share(from: Record<string, unknown> = { from: "menu" }): Promise<ShareCard> {
    const card = (await this.call("onShareAppMessage", from)) as
      | (ShareCard & { promise?: Promise<ShareCard> })
      | undefined;
    if (!card) throw new Error(`${this.route} has no onShareAppMessage, or it gives nothing`);
    const settled = card.promise ? await Promise.race([card.promise, delay(3000, card)]) : card;
    this.lastShare = settled;
    return settled;
  }

  async shareTimeline(): Promise<ShareCard> {
    return (await this.call("onShareTimeline")) ?? {};
  }

  /** Calls a lifecycle method of the page if it has one. */
  call(lifecycle: string, argument?: unknown): unknown {
    const method = this.instance[lifecycle];
    if (typeof method !== "function") return undefined;
    const { engine } = this.options;
    return engine.guard(() =>
      (method as (argument: unknown) => unknown).call(this.instance, engine.toRealm(argument)),
    );
  }

  close(): void {
    this.options.view.unmount();
  }

  private explain(wanted: NodeQuery): string {
    try {
      this.find(wanted);
    } catch (error) {
      return `${this.route}: ${(error as Error).message}`;
    }
    return this.route;
  }
}
