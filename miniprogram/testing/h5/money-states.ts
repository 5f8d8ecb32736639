import { toFen } from "@distribution/sdk";
import { hourMs, me, mismatch, refused } from "./her-withdrawals";
import type { H5Phone } from "./open-phone";
import type { OutsideWorld } from "./outside-world";
import { addressTo, type ScreenToReach } from "./screen-to-reach";

/* The centre, orders and the ledger. */

/** Everything is taken out and paid, then an order of it comes back: what it earned is owed. */
async function debt(world: OutsideWorld): Promise<string> {
  const { office, control } = world;
  const person = world.member(me);
  const { withdrawableamount } = await person.distributor.detail();
  const { withdrawid } = await person.withdrawal.apply({
    requestid: "everything-at-once",
    withdrawtype: "alipay",
    amount: withdrawableamount,
  });
  await office.withdrawal.approve({ withdrawid });
  await control.wechatPay.answerPayout({ withdrawid, result: "success" });
  const { orders } = await person.withdrawal.detail({ withdrawid });
  const returned = orders.find(({ order }) => order.ordersource === "selfsupport")?.order;
  if (!returned) throw new Error("No order of 自营 was paid out");
  await control.channel.refundOrder({
    orderno: returned.orderno,
    refundamount: returned.orderamount,
  });
  return returned.commissionorderid;
}

async function partlyRefunded({ member, control }: OutsideWorld): Promise<string> {
  const { list } = await member(me).order.list({
    ordersource: "selfsupport",
    commissionstatus: "pending",
  });
  const order = list.find(({ quantity }) => quantity > 1) ?? list[0];
  if (!order) throw new Error("No order is on its way");
  await control.channel.refundOrder({
    orderno: order.orderno,
    refundamount: toFen(Math.floor(order.orderamount / 2)),
    quantity: 1,
  });
  return addressTo("orderDetail", `?commissionorderid=${order.commissionorderid}`);
}

/** Reads on until there is no more. */
async function scrollToEnd(phone: H5Phone): Promise<void> {
  const end = phone.page.getByText("没有更多了").locator("visible=true").first();
  const more = phone.page.getByText("加载更多").locator("visible=true").first();
  await end.or(more).first().waitFor();
  while (!(await end.isVisible())) {
    await phone.screen.evaluate((page) => void (page.scrollTop = page.scrollHeight));
    await phone.page.waitForLoadState("networkidle");
  }
  await phone.screen.evaluate((page) => void (page.scrollTop = page.scrollHeight));
}

export const moneyStates: readonly ScreenToReach[] = [
  {
    page: "centre",
    state: "last-hour",
    play: async ({ control }) => void (await control.time.move({ advancems: 19.4 * hourMs })),
    seen: /还剩 \d+\s分钟/,
  },
  {
    page: "centre",
    state: "refused",
    play: async (world) => void (await refused(world, mismatch)),
    seen: /提现没有通过|还有 1 件/,
  },
  {
    page: "centre",
    state: "debt",
    play: async (world) => void (await debt(world)),
    seen: /欠/,
  },
  {
    page: "centre",
    state: "amounts-hidden",
    seen: /将于/,
    goOn: async (phone) => {
      await phone.page.getByLabel("隐藏余额").first().tap();
      await phone.seeText("****");
    },
  },
  {
    page: "centre",
    state: "auto-withdraw-on",
    // More than she has, so that nothing is asked.
    play: async ({ member }) => {
      const { withdrawableamount } = await member(me).distributor.detail();
      await member(me).settings.save({
        autowithdrawenabled: true,
        autowithdrawthreshold: toFen(withdrawableamount + 100),
      });
    },
    seen: "自动提现已开启",
  },
  {
    page: "centre",
    state: "auto-withdraw-off",
    seen: /将于/,
    goOn: async (phone) => {
      await phone.page.getByLabel("不再提示自动提现").tap();
      await phone.seeText("自动提现已关闭");
    },
  },
  {
    page: "centre",
    state: "lower-half",
    seen: /将于/,
    goOn: async (phone) => {
      await phone.screen.evaluate((page) => void (page.scrollTop = page.scrollHeight));
      await phone.seeText("最近动态");
      await phone.screen.evaluate((page) => void (page.scrollTop = page.scrollHeight));
    },
  },
  { page: "orders", state: "empty", as: "newcomer", seen: "还没有分佣订单" },
  {
    page: "orders",
    state: "lost",
    seen: /实付/,
    goOn: async (phone) => {
      await phone.tapText("已失效");
      await phone.seeText(/原因/);
    },
  },
  {
    page: "orders",
    state: "nothing-found",
    seen: /实付/,
    goOn: async (phone) => {
      await phone.page.getByLabel("搜索订单").tap();
      await phone.page.locator("input[placeholder*=订单编号]").fill("月球车");
      await phone.seeText("没有符合条件的订单");
    },
  },
  {
    page: "orders",
    state: "end",
    seen: /实付/,
    goOn: async (phone) => {
      await phone.tapText("提现中");
      await phone.page.waitForLoadState("networkidle");
      await scrollToEnd(phone);
    },
  },
  {
    page: "orderDetail",
    state: "debt",
    play: async (world) => addressTo("orderDetail", `?commissionorderid=${await debt(world)}`),
    seen: "这笔钱的路",
  },
  { page: "orderDetail", state: "partly-refunded", play: partlyRefunded, seen: "部分退款" },
  {
    page: "orderDetail",
    state: "unknown",
    address: addressTo("orderDetail", "?commissionorderid=999999"),
    seen: "返回",
  },
  { page: "performance", state: "empty", as: "newcomer", seen: /还没有/ },
  { page: "subOrders", state: "empty", as: "newcomer", seen: "还没有下级订单" },
  {
    page: "fund",
    state: "withdrawals",
    address: addressTo("fund", "?kind=withdraw"),
    seen: /提现到/,
  },
  { page: "fund", state: "empty", as: "newcomer", seen: "还没有资金变动" },
  {
    page: "fund",
    state: "nothing-of-the-kind",
    address: addressTo("fund", "?month=2026-09&kind=clawback"),
    seen: /没有扣回|扣回/,
  },
  {
    page: "centre",
    state: "withdraw-asked",
    play: async ({ member }) =>
      void (await member(me).settings.save({
        autowithdrawenabled: true,
        autowithdrawthreshold: toFen(10_00),
      })),
    seen: "是否立即提现？",
  },
];
