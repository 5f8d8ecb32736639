import { type Endpoint, memberApi } from "@distribution/sdk";
import { type PageName, routeOf } from "../../routes";
import type { Persona } from "../../session/persona";
import type { H5Phone } from "./open-phone";
import type { OutsideWorld } from "./outside-world";
import { addressTo, type ScreenToReach } from "./screen-to-reach";

interface AskingPage {
  readonly page: PageName;
  /** Without its answer the page has nothing to show. */
  readonly asks: Endpoint;
  /** What is seen once it is there. */
  readonly seen: string | RegExp;
  readonly as?: Persona;
  /** What its address says beside the path. */
  readonly query?: (world: OutsideWorld) => Promise<string>;
}

const { distributor, order, goods, customer, fund, withdrawal, settings, recruit } = memberApi;

const pages: readonly AskingPage[] = [
  { page: "centre", asks: distributor.detail, seen: /将于/ },
  { page: "orders", asks: order.list, seen: /实付/ },
  { page: "orderDetail", asks: order.detail, seen: "这笔钱的路", query: anOrder },
  { page: "subOrders", asks: order.listSub, seen: /下级 / },
  { page: "performance", asks: order.list, seen: /实付/ },
  { page: "goods", asks: goods.list, seen: /赚/ },
  { page: "goodsDetail", asks: goods.detail, seen: "价格不变", as: "customer", query: aProduct },
  { page: "customers", asks: customer.list, seen: /绑定 · 剩/ },
  { page: "customerOrders", asks: customer.orders, seen: /实付/, query: aCustomer },
  { page: "ranking", asks: distributor.ranking, seen: "我的名次" },
  { page: "fund", asks: fund.list, seen: /余 / },
  { page: "withdrawApply", asks: distributor.detail, seen: "实际到账" },
  { page: "withdrawRecords", asks: withdrawal.list, seen: /待审核/ },
  { page: "withdrawDetail", asks: withdrawal.detail, seen: "提现单号", query: aWithdrawal },
  { page: "payeeAuthorization", asks: withdrawal.authorization, seen: "每一笔要你点一次确认" },
  { page: "recruit", asks: recruit.enabled, seen: "申请成为分销员", as: "customer" },
  { page: "joinApply", asks: recruit.form, seen: "提交申请", as: "customer" },
  { page: "invite", asks: recruit.invitation, seen: "累计下级分佣" },
  { page: "referrer", asks: memberApi.binding.receipt, seen: "这意味着什么", as: "customer" },
  { page: "settings", asks: settings.detail, seen: "每日汇总" },
  { page: "autoWithdraw", asks: settings.detail, seen: "怎么进行" },
  { page: "notifications", asks: settings.detail, seen: "接收方式" },
  { page: "rules", asks: recruit.publicRule, seen: "佣金怎么算？" },
];

/** Every page that asks, before its answer, without it, and when the network is gone afterwards. */
export const troubledStates: readonly ScreenToReach[] = pages.flatMap((page) => [
  skeletonOf(page),
  errorOf(page),
  // The others go on as they are, and say so where something is sent.
  ...(routeOf(page.page).pullDown ? [offlineOf(page)] : []),
]);

function skeletonOf(asking: AskingPage): ScreenToReach {
  return {
    ...begunBy(asking),
    state: "skeleton",
    before: async (phone) => {
      await phone.page.route(`**${asking.asks.path}*`, () => undefined);
    },
    seen: routeOf(asking.page).title,
    goOn: (phone) => phone.page.locator(".skeleton").locator("visible=true").first().waitFor(),
  };
}

function errorOf(asking: AskingPage): ScreenToReach {
  const { page, asks, query } = asking;
  return {
    ...begunBy(asking),
    state: "error",
    play: async (world) => {
      const address = addressTo(page, await query?.(world));
      await world.control.misfortune.setFault({ path: asks.path, kind: "error", status: 500 });
      return address;
    },
    seen: "重试",
  };
}

function offlineOf(asking: AskingPage): ScreenToReach {
  return {
    ...begunBy(asking),
    state: "offline",
    seen: asking.seen,
    goOn: async (phone: H5Phone) => {
      await phone.page.waitForLoadState("networkidle");
      await phone.context.setOffline(true);
      await phone.seeText("网络不可用");
    },
  };
}

function begunBy({ page, as, query }: AskingPage) {
  return {
    page,
    ...(as && { as }),
    ...(query && {
      play: async (world: OutsideWorld) => addressTo(page, await query(world)),
    }),
  };
}

async function anOrder({ member }: OutsideWorld): Promise<string> {
  const { list } = await member("busy-distributor").order.list({});
  return `?commissionorderid=${list[0]?.commissionorderid}`;
}

async function aProduct({ member }: OutsideWorld): Promise<string> {
  const { list } = await member("customer").goods.list({ ordersource: "pdd" });
  return `?goodsid=${list[0]?.goodsid}`;
}

async function aCustomer({ member }: OutsideWorld): Promise<string> {
  const { list } = await member("busy-distributor").customer.list({ status: "locking" });
  return `?memberid=${list.find(({ commissionnum }) => commissionnum > 0)?.memberid}`;
}

async function aWithdrawal({ member }: OutsideWorld): Promise<string> {
  const { list } = await member("busy-distributor").withdrawal.list({});
  return `?withdrawid=${list[0]?.withdrawid}`;
}
