import { formatYuan, type Fen } from "@distribution/sdk";
import Taro from "@tarojs/taro";
import { expect, test, vi } from "vitest";
import { client } from "../../data/client";
import { useAmountsHidden } from "../../session/amounts-hidden";
import { switchPerson } from "../../session/switch-person";
import { mockPhone } from "../../testing/mock-phone";
import type { OpenedPage } from "../../testing/opened-page";
import type { SentRequest } from "../../testing/phone-request";
import { PerformanceScreen } from "./performance-screen";

const phone = mockPhone();

const isList = ({ path }: SentRequest) => path.startsWith("/commissionorder/getbycursor");
const lastListed = () => phone.sent.findLast(isList)?.body;
const isTrend = ({ path }: SentRequest) => path.startsWith("/distributorinfo/getearningstrend");
const yuan = (fen: Fen) => `¥${formatYuan(fen).replace(/\B(?=(\d{3})+\.)/g, ",")}`;
const press = (page: OpenedPage, label: string) =>
  page.place.querySelector<HTMLElement>(`[aria-label^="${label}"]`)?.click();
const bars = (page: OpenedPage) =>
  [...page.place.querySelectorAll(".bar-chart__column")].map((bar) =>
    bar.getAttribute("aria-label"),
  );

test("what was sold and what it brought, with 下级分佣 told apart, are the server's", async () => {
  const total = await client.order.spreadInfo({});
  const { subcommission } = await client.distributor.detail();
  const page = await phone.open(<PerformanceScreen />);
  await page.says(
    `订单金额${yuan(total.orderamount)}我的收入${yuan(total.myincome)}只含自购和分享的订单，另有下级分佣 ${yuan(subcommission)}`,
  );
  await page.says("实付");
});

test("the channel is that of the sums, of the bars and of the list, and takes the filters along", async () => {
  const pdd = await client.order.spreadInfo({ ordersource: "pdd" });
  const trend = await client.distributor.earningsTrend({ days: 30, ordersource: "pdd" });
  const page = await phone.open(<PerformanceScreen />);
  await page.says("实付");
  press(page, "筛选");
  await page.tap("可提现");
  await page.tap("查看订单");
  await vi.waitFor(() => expect(lastListed()).toMatchObject({ commissionstatus: "settled" }));
  await page.tap("拼多多");
  await page.says(`订单金额${yuan(pdd.orderamount)}我的收入${yuan(pdd.myincome)}`);
  // 下级分佣 is of both channels.
  expect(page.text()).not.toContain("另有下级分佣");
  await vi.waitFor(() =>
    expect(bars(page).map((label) => label?.replace(/^.*，/, ""))).toEqual(
      trend.map(({ commission }) => yuan(commission)),
    ),
  );
  expect(lastListed()).toEqual({ lastqueryid: "0", size: 20, ordersource: "pdd" });
});

test("a channel's link opens on its tab, and one that names none on all", async () => {
  const page = await phone.open(<PerformanceScreen />, { ordersource: "selfsupport" });
  await page.says("实付");
  expect(lastListed()).toMatchObject({ ordersource: "selfsupport" });
  page.hide();
  const odd = await phone.open(<PerformanceScreen />, { ordersource: "taobao" });
  await odd.says("另有下级分佣");
  expect(odd.place.querySelector('[aria-selected="true"]')?.textContent).toBe("全部");
});

test("a week, a month or a quarter of days, each of which can be tapped for its sum", async () => {
  const [week, quarter] = await Promise.all([
    client.distributor.earningsTrend({ days: 7 }),
    client.distributor.earningsTrend({ days: 90 }),
  ]);
  const page = await phone.open(<PerformanceScreen />);
  await vi.waitFor(() => expect(bars(page)).toHaveLength(30));
  await page.tap("7天");
  await vi.waitFor(() => expect(bars(page)).toHaveLength(7));
  const best = week.reduce((one, other) => (other.commission > one.commission ? other : one));
  page.place.querySelectorAll<HTMLElement>(".bar-chart__column")[week.indexOf(best)]?.click();
  const [, month, date] = best.day.split("-").map(Number);
  await page.says(`${month}月${date}日 ${best.ordercount} 单  ${yuan(best.commission)}`);
  await page.tap("90天");
  await vi.waitFor(() => expect(bars(page)).toHaveLength(quarter.length));
  expect(page.place.querySelector(".bar-chart__bubble")).toBeNull();
});

