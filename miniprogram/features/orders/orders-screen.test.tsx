import { formatYuan, type Fen, type InputOf } from "@distribution/sdk";
import Taro from "@tarojs/taro";
import { expect, test, vi } from "vitest";
import { client } from "../../data/client";
import { useOrderFilter } from "../../parts/order/order-filter";
import { switchPerson } from "../../session/switch-person";
import { mockPhone } from "../../testing/mock-phone";
import type { OpenedPage } from "../../testing/opened-page";
import type { SentRequest } from "../../testing/phone-request";
import { CentreScreen } from "../centre/centre-screen";
import { OrdersScreen } from "./orders-screen";

vi.mock("../../platform/build-constants", () => ({
  apiBaseUrl: "",
  mockPersonas: true,
  isWeapp: false,
}));

const phone = mockPhone();

const isList = ({ path }: SentRequest) => path.startsWith("/commissionorder/getbycursor");
const isListOf = (channel: string) => (request: SentRequest) =>
  isList(request) && (request.body as { ordersource?: string }).ordersource === channel;
const firstPage = { lastqueryid: "0", size: 20 };
const lastAsked = () => phone.sent.findLast(isList)?.body;
const yuan = (fen: Fen) => `¥${formatYuan(fen).replace(/\B(?=(\d{3})+\.)/g, ",")}`;

const cards = (page: OpenedPage) => [...page.place.querySelectorAll<HTMLElement>(".card")];
const struck = (card: HTMLElement | undefined) =>
  card?.querySelector(".money-text--struck")?.textContent;
const chosen = (page: OpenedPage) =>
  [...page.place.querySelectorAll('[aria-selected="true"], [aria-checked="true"]')].map(
    ({ textContent }) => textContent,
  );

async function openOrders(): Promise<OpenedPage> {
  const page = await phone.open(<OrdersScreen />);
  await page.says("实付");
  return page;
}

test("an answer that comes late for another tab is not shown on this one", async () => {
  const letGo = phone.hold(isListOf("selfsupport"));
  const page = await openOrders();
  await page.tap("自营");
  await page.tap("拼多多");
  await page.says(/拼多多.*实付/);
  const shown = page.text();
  letGo();
  await phone.quiet();
  expect(page.text()).toBe(shown);
});

test("a part of the money path leads to its orders of all channels, whatever was chosen before", async () => {
  const orders = await openOrders();
  await orders.tap("拼多多");
  await orders.tap("已失效");
  await orders.says("原因");
  orders.hide();
  const centre = await phone.open(<CentreScreen />);
  await centre.says(/将于/);
  phone.sent.length = 0;
  await centre.tap("待结算");
  centre.hide();
  orders.show();
  await orders.saysNoMore("原因");
  await orders.says("实付");
  expect(lastAsked()).toEqual({ ...firstPage, commissionstatus: "pending" });
  expect(chosen(orders)).toEqual(["全部", "待结算"]);
});

test("another person begins with all orders", async () => {
  const page = await openOrders();
  await page.tap("自营");
  await page.tap("已失效");
  await page.says("原因");
  switchPerson("subordinate");
  await phone.quiet();
  expect(chosen(page)).toEqual(["全部", "全部"]);
  expect(useOrderFilter.getState()).toMatchObject({ ordersource: undefined });
});

test("another filter begins at its top, the same list stays where it was left", async () => {
  vi.spyOn(Taro, "pageScrollTo");
  const page = await openOrders();
  page.hide();
  page.show();
  await phone.quiet();
  expect(Taro.pageScrollTo).not.toHaveBeenCalled();
  await page.tap("已失效");
  await vi.waitFor(() => expect(Taro.pageScrollTo).toHaveBeenCalledOnce());
  // Chosen on another page: that one must not move.
  page.hide();
  useOrderFilter.getState().choose({ commissionstatus: "settled" });
  await phone.quiet();
  expect(Taro.pageScrollTo).toHaveBeenCalledOnce();
  page.show();
  await vi.waitFor(() => expect(Taro.pageScrollTo).toHaveBeenCalledTimes(2));
});

test("the sums are those of the chosen channel, with 下级分佣 beside those of all", async () => {
  const total = await client.order.spreadInfo({});
  const pdd = await client.order.spreadInfo({ ordersource: "pdd" });
  const { subcommission } = await client.distributor.detail();
  const page = await openOrders();
  await page.says(
    `订单 ${yuan(total.orderamount)}收入 ${yuan(total.myincome)}另有下级分佣 ${yuan(subcommission)}`,
  );
  await page.tap("拼多多");
  await page.says(`订单 ${yuan(pdd.orderamount)}收入 ${yuan(pdd.myincome)}`);
  expect(page.text()).not.toContain("另有下级分佣");
});

test("the sums are those of the chosen status in the chosen channel", async () => {
  const page = await openOrders();
  await page.says(/收入 ¥/);
  const expectSums = async (filters: InputOf<typeof client.order.spreadInfo.endpoint>) => {
    const { orderamount, myincome } = await client.order.spreadInfo(filters);
    await page.says(`订单 ${yuan(orderamount)}收入 ${yuan(myincome)}`);
    expect(page.text()).not.toContain("另有下级分佣");
  };
  await page.tap("待结算");
  await expectSums({ commissionstatus: "pending" });
  await page.tap("自营");
  await expectSums({ commissionstatus: "pending", ordersource: "selfsupport" });
  await page.tap("已失效");
  await expectSums({ commissionstatus: "invalid", ordersource: "selfsupport" });
  await page.says("收入 ¥0.00");
});

