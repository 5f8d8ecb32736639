import type { OutsideWorld } from "../../../miniprogram/testing/h5/outside-world";
import type { ConsolePage } from "./open-console-page";

/** A screen of the console in one of its states, and how a browser comes to it. Its picture is NAME.png. */
export interface ConsoleScreen {
  /** `withdrawals-filled`: the first word of its route's path, and what it shows. */
  readonly name: string;
  /** Where it is, `/withdrawals?status=0`; made from the world where an id is needed. */
  readonly address: string | ((world: OutsideWorld) => Promise<string>);
  /** What happened outside before; the world begins anew afterwards. */
  readonly play?: (world: OutsideWorld) => Promise<void>;
  /** What is wrong with the line before anything is opened. */
  readonly before?: (page: ConsolePage) => Promise<void>;
  /** What is seen there, */
  readonly seen: string | RegExp;
  /** and how it goes on from there, until the state is seen. */
  readonly goOn?: (page: ConsolePage, world: OutsideWorld) => Promise<void>;
}

/** No answer comes to this path. */
const broken =
  (path: string): NonNullable<ConsoleScreen["before"]> =>
  async ({ page }) => {
    await page.route(`**${path}`, (route) => route.fulfill({ status: 502, body: "" }));
  };

/** A product gets another name, which others are told. */
async function changeGoods({ control }: OutsideWorld): Promise<void> {
  const [product] = (await control.merchant.listGoods()).list;
  await control.merchant.changeGoods({ goodsid: product?.goodsid, name: "改了名的商品" });
}

