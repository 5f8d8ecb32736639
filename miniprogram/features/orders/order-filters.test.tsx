import { expect, test, vi } from "vitest";
import { client } from "../../data/client";
import { useOrderFilter } from "../../parts/order/order-filter";
import { mockPhone } from "../../testing/mock-phone";
import type { OpenedPage } from "../../testing/opened-page";
import type { SentRequest } from "../../testing/phone-request";
import { OrdersScreen } from "./orders-screen";

/* How the orders tab is narrowed: by its sheet, by words, and from other pages. */

const phone = mockPhone();

const isList = ({ path }: SentRequest) => path.startsWith("/commissionorder/getbycursor");
const firstPage = { lastqueryid: "0", size: 20 };
const lastAsked = () => phone.sent.findLast(isList)?.body;
const cards = (page: OpenedPage) => [...page.place.querySelectorAll<HTMLElement>(".card")];
const chosen = (page: OpenedPage) =>
  [...page.place.querySelectorAll('[aria-selected="true"], [aria-checked="true"]')].map(
    ({ textContent }) => textContent,
  );
const press = (page: OpenedPage, label: string) =>
  page.place.querySelector<HTMLElement>(`[aria-label^="${label}"]`)?.click();

async function openOrders(): Promise<OpenedPage> {
  const page = await phone.open(<OrdersScreen />);
  await page.says("实付");
  return page;
}

const openFilters = (page: OpenedPage) => press(page, "筛选");
const filterCount = (page: OpenedPage) =>
  page.place.querySelector(".filter-button__count")?.textContent;

test("what nothing fits is named, and one tap brings all orders back", async () => {
  const page = await openOrders();
  await page.tap("拼多多");
  await page.tap("可提现");
  openFilters(page);
  await page.tap("审核失败");
  await page.tap("查看订单");
  await page.says("没有符合条件的订单拼多多 · 可提现 · 审核失败");
  await page.tap("清除筛选");
  await page.says("实付");
  expect(chosen(page)).toEqual(["全部", "全部"]);
});

test("the sheet narrows by the channel's own status and by time, and nothing moves before 查看订单", async () => {
  const page = await openOrders();
  await page.tap("拼多多");
  await page.says(/拼多多.*实付/);
  openFilters(page);
  await page.says("筛选拼多多订单");
  await page.tap("审核成功");
  await page.tap("近 30 天");
  expect(phone.sent.filter(isList).map(({ body }) => body)).not.toContainEqual(
    expect.objectContaining({ orderstatus: 3 }),
  );
  await page.tap("查看订单", 2);
  await vi.waitFor(() =>
    expect(lastAsked()).toEqual({
      ...firstPage,
      ordersource: "pdd",
      orderstatus: 3,
      starttime: expect.any(Number),
    }),
  );
  expect(filterCount(page)).toBe("2");
  // Of these no sum is known.
  expect(page.text()).not.toContain("收入");
  press(page, "去掉 审核成功");
  await vi.waitFor(() => expect(lastAsked()).not.toHaveProperty("orderstatus"));
  expect(filterCount(page)).toBe("1");
});

test("the channel's own statuses are offered under the channel alone, and go with it", async () => {
  const page = await openOrders();
  openFilters(page);
  await page.says("佣金状态");
  expect(page.text()).not.toContain("订单状态");
  await page.tap("查看订单");
  await page.tap("自营");
  openFilters(page);
  await page.tap("已退款");
  await page.tap("查看订单");
  await page.says("原因");
  await page.tap("拼多多");
  await vi.waitFor(() => expect(lastAsked()).toEqual({ ...firstPage, ordersource: "pdd" }));
});

test("days of one's own are whole ones, and an end before the start is refused in words", async () => {
  const page = await openOrders();
  openFilters(page);
  await page.tap("自定义");
  await page.type("开始日期", "2026-11-20");
  await page.type("结束日期", "2026-11-01");
  await page.says("开始日期在结束日期之后");
  await page.tap("查看订单");
  expect(page.text()).toContain("筛选订单");
  await page.type("结束日期", "2026-11-21");
  await page.saysNoMore("开始日期在结束日期之后");
  await page.tap("查看订单");
  await vi.waitFor(() =>
    expect(lastAsked()).toEqual({
      ...firstPage,
      starttime: Date.parse("2026-11-20T00:00:00+08:00"),
      endtime: Date.parse("2026-11-22T00:00:00+08:00") - 1,
    }),
  );
  await page.says("11月20日–11月21日");
});

test("重置 takes back what the sheet chose, the channel stays", async () => {
  const page = await openOrders();
  await page.tap("自营");
  await page.tap("已失效");
  await page.says("原因");
  openFilters(page);
  await page.tap("近 7 天");
  await page.tap("重置");
  await page.tap("查看订单");
  await vi.waitFor(() => expect(lastAsked()).toEqual({ ...firstPage, ordersource: "selfsupport" }));
  expect(filterCount(page)).toBeUndefined();
});

test("what nothing answers to is named, and cleared in one tap", async () => {
  const page = await openOrders();
  press(page, "搜索订单");
  await page.type("搜索商品名或订单编号", "没有这样的商品");
  await page.says("没有符合条件的订单“没有这样的商品”");
  await page.tap("清除筛选");
  await page.says("实付");
  expect(page.fieldText("搜索商品名或订单编号")).toBe("");
});

test("an order is found by its number and goods by a word of theirs, asked for once the typing rests", async () => {
  const { list } = await client.order.list({ size: 20 });
  const [order] = list;
  if (!order) throw new Error("The showcase has orders.");
  const page = await openOrders();
  press(page, "搜索订单");
  phone.sent.length = 0;
  for (const text of [order.orderno.slice(0, 5), order.orderno.slice(0, 9), order.orderno]) {
    await page.type("搜索商品名或订单编号", text);
  }
  await vi.waitFor(() => expect(cards(page)).toHaveLength(1));
  expect(phone.sent.filter(isList).map(({ body }) => body)).toEqual([
    { ...firstPage, keyword: order.orderno },
  ]);
  await page.type("搜索商品名或订单编号", order.goodsname.slice(0, 3));
  await vi.waitFor(() =>
    expect(lastAsked()).toMatchObject({ keyword: order.goodsname.slice(0, 3) }),
  );
  await page.says(order.goodsname);
});

test("the money path begins anew: no filter and no word of before stays", async () => {
  const page = await openOrders();
  press(page, "搜索订单");
  await page.type("搜索商品名或订单编号", "咖啡");
  openFilters(page);
  await page.tap("近 7 天");
  await page.tap("查看订单");
  await vi.waitFor(() => expect(lastAsked()).toMatchObject({ keyword: "咖啡" }));
  useOrderFilter.getState().choose({ commissionstatus: "settled" });
  await vi.waitFor(() =>
    expect(lastAsked()).toEqual({ ...firstPage, commissionstatus: "settled" }),
  );
});
