import { toFen } from "@distribution/sdk";
import { expect, test } from "vitest";
import { deskStage } from "./desk-stage";

/* Every list is filtered and paged by the server, and its address leads to the same rows. */

const desk = deskStage({ scenario: "showcase" });

/** The rows that are shown, by their first link or number. */
async function seeRows(expected: readonly (string | RegExp)[]): Promise<void> {
  for (const text of expected) await desk.console.row(text).waitFor();
}

/** Opens the address that one is at anew, as from a link that somebody sent, and sees this first. */
async function followLink(first: string | RegExp): Promise<void> {
  const { console: office } = desk;
  await office.open(new URL(office.page.url()).hash.slice(1));
  await seeFirst(first);
}

async function seeFirst(text: string | RegExp): Promise<void> {
  const rows = desk.console.page.locator("tbody tr.ant-table-row");
  await rows.first().filter({ hasText: text }).waitFor();
}

test.each([
  { list: "正常", address: "/distributors", who: "林小满" },
  { list: "待审核", address: "/distributors?list=audit", who: "吴佳宁" },
  { list: "不通过", address: "/distributors?list=reject", who: "赵明轩" },
  { list: "冻结", address: "/distributors?list=lock", who: "孙丽华" },
])("the list $list is reached by its tab and searched", async ({ list, address, who }) => {
  const { console: office } = desk;
  await office.open("/distributors");
  await office.page.getByRole("tab", { name: new RegExp(`^${list}`) }).click();
  await seeRows([who]);
  const search = office.page.getByRole("searchbox", { name: "搜索" });
  await search.fill(who);
  await search.press("Enter");
  await office.page.waitForURL(`**${address.split("?")[0]}**keyword=**`);
  await seeRows([who]);
  await search.fill("没有这个人");
  await search.press("Enter");
  await office.seeText(`“${list}”里没有“没有这个人”`);
});

test("orders are paged, filtered by status and sorted, and the address brings back the same rows", async () => {
  const { console: office, world } = desk;
  const operator = world.office;
  await office.open("/orders");
  await office.page.getByTitle("2", { exact: true }).click();
  await office.page.waitForURL("**page=2");
  const second = await operator.order.list({ pageindex: 2 });
  await seeRows([second.list[0]?.orderno ?? "", second.list.at(-1)?.orderno ?? ""]);

  await office.choose("渠道", "拼多多");
  await office.choose("订单状态", "审核失败");
  await office.page.waitForURL("**/orders?channel=pdd&orderstatus=4");
  const failed = await operator.order.list({ ordersource: "pdd", orderstatus: 4 });
  expect(failed.total).toBeGreaterThan(0);
  await seeRows(failed.list.map(({ orderno }) => orderno));

  await office.page.getByRole("columnheader", { name: /订单金额/ }).click();
  await office.page.waitForURL("**sortby=orderamount&sortorder=asc");
  const [cheapest] = (
    await operator.order.list({
      ordersource: "pdd",
      orderstatus: 4,
      sortby: "orderamount",
      sortorder: "asc",
    })
  ).list;
  await followLink(cheapest?.orderno ?? "");
});

test("业绩 is filtered, and leads to a distributor's orders with their own filters", async () => {
  const { console: office } = desk;
  await office.open("/performance");
  await office.choose("分销员状态", "已清退");
  await seeRows(["何俊杰"]);
  await office.page.getByRole("button", { name: "清除筛选" }).click();
  await seeRows(["林小满"]);
  await office.row("林小满").getByRole("link", { name: "下级订单" }).click();
  await office.page.waitForURL("**/distributors/8123?tab=sub");
  await office.choose("佣金状态", "已失效");
  await office.page.waitForURL("**status=invalid");
  await seeRows([/已失效/]);
});

test("withdrawals are paged, filtered by status, method and name, and sorted", async () => {
  const { console: office, world } = desk;
  const operator = world.office;
  await operator.setting.update({
    distributionrulesetting: { minwithdrawamount: toFen(100), dailywithdrawlimit: 100 },
  });
  const her = world.member("busy-distributor");
  const more = Array.from({ length: 10 }, (_, index) => ({
    requestid: `journey-${index}`,
    withdrawtype: "alipay" as const,
    amount: toFen(100 + index),
    account: "13800002046",
  }));
  for (const one of more) await her.withdrawal.apply(one);

  await office.open("/withdrawals");
  await office.page.getByTitle("2", { exact: true }).click();
  await office.page.waitForURL("**/withdrawals?page=2");
  const second = await operator.withdrawal.list({ pageindex: 2 });
  expect(second.list.length).toBeGreaterThan(0);
  const link = (withdrawid = "") => office.page.locator(`a[href="#/withdrawals/${withdrawid}"]`);
  for (const { withdrawid } of second.list) await link(withdrawid).waitFor();

  await office.choose("状态", "待审核");
  await office.choose("提现方式", "支付宝");
  await office.page.waitForURL("**/withdrawals?status=0&method=alipay");
  const rows = office.page.locator("tbody tr.ant-table-row");
  await expect.poll(() => rows.count()).toBe(more.length + 1);
  await office.page.getByRole("columnheader", { name: "金额" }).click();
  await office.page.waitForURL("**sortby=amount&sortorder=asc");
  await seeFirst("¥1.00");
  await office.page.getByRole("columnheader", { name: "金额" }).click();
  await office.page.waitForURL("**sortby=amount&sortorder=desc");
  await seeFirst("¥130.00");
  await followLink("¥130.00");

  const search = office.page.getByRole("searchbox", { name: "搜索" });
  await search.fill("没有这个人");
  await search.press("Enter");
  await office.seeText("没有符合条件的提现");
  await office.page.getByRole("button", { name: "清除筛选" }).first().click();
  await office.page.waitForURL(/\/withdrawals\?sortby=amount&sortorder=desc$/);
  await office.page.getByTitle("2", { exact: true }).waitFor();
});