/** Every screen in the states that people meet: `npm run screens` takes their pictures, axe looks at each. */
export const consoleScreens: readonly ConsoleScreen[] = [
  {
    name: "overview-filled",
    address: "/overview",
    seen: "等你处理",
    goOn: async ({ page }) => page.locator(".recharts-bar-rectangle").first().waitFor(),
  },
  {
    name: "overview-empty",
    address: "/overview",
    play: async ({ control }) => void (await control.world.reset({ scenario: "empty" })),
    seen: "都处理完了",
    goOn: (page) => page.seeText(/^近 30 天没有成交/),
  },
  {
    name: "overview-error",
    address: "/overview",
    before: broken("/overview/detail"),
    seen: "工作台没有加载出来",
  },
  { name: "distributors-filled", address: "/distributors", seen: "林小满" },
  { name: "distributors-audit", address: "/distributors?list=audit", seen: "吴佳宁" },
  { name: "distributors-reject", address: "/distributors?list=reject", seen: "赵明轩" },
  { name: "distributors-lock", address: "/distributors?list=lock", seen: "孙丽华" },
  {
    name: "distributors-empty",
    address: "/distributors?keyword=没有这个人",
    seen: "里没有“没有这个人”",
  },
  {
    name: "distributors-register",
    address: "/distributors",
    seen: "林小满",
    goOn: async ({ page }) => {
      await page.getByRole("button", { name: "登记分销员" }).click();
      await page.getByRole("dialog").getByLabel("手机号").waitFor();
    },
  },
  { name: "distributors-detail", address: "/distributors/8123", seen: "申请资料" },
  { name: "distributors-detail-sub", address: "/distributors/8123?tab=sub", seen: "周可心" },
  { name: "distributors-detail-audit", address: "/distributors/8126", seen: "申请资料" },
  { name: "distributors-unknown", address: "/distributors/99999", seen: "没有这位分销员" },
  {
    name: "distributors-fire",
    address: "/distributors/8123",
    seen: "申请资料",
    goOn: async (page) => {
      await page.page.getByRole("button", { name: "清退" }).click();
      await page.seeText(/归平台/);
    },
  },
  {
    name: "distributors-error",
    address: "/distributors",
    before: broken("/distributorinfo/getnormaldistributors"),
    seen: "没有加载出来",
  },
  { name: "performance-filled", address: "/performance", seen: "林小满" },
  {
    name: "performance-empty",
    address: "/performance?keyword=没有这个人",
    seen: "没有符合条件的分销员",
  },
  { name: "orders-filled", address: "/orders", seen: /共 \d+ 条/ },
  { name: "orders-sub", address: "/orders?of=sub&status=invalid", seen: "成交的下级" },
  { name: "orders-empty", address: "/orders?keyword=没有这个", seen: "没有符合条件的订单" },
  {
    name: "orders-error",
    address: "/orders",
    before: broken("/commissionorder/getbyb2b"),
    seen: "没有加载出来",
  },
  {
    name: "withdrawals-filled",
    address: "/withdrawals",
    seen: /共 \d+ 条|已打款/,
  },
  { name: "withdrawals-waiting", address: "/withdrawals?status=0", seen: "待审核" },
  {
    name: "withdrawals-empty",
    address: "/withdrawals?keyword=没有这个人",
    seen: "没有符合条件的提现",
  },
  {
    name: "withdrawals-error",
    address: "/withdrawals",
    before: broken("/withdraw/listbypage"),
    seen: "没有加载出来",
  },
  {
    name: "withdrawals-detail",
    address: async ({ office }) => {
      const { list } = await office.withdrawal.list({ status: 0 });
      return `/withdrawals/${list[0]?.withdrawid ?? ""}`;
    },
    seen: "所用订单",
  },
  {
    name: "withdrawals-rejecting",
    address: "/withdrawals?status=0",
    seen: "待审核",
    goOn: async (page) => {
      await page.page.getByRole("button", { name: "拒绝" }).first().click();
      await page.dialog.waitFor();
    },
  },
  { name: "special-goods-filled", address: "/special-goods", seen: "修改" },
  {
    name: "special-goods-empty",
    address: "/special-goods?keyword=没有这件",
    seen: "没有符合条件的商品",
  },
  {
    name: "special-goods-new",
    address: "/special-goods",
    seen: "修改",
    goOn: async (page) => {
      await page.page.getByRole("button", { name: "新增特殊商品" }).click();
      await page.dialog.waitFor();
    },
  },
  {
    name: "special-goods-error",
    address: "/special-goods",
    before: broken("/commissionsku/list"),
    seen: "没有加载出来",
  },
  { name: "settings-filled", address: "/settings", seen: "招募开关" },
  {
    name: "settings-effects",
    address: "/settings",
    seen: "招募开关",
    goOn: async (page) => {
      await page.page.getByLabel("冻结天数").fill("3");
      await page.page.getByLabel("最低提现金额").fill("800");
      await page.page.getByRole("button", { name: "保存", exact: true }).click();
      await page.seeText("保存之后会怎样");
    },
  },
  {
    name: "settings-error",
    address: "/settings",
    before: broken("/distributionsetting/detail"),
    seen: "没有加载出来",
  },
  { name: "control-filled", address: "/control", seen: "借贷相等，差额 0" },
  { name: "control-payouts", address: "/control?tool=payouts", seen: "待确认收款" },
  { name: "control-goods", address: "/control?tool=goods", seen: "改库存" },
  {
    name: "control-codes",
    address: "/control?tool=codes",
    play: async ({ control }) => {
      await control.member.makeSunCode({ dismemberid: "8123" });
    },
    seen: "邀请成为分销员",
  },
  { name: "control-ledger", address: "/control?tool=ledger", seen: "各账户合计" },
  { name: "control-faults", address: "/control?tool=faults", seen: "现在一切正常，没有故障。" },
  {
    name: "control-error",
    address: "/control",
    before: broken("/__mock/personas"),
    seen: "人物没有加载出来",
  },
  { name: "events-empty", address: "/events", seen: "没有这样的事件" },
  { name: "events-filled", address: "/events", play: changeGoods, seen: "商品更新" },
  { name: "events-sinks", address: "/events?tab=sinks", play: changeGoods, seen: "WMS" },
  { name: "events-notices", address: "/events?tab=notices", seen: "没有通知" },
  { name: "events-subscribers", address: "/events?tab=subscribers", seen: "还没有接收地址" },
  { name: "requests-filled", address: "/requests", seen: "提现申请记录" },
  {
    name: "requests-detail",
    address: "/requests",
    seen: "提现申请记录",
    goOn: async ({ page }) => {
      await page.getByRole("button", { name: "提现申请记录" }).first().click();
      await page.getByRole("heading", { name: "输出" }).waitFor();
    },
  },
];

/** Goes to a screen. Throws where something else is seen. */
export async function reachConsoleScreen(
  page: ConsolePage,
  world: OutsideWorld,
  { address, play, before, seen, goOn }: ConsoleScreen,
): Promise<void> {
  if (play) {
    await play(world);
    await page.signIn();
  }
  await before?.(page);
  await page.open(typeof address === "string" ? address : await address(world));
  await page.seeText(seen);
  await goOn?.(page, world);
  await page.settle();
}
