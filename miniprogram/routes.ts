/*
 * Every page of the app, one row each: app.config.ts, the pages' configs and the navigation are made
 * from it. Taro reads it while it builds, so it imports nothing. routes.test.ts looks for a row
 * without a page and a page without a row.
 */

/** Reads a parameter of a page's address; `undefined` where a link says something that cannot be it. */
type ReadParameter<Value> = (text: string) => Value | undefined;

const id: ReadParameter<string> = (text) => text || undefined;

interface Route {
  /** Under packages/, the folder after it is the package. */
  readonly path: string;
  readonly title: string;
  /** On the tab bar, in the order of the rows. Its icons are assets/tabs/NAME.png and NAME-active.png. */
  readonly tab?: true;
  /** Pulling down asks again: the screen hands its Page `refresh`. */
  readonly pullDown?: true;
  /** The title of the card that 转发 sends. Without one the page is its owner's affair, and WeChat offers no 转发. */
  readonly shareTitle?: string;
  readonly parameters?: Readonly<Record<string, ReadParameter<string>>>;
  /** A tool of ours: in no production build. */
  readonly developer?: true;
}

export const routes = {
  goods: {
    path: "pages/goods/index",
    title: "选品",
    tab: true,
    pullDown: true,
    shareTitle: "好物推荐，看看有没有你喜欢的",
  },
  orders: { path: "pages/orders/index", title: "订单", tab: true, pullDown: true },
  centre: { path: "pages/centre/index", title: "分销中心", tab: true, pullDown: true },
  unknownPage: { path: "pages/unknown-page/index", title: "页面不存在" },
  withdrawApply: { path: "packages/withdraw/apply/index", title: "提现" },
  withdrawRecords: {
    path: "packages/withdraw/records/index",
    title: "提现记录",
    pullDown: true,
  },
  withdrawDetail: {
    path: "packages/withdraw/detail/index",
    title: "提现详情",
    pullDown: true,
    parameters: { withdrawid: id },
  },
  gallery: { path: "packages/developer/gallery/index", title: "组件", developer: true },
} as const satisfies Record<string, Route>;

export type PageName = keyof typeof routes;

/** What a page is told in its address. */
export type PageParameters<Name extends PageName> = (typeof routes)[Name] extends {
  readonly parameters: infer Parameters extends NonNullable<Route["parameters"]>;
}
  ? { readonly [Each in keyof Parameters]: NonNullable<ReturnType<Parameters[Each]>> }
  : undefined;

/** A row by name, with what only some rows have. */
export const routeOf = (name: PageName): Route => routes[name];
