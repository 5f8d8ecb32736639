import { otherStates } from "./other-states";
import { addressTo, type ScreenToReach } from "./screen-to-reach";
import { troubledStates } from "./troubled-states";

/** Every screen as the busy distributor meets it, and with what lies over it. Nothing in the world changes by it. */
export const everydayScreens: readonly ScreenToReach[] = [
  { page: "centre", state: "filled", seen: /将于/ },
  {
    page: "centre",
    state: "people-open",
    seen: /将于/,
    goOn: async (phone) => {
      await phone.page.getByRole("button", { name: /^演示身份/ }).tap();
      await phone.seeText("切换演示身份");
    },
  },
  { page: "unknownPage", state: "filled", seen: "没有找到这个页面" },
  { page: "invite", state: "filled", seen: "累计下级分佣" },
  { page: "recruit", state: "for-a-distributor", seen: "你已经是分销员" },
  { page: "joinApply", state: "for-a-distributor", seen: "你已经是分销员" },
  {
    page: "referrer",
    state: "own-share",
    seen: "去逛逛商品",
    goOn: async (phone) => {
      await phone.open("/#/packages/binding/referrer/index?dismemberid=8123");
      await phone.seeText("这是你自己的分享");
    },
  },
  { page: "goods", state: "filled", seen: /赚/ },
  {
    page: "goodsDetail",
    state: "for-a-distributor",
    address: addressTo("goods"),
    seen: /赚/,
    goOn: async (phone) => {
      await phone.page.locator(".card.pressable").first().tap();
      await phone.seeText("分享成交，你赚");
    },
  },
  {
    page: "goodsDetail",
    state: "shop-not-opened",
    address: addressTo("goods"),
    seen: /赚/,
    goOn: async (phone) => {
      await phone.page.evaluate(() => void (window.open = () => null));
      await phone.tapText("拼多多");
      await phone.page.locator(".card.pressable").first().tap();
      await phone.tapText("自购");
      await phone.seeText("没能打开拼多多");
    },
  },
  {
    page: "goodsPoster",
    state: "filled",
    address: addressTo("goods"),
    seen: /赚/,
    goOn: async (phone) => {
      await phone.page.locator(".card.pressable").first().tap();
      await phone.seeText("分享成交，你赚");
      await phone.page.getByRole("button", { name: /^分享赚/ }).tap();
      await phone.tapText("商品海报");
      await phone.seeText("长按海报，保存图片或发给好友");
      await phone.page.locator(".poster-view__picture").waitFor();
    },
  },
  { page: "customers", state: "filled", seen: /绑定 · 剩/ },
  {
    page: "customerOrders",
    state: "filled",
    address: addressTo("customers"),
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
  { page: "ranking", state: "filled", seen: "我的名次" },
  { page: "orders", state: "filled", seen: /实付/ },
  {
    page: "orders",
    state: "filters-open",
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
    page: "orderDetail",
    state: "filled",
    address: addressTo("orders"),
    seen: /实付/,
    goOn: async (phone) => {
      await phone.page.locator(".card.pressable").first().tap();
      await phone.seeText("这笔钱的路");
    },
  },
  { page: "subOrders", state: "filled", seen: /下级 / },
  { page: "performance", state: "filled", seen: /实付/ },
  {
    page: "performance",
    state: "filtered",
    address: addressTo("performance", "?ordersource=pdd"),
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
  { page: "fund", state: "filled", seen: /可提现余额/ },
  {
    page: "fund",
    state: "months-open",
    seen: /余 /,
    goOn: async (phone) => {
      await phone.page.getByLabel(/选月份/).tap();
      await phone.seeText("现在余额");
    },
  },
  { page: "withdrawApply", state: "filled", seen: "实际到账" },
  {
    page: "withdrawApply",
    state: "amount-wrong",
    seen: "实际到账",
    goOn: async (phone) => {
      await phone.page.getByLabel("提现金额").fill("1e3");
      await phone.seeText("请只输入数字");
    },
  },
  {
    page: "withdrawApply",
    state: "checking",
    seen: "实际到账",
    goOn: async (phone) => {
      // Nobody can read the reply, so that it may have been taken.
      await phone.page.route("**/withdraw/apply", (route) => route.fulfill({ body: "{" }));
      await phone.page.getByLabel("提现金额").fill("12.5");
      await phone.tapText("提现 ¥12.50");
      await phone.seeText("正在核对");
    },
  },
  { page: "withdrawRecords", state: "filled", seen: /待审核/ },
  {
    page: "withdrawDetail",
    state: "in-review",
    address: addressTo("withdrawRecords"),
    seen: /待审核/,
    goOn: async (phone) => {
      await phone.page.locator(".card.pressable").first().tap();
      await phone.seeText("提现单号");
    },
  },
  { page: "settings", state: "filled", seen: "每日汇总" },
  {
    page: "settings",
    state: "appearance-open",
    seen: "每日汇总",
    goOn: async (phone) => {
      await phone.tapText("外观");
      await phone.seeText("浅色");
    },
  },
  {
    page: "settings",
    state: "dark-chosen",
    seen: "每日汇总",
    goOn: async (phone) => {
      await phone.tapText("外观");
      await phone.tapText("深色");
      await phone.page.locator(".screen.theme--dark").waitFor();
      await phone.seeText("退出登录");
    },
  },
  {
    page: "centre",
    state: "menu-open",
    seen: /将于/,
    goOn: async (phone) => {
      await phone.page.getByRole("button", { name: "设置", exact: true }).tap();
      await phone.seeText("全部设置");
    },
  },
  {
    page: "centre",
    state: "auto-withdraw-dialog",
    seen: /将于/,
    goOn: async (phone) => {
      await phone.page.getByRole("button", { name: "设置", exact: true }).tap();
      await phone.tapText("自动提现设置");
      await phone.seeText("当前状态");
    },
  },
  { page: "autoWithdraw", state: "filled", seen: "怎么进行" },
  {
    page: "autoWithdraw",
    state: "threshold-wrong",
    seen: "怎么进行",
    goOn: async (phone) => {
      await phone.tapText("修改");
      await phone.page.getByLabel("自动提现阈值").fill("5");
      await phone.seeText("不能低于最低提现金额");
    },
  },
  { page: "notifications", state: "filled", seen: "接收方式" },
  { page: "privacy", state: "filled", seen: "别人看到的你" },
  { page: "rules", state: "filled", seen: "佣金怎么算？" },
  {
    page: "payeeAuthorization",
    state: "off",
    seen: "每一笔要你点一次确认",
  },
  {
    page: "withdrawDetail",
    state: "cancel-asked",
    address: addressTo("withdrawRecords"),
    seen: /待审核/,
    goOn: async (phone) => {
      await phone.page.locator(".card.pressable").first().tap();
      await phone.tapText("取消提现");
      await phone.seeText("取消这笔提现？");
    },
  },
];

/** Every screen in every state that has a name. */
export const screensToReach = [...everydayScreens, ...otherStates, ...troubledStates];