test("a lost commission is nothing, and what was expected of it is struck", async () => {
  const { list } = await client.order.list({ commissionstatus: "invalid" });
  const page = await openOrders();
  await page.tap("已失效");
  await page.says("原因");
  const [first] = list;
  if (!first) throw new Error("The showcase has lost orders.");
  const [card] = cards(page);
  expect(struck(card)).toBe(yuan(first.estimatedamount));
  expect(card?.textContent).toContain(`${yuan(first.estimatedamount)}¥0.00`);
});

test("of an order that came back in part the card tells the payment, the refund and both commissions", async () => {
  const { list } = await client.order.list({ commissionstatus: "pending" });
  const order = list.find(({ orderamount, kind }) => kind === "share" && orderamount > 2_000);
  if (!order) throw new Error("The showcase has orders of more than 20 yuan.");
  await phone.play("orders/refund", { orderno: order.orderno, refundamount: 1_000 });
  const { list: after } = await client.order.list({ commissionstatus: "pending" });
  const left = after.find(({ orderno }) => orderno === order.orderno);
  if (!left) throw new Error("An order that came back in part is still an order.");
  const page = await openOrders();
  await page.says(`实付 ${yuan(order.orderamount)}，退款 ¥10.00`);
  const card = cards(page).find((each) => each.textContent.includes("退款 ¥10.00"));
  expect(struck(card)).toBe(yuan(order.commissionamount));
  expect(card?.textContent).toContain(
    `${yuan(order.commissionamount)}${yuan(left.commissionamount)}`,
  );
});

test("an order that earns what was expected has nothing struck", async () => {
  const page = await openOrders();
  await page.tap("待结算");
  await vi.waitFor(() => expect(chosen(page)).toEqual(["全部", "待结算"]));
  await page.says("实付");
  expect(page.place.querySelector(".money-text--struck")).toBeNull();
});

test("加载更多, tapped twice in one tick, brings one page, and the last one ends the list", async () => {
  const page = await openOrders();
  await page.tap("已失效");
  await page.says("原因");
  phone.sent.length = 0;
  await page.tap("加载更多", 2);
  await page.says("没有更多了");
  expect(phone.sent.filter(isList)).toHaveLength(1);
  expect(page.text().match(/实付/g)).toHaveLength(28);
});

test("a further page that fails leaves the rows and offers another try", async () => {
  const page = await openOrders();
  await phone.play("faults", { path: "/commissionorder/getbycursor", kind: "error", times: 3 });
  page.reachBottom();
  await page.says("没能加载更多");
  expect(page.text().match(/实付/g)).toHaveLength(20);
  await phone.play("faults", { kind: "none" });
  await page.tap("重试");
  await vi.waitFor(() => expect(page.text().match(/实付/g)).toHaveLength(40));
});

test("a failed list says why and is asked for again", async () => {
  await phone.play("faults", { path: "/commissionorder/getbycursor", kind: "error", times: 1 });
  const page = await phone.open(<OrdersScreen />);
  await page.tap("重试");
  await page.says("实付");
});

test("without a network the orders that were seen stay, with their time", async () => {
  const page = await openOrders();
  const rows = cards(page).length;
  phone.setOnline(false);
  await page.says(/网络不可用，显示的是 .* 的数据/);
  expect(cards(page)).toHaveLength(rows);
});

test("without a network, and nothing seen before, the list says so", async () => {
  phone.setOnline(false);
  const page = await phone.open(<OrdersScreen />);
  await page.says("网络连接不上");
});

test("a newcomer is led to what she can share", async () => {
  switchPerson("newcomer");
  const switchTab = vi.spyOn(Taro, "switchTab");
  const page = await phone.open(<OrdersScreen />);
  await page.says("还没有分佣订单");
  await page.tap("去选品");
  await vi.waitFor(() => expect(switchTab).toHaveBeenCalledWith({ url: "/pages/goods/index" }));
});

test("a card opens the order, once for a double tap", async () => {
  const navigateTo = vi.spyOn(Taro, "navigateTo");
  const { list } = await client.order.list({ commissionstatus: "invalid" });
  const page = await openOrders();
  await page.tap("已失效");
  await page.says("原因");
  cards(page)[0]?.click();
  cards(page)[0]?.click();
  await phone.quiet();
  const id = list[0]?.commissionorderid;
  expect(navigateTo.mock.calls.map(([{ url }]) => url)).toEqual([
    `/packages/orders/detail/index?commissionorderid=${id}`,
  ]);
});

test.each(["locked", "fired"] as const)(
  "a distributor who is %s still sees her orders",
  async (persona) => {
    switchPerson(persona);
    const page = await phone.open(<OrdersScreen />);
    await page.says(/实付|还没有分佣订单/);
    await page.says("已失效");
  },
);