test("special products are paged, filtered by channel and status, and sorted by price", async () => {
  const { console: office, world } = desk;
  const list = world.office.commissionSku.list;
  await office.open("/special-goods");
  await office.page.getByTitle("2", { exact: true }).click();
  await office.page.waitForURL("**/special-goods?page=2");
  await seeRows((await list({ pageindex: 2 })).list.map(({ goodsname }) => goodsname));

  const [product] = (await list({ ordersource: "pdd", status: "onshelf" })).list;
  await world.control.merchant.changeGoods({ goodsid: product?.goodsid, onshelf: false });
  await office.choose("渠道", "拼多多");
  await office.choose("商品状态", "已下架");
  await office.page.waitForURL("**/special-goods?channel=pdd&status=offshelf");
  const gone = (await list({ ordersource: "pdd", status: "offshelf" })).list;
  expect(gone.map(({ goodsid }) => goodsid)).toContain(product?.goodsid);
  await seeRows(gone.map(({ goodsname }) => goodsname));

  await office.page.getByRole("button", { name: "清除筛选" }).click();
  await office.page.waitForURL(/\/special-goods$/);
  await office.page.getByRole("columnheader", { name: "价格" }).click();
  await office.page.waitForURL("**sortby=price&sortorder=asc");
  const [cheapest] = (await list({ sortby: "price", sortorder: "asc" })).list;
  await seeFirst(cheapest?.goodsname ?? "");
  await followLink(cheapest?.goodsname ?? "");
  const search = office.page.getByRole("searchbox", { name: "搜索" });
  await search.fill("没有这件");
  await search.press("Enter");
  await office.seeText("没有符合条件的商品");
});

test("events are filtered by kind and delivery, and read on to those before", async () => {
  const { console: office, world } = desk;
  const { control } = world;
  const [product] = (await control.merchant.listGoods()).list;
  for (let change = 0; change < 110; change += 1)
    await control.merchant.changeGoods({ goodsid: product?.goodsid, name: `第 ${change} 个名称` });
  await control.merchant.changeGoods({ goodsid: product?.goodsid, onshelf: false });
  const { events } = await control.outbox.list({ eventkey: "PRODUCT_UPDATE" });

  await office.open("/events");
  await seeFirst("PRODUCT_OFF_SHELF");
  await office.choose("事件", "商品更新");
  await office.page.waitForURL("**/events?eventkey=PRODUCT_UPDATE");
  await seeFirst("PRODUCT_UPDATE");
  await office.page.getByRole("button", { name: "更早的" }).click();
  await office.page.waitForURL(`**eventkey=PRODUCT_UPDATE&before=${events.at(-1)?.eventid}`);
  const older = await control.outbox.list({
    eventkey: "PRODUCT_UPDATE",
    lastqueryid: events.at(-1)?.eventid,
  });
  const rows = office.page.locator("tbody tr.ant-table-row");
  await expect.poll(() => rows.count()).toBe(older.events.length);
  await followLink("PRODUCT_UPDATE");
  await expect.poll(() => rows.count()).toBe(older.events.length);
  await office.page.getByRole("button", { name: "回到最新" }).click();
  await office.choose("投递状态", "死信");
  await office.page.waitForURL("**/events?eventkey=PRODUCT_UPDATE&status=dead");
  await office.seeText("没有这样的事件");
});

test("requests are searched and filtered by how they ended, and a link opens one of them", async () => {
  const { console: office, world } = desk;
  await world.office.withdrawal.detail({ withdrawid: "999999" }).catch(() => undefined);
  await office.open("/requests");
  const search = office.page.getByRole("searchbox", { name: "按接口、路径或人找" });
  await search.fill("withdraw/detailbyb2b");
  await search.press("Enter");
  await office.page.getByText("只看没成功的").click();
  await office.page.waitForURL(/keyword=withdraw%2Fdetailbyb2b&failed=yes$/);
  await seeFirst("404");
  await office.page.getByRole("button", { name: "提现详情" }).first().click();
  await office.page.waitForURL("**log=**");
  await office.seeText("提现记录不存在");
  await office.page.reload();
  await office.seeText("提现记录不存在");
});
