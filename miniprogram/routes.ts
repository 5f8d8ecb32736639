/*
 * Every page of the app, one row each: app.config.ts, the pages' configs and the navigation are made
 * from it. Taro reads it while it builds, so it imports nothing. routes.test.ts looks for a row
 * without a page and a page without a row.
 */

/** Reads a parameter of a page's address; `undefined` where a link says something that cannot be it. */
type ReadParameter<Value> = (text: string) => Value | undefined;

const id: ReadParameter<string> = (text) => text || undefined;
const oneOf =
  <Value extends string>(...values: readonly Value[]): ReadParameter<Value> =>
  (text) =>
    values.find((value) => value === text);

/** YYYY-MM. */
const month: ReadParameter<string> = (text) =>
  /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? text : undefined;

interface Route {
  /** Under packages/, the folder after it is the package. */
  readonly path: string;
  readonly title: string;
  /** On the tab bar, in the order of the rows. Its icons are assets/tabs/NAME.png and NAME-active.png. */
  readonly tab?: true;
  /** Pulling down asks again: the screen hands its Page `refresh`. */
  readonly pullDown?: true;
  /** Shows what the server tells distributors alone: anybody else is told so in its place. */
  readonly distributorsOnly?: true;
  /** The endpoints without which there is no page: where a backend lacks one, nothing leads to it. */
  readonly needs?: readonly string[];
  /** The title of the card that 转发 sends. Without one the page is its owner's affair, and WeChat offers no 转发. */
  readonly shareTitle?: string;
  readonly parameters?: Readonly<Record<string, ReadParameter<string>>>;
  /** The same where the page does without them. A page has one kind or the other. */
  readonly options?: Readonly<Record<string, ReadParameter<string>>>;
  /** A tool of ours: in no production build. */
  readonly developer?: true;
}

export const routes = {
  goods: {
    path: "pages/goods/index",
    title: "选品",
    tab: true,
    needs: ["goods.list"],
    pullDown: true,
    shareTitle: "好物推荐，看看有没有你喜欢的",
  },
  orders: {
    path: "pages/orders/index",
    title: "订单",
    tab: true,
    pullDown: true,
    distributorsOnly: true,
  },
  centre: { path: "pages/centre/index", title: "分销中心", tab: true, pullDown: true },
  // A product, and where its shares lead.
  goodsDetail: {
    path: "pages/goods-detail/index",
    title: "商品详情",
    needs: ["goods.detail"],
    pullDown: true,
    shareTitle: "好物推荐，看看有没有你喜欢的",
    parameters: { goodsid: id },
  },
  unknownPage: { path: "pages/unknown-page/index", title: "页面不存在" },
  orderDetail: {
    path: "packages/orders/detail/index",
    title: "订单详情",
    distributorsOnly: true,
    pullDown: true,
    parameters: { commissionorderid: id },
  },
  subOrders: {
    path: "packages/orders/sub/index",
    title: "下级订单",
    distributorsOnly: true,
    pullDown: true,
  },
  performance: {
    path: "packages/orders/performance/index",
    title: "累计业绩",
    distributorsOnly: true,
    pullDown: true,
    options: { ordersource: oneOf("selfsupport", "pdd") },
  },
  fund: {
    path: "packages/fund/ledger/index",
    title: "资金明细",
    needs: ["fund.list", "fund.months"],
    distributorsOnly: true,
    pullDown: true,
    options: { month, kind: oneOf("commission", "withdraw", "clawback") },
  },
  withdrawApply: {
    path: "packages/withdraw/apply/index",
    title: "提现",
    distributorsOnly: true,
    // Filled in like a withdrawal that came back, and with another way to be paid.
    options: { again: id, method: oneOf("wechat", "alipay", "bank") },
  },
  withdrawRecords: {
    path: "packages/withdraw/records/index",
    title: "提现记录",
    distributorsOnly: true,
    pullDown: true,
    options: { show: oneOf("open", "paid", "auto") },
  },
  withdrawDetail: {
    path: "packages/withdraw/detail/index",
    title: "提现详情",
    distributorsOnly: true,
    pullDown: true,
    parameters: { withdrawid: id },
  },
  customers: {
    path: "packages/customers/list/index",
    title: "我的客户",
    distributorsOnly: true,
    pullDown: true,
  },
  customerOrders: {
    path: "packages/customers/orders/index",
    title: "客户订单",
    distributorsOnly: true,
    pullDown: true,
    parameters: { memberid: id },
  },
  ranking: {
    path: "packages/ranking/board/index",
    title: "排行榜",
    needs: ["distributor.ranking"],
    distributorsOnly: true,
    pullDown: true,
  },
  payeeAuthorization: {
    path: "packages/withdraw/authorization/index",
    title: "免确认收款",
    needs: ["withdrawal.authorization"],
    distributorsOnly: true,
    pullDown: true,
  },
  recruit: {
    path: "packages/join/recruit/index",
    title: "成为分销员",
    pullDown: true,
    shareTitle: "分享好物，成交就有佣金",
  },
  joinApply: { path: "packages/join/apply/index", title: "申请成为分销员" },
  invite: {
    path: "packages/share/invite/index",
    title: "邀请好友",
    distributorsOnly: true,
    shareTitle: "邀请你成为分销员",
  },
  goodsPoster: {
    path: "packages/share/goods/index",
    title: "商品海报",
    needs: ["goods.detail"],
    distributorsOnly: true,
    shareTitle: "好物推荐，看看有没有你喜欢的",
    parameters: { goodsid: id },
  },
  referrer: {
    path: "packages/binding/referrer/index",
    title: "我的推荐人",
    pullDown: true,
    // What the server keeps no word of: the code that was scanned stands for nobody any more.
    options: { reason: oneOf("code-expired") },
  },
  settings: { path: "packages/settings/home/index", title: "设置", pullDown: true },
  autoWithdraw: {
    path: "packages/settings/auto-withdraw/index",
    title: "自动提现",
    distributorsOnly: true,
    pullDown: true,
  },
  notifications: {
    path: "packages/settings/notifications/index",
    title: "通知设置",
    pullDown: true,
  },
  privacy: { path: "packages/settings/privacy/index", title: "隐私与授权" },
  rules: {
    path: "packages/rules/questions/index",
    title: "规则说明",
    pullDown: true,
    shareTitle: "佣金、提现和客户绑定的规则",
    // The question that is opened at once: features/rules/rule-questions.ts names them.
    options: { question: id },
  },
  gallery: { path: "packages/developer/gallery/index", title: "组件", developer: true },
} as const satisfies Record<string, Route>;

export type PageName = keyof typeof routes;

type ValuesOf<Readers extends Readonly<Record<string, ReadParameter<string>>>> = {
  readonly [Each in keyof Readers]: NonNullable<ReturnType<Readers[Each]>>;
};

/** What a page is told in its address. */
export type PageParameters<Name extends PageName> = (typeof routes)[Name] extends {
  readonly parameters: infer Parameters extends NonNullable<Route["parameters"]>;
}
  ? ValuesOf<Parameters>
  : (typeof routes)[Name] extends {
        readonly options: infer Options extends NonNullable<Route["options"]>;
      }
    ? Partial<ValuesOf<Options>>
    : undefined;

/** A row by name, with what only some rows have. */
export const routeOf = (name: PageName): Route => routes[name];
