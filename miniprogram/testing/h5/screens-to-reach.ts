import type { H5Phone } from "./open-phone";

const centre = "/#/pages/centre/index";
const apply = "/#/packages/withdraw/apply/index";
const autoWithdraw = "/#/packages/settings/auto-withdraw/index";

/** Each screen as it is met, and with what lies over it. */
export const screensToReach: readonly {
  readonly name: string;
  readonly address: string;
  readonly seen: string | RegExp;
  readonly goOn?: (phone: H5Phone) => Promise<void>;
}[] = [
  { name: "centre", address: centre, seen: /将于/ },
  {
    name: "centre with a sheet",
    address: centre,
    seen: /将于/,
    goOn: async (phone) => {
      await phone.tapText("演示身份");
      await phone.seeText("切换演示身份");
    },
  },
  { name: "unknown page", address: "/#/pages/unknown-page/index", seen: "没有找到这个页面" },
  { name: "invite", address: "/#/packages/share/invite/index", seen: "累计下级分佣" },
  { name: "recruit", address: "/#/packages/join/recruit/index", seen: "你已经是分销员" },
  { name: "application to join", address: "/#/packages/join/apply/index", seen: "你已经是分销员" },
  {
    name: "referrer",
    address: "/#/packages/binding/referrer/index",
    seen: "去逛逛商品",
    goOn: async (phone) => {
      await phone.open("/#/packages/binding/referrer/index?dismemberid=8123");
      await phone.seeText("这是你自己的分享");
    },
  },
  { name: "goods", address: "/#/pages/goods/index", seen: /赚/ },
  {
    name: "product",
    address: "/#/pages/goods/index",
    seen: /赚/,
    goOn: async (phone) => {
      await phone.page.locator(".card.pressable").first().tap();
      await phone.seeText("分享成交，你赚");
    },
  },
  {
    name: "product whose shop did not open",
    address: "/#/pages/goods/index",
    seen: /赚/,
    goOn: async (phone) => {
      await phone.page.evaluate(() => void (window.open = () => null));
      await phone.tapText("拼多多");
      await phone.page.locator(".card.pressable").first().tap();
      await phone.tapText("自购");
      await phone.seeText("没能打开拼多多");
    },
  },
  { name: "customers", address: "/#/packages/customers/list/index", seen: /绑定 · 剩/ },
  {
    name: "one customer's orders",
    address: "/#/packages/customers/list/index",
    seen: /绑定 · 剩/,
    goOn: async (phone) => {
      await phone.page
        .getByText(/笔有效订单/)
        .first()
        .tap();
      await phone.seeText("为你带来佣金");
      await phone.seeText(/实付/);
    },
  },
  { name: "ranking", address: "/#/packages/ranking/board/index", seen: "我的名次" },
  { name: "orders", address: "/#/pages/orders/index", seen: /实付/ },
  {
    name: "orders with their filters",
    address: "/#/pages/orders/index",
    seen: /实付/,
    goOn: async (phone) => {
      await phone.page.getByLabel("搜索订单").tap();
      await phone.tapText("拼多多");
      await phone.page.getByRole("button", { name: "筛选" }).tap();
      await phone.tapText("自定义");
      await phone.seeText("订单状态");
    },
  },
  {
    name: "order",
    address: "/#/pages/orders/index",
    seen: /实付/,
    goOn: async (phone) => {
      await phone.page.locator(".card.pressable").first().tap();
      await phone.seeText("这笔钱的路");
    },
  },
  { name: "subordinates' orders", address: "/#/packages/orders/sub/index", seen: /下级 / },
  {
    name: "performance of a channel, filtered",
    address: "/#/packages/orders/performance/index?ordersource=pdd",
    seen: /实付/,
    goOn: async (phone) => {
      await phone.page.getByRole("button", { name: "筛选" }).tap();
      await phone.tapText("待结算");
      await phone.tapText("查看订单");
      await phone.page.getByLabel("去掉 待结算").waitFor();
      await phone.tapText("90天");
      await phone.page.locator(".bar-chart__column").nth(89).waitFor();
    },
  },
  { name: "funds", address: "/#/packages/fund/ledger/index", seen: /可提现余额/ },
  {
    name: "funds with their months",
    address: "/#/packages/fund/ledger/index",
    seen: /余 /,
    goOn: async (phone) => {
      await phone.page.getByLabel(/选月份/).tap();
      await phone.seeText("现在余额");
    },
  },
  { name: "application", address: apply, seen: "实际到账" },
  {
    name: "application with an error",
    address: apply,
    seen: "实际到账",
    goOn: async (phone) => {
      await phone.page.getByLabel("提现金额").fill("1e3");
      await phone.seeText("请只输入数字");
    },
  },
  {
    name: "application without an answer",
    address: apply,
    seen: "实际到账",
    goOn: async (phone) => {
      // Nobody can read the reply, so that it may have been taken.
      await phone.page.route("**/withdraw/apply", (route) => route.fulfill({ body: "{" }));
      await phone.page.getByLabel("提现金额").fill("12.5");
      await phone.tapText("提现 ¥12.50");
      await phone.seeText("正在核对");
    },
  },
  { name: "records", address: "/#/packages/withdraw/records/index", seen: /待审核/ },
  {
    name: "record",
    address: "/#/packages/withdraw/records/index",
    seen: /待审核/,
    goOn: async (phone) => {
      await phone.page.locator(".card.pressable").first().tap();
      await phone.seeText("提现单号");
    },
  },
  { name: "settings", address: "/#/packages/settings/home/index", seen: "每日汇总" },
  {
    name: "settings with their menu",
    address: centre,
    seen: /将于/,
    goOn: async (phone) => {
      await phone.page.getByRole("button", { name: "设置", exact: true }).tap();
      await phone.seeText("全部设置");
    },
  },
  {
    name: "the documents' dialog",
    address: centre,
    seen: /将于/,
    goOn: async (phone) => {
      await phone.page.getByRole("button", { name: "设置", exact: true }).tap();
      await phone.tapText("自动提现设置");
      await phone.seeText("当前状态");
    },
  },
  { name: "auto-withdraw", address: autoWithdraw, seen: "怎么进行" },
  {
    name: "auto-withdraw with its sheet",
    address: autoWithdraw,
    seen: "怎么进行",
    goOn: async (phone) => {
      await phone.tapText("修改");
      await phone.page.getByLabel("自动提现阈值").fill("5");
      await phone.seeText("不能低于最低提现金额");
    },
  },
  { name: "notifications", address: "/#/packages/settings/notifications/index", seen: "接收方式" },
  { name: "rules", address: "/#/packages/rules/questions/index", seen: "佣金怎么算？" },
  {
    name: "authorization",
    address: "/#/packages/withdraw/authorization/index",
    seen: "每一笔要你点一次确认",
  },
  {
    name: "record with its question",
    address: "/#/packages/withdraw/records/index",
    seen: /待审核/,
    goOn: async (phone) => {
      await phone.page.locator(".card.pressable").first().tap();
      await phone.tapText("取消提现");
      await phone.seeText("取消这笔提现？");
    },
  },
];