test("bars that come late for another channel are not drawn under this one", async () => {
  const letGo = phone.hold(
    (request) => isTrend(request) && request.path.includes("ordersource=selfsupport"),
  );
  const pdd = await client.distributor.earningsTrend({ days: 30, ordersource: "pdd" });
  const page = await phone.open(<PerformanceScreen />);
  await page.says("实付");
  await page.tap("自营");
  await page.tap("拼多多");
  await vi.waitFor(() => expect(bars(page)).toHaveLength(30));
  letGo();
  await phone.quiet();
  expect(bars(page).map((label) => label?.replace(/^.*，/, ""))).toEqual(
    pdd.map(({ commission }) => yuan(commission)),
  );
});

test("filters narrow the list alone, are named where nothing fits, and go one by one or together", async () => {
  const total = await client.order.spreadInfo({ ordersource: "pdd" });
  const page = await phone.open(<PerformanceScreen />, { ordersource: "pdd" });
  await page.says("实付");
  press(page, "筛选");
  await page.says("筛选拼多多订单");
  await page.tap("待结算");
  await page.tap("审核失败");
  await page.tap("查看订单", 2);
  await page.says("没有符合条件的订单拼多多 · 待结算 · 审核失败");
  expect(page.text()).toContain(`订单金额${yuan(total.orderamount)}`);
  expect(page.place.querySelector(".filter-button__count")?.textContent).toBe("2");
  press(page, "去掉 审核失败");
  await vi.waitFor(() => expect(lastListed()).not.toHaveProperty("orderstatus"));
  await page.says("实付");
  press(page, "筛选");
  await page.tap("审核失败");
  await page.tap("查看订单");
  await page.tap("清除筛选");
  await page.says("实付");
  expect(page.place.querySelector(".filter-button__count")).toBeNull();
});

test("a card opens its order, once for a double tap", async () => {
  const navigateTo = vi.spyOn(Taro, "navigateTo");
  const { list } = await client.order.list({});
  const page = await phone.open(<PerformanceScreen />);
  await page.says("实付");
  const card = page.place.querySelector<HTMLElement>(".card.pressable");
  card?.click();
  card?.click();
  await phone.quiet();
  expect(navigateTo.mock.calls.map(([{ url }]) => url)).toEqual([
    `/packages/orders/detail/index?commissionorderid=${list[0]?.commissionorderid}`,
  ]);
});

test("whose balances are hidden sees stars here too", async () => {
  useAmountsHidden.setState({ hidden: true });
  const page = await phone.open(<PerformanceScreen />);
  await page.says("另有下级分佣 ¥****");
  expect(page.text()).toContain("订单金额¥****我的收入¥****");
  useAmountsHidden.setState({ hidden: false });
});

test("a newcomer sees nothing yet, and what leads to the first order", async () => {
  switchPerson("newcomer");
  phone.signInAs("newcomer");
  const switchTab = vi.spyOn(Taro, "switchTab");
  const page = await phone.open(<PerformanceScreen />);
  await page.says("还没有分佣订单");
  await page.says("近 30 天还没有收入");
  expect(page.text()).toContain("订单金额¥0.00我的收入¥0.00只含自购和分享的订单，已失效的不算");
  await page.tap("去选品");
  await vi.waitFor(() => expect(switchTab).toHaveBeenCalledWith({ url: "/pages/goods/index" }));
});

test.each([
  ["the sums", "/commissionorder/getspreadinfo", "订单金额"],
  ["the bars", "/distributorinfo/getearningstrend", "今天"],
  ["the list", "/commissionorder/getbycursor", "实付"],
])("%s fail alone, and are asked for again by themselves", async (_what, path, known) => {
  await phone.play("faults", { path, kind: "error" });
  const page = await phone.open(<PerformanceScreen />);
  await page.says("重试");
  await phone.quiet();
  expect(page.text()).not.toContain(known);
  expect(page.text().match(/重试/g)).toHaveLength(1);
  await phone.play("faults", { kind: "none" });
  await page.tap("重试");
  await page.says(known);
});

test("without a network what was seen stays, with its time", async () => {
  const page = await phone.open(<PerformanceScreen />);
  await page.says("实付");
  phone.setOnline(false);
  await page.says(/网络不可用，显示的是 .* 的数据/);
  expect(page.text()).toContain("我的收入");
});
