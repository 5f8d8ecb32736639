import { expect, test } from "vitest";
import { deskStage } from "./desk-stage";

/* Every list of people and orders is filtered and paged by the server, and its address leads to the same rows. */

const desk = deskStage({ scenario: "showcase" });

/** The rows that are shown, by their first link or number. */
async function seeRows(expected: readonly (string | RegExp)[]): Promise<void> {
  for (const text of expected) await desk.console.row(text).waitFor();
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
  const address = new URL(office.page.url()).hash.slice(1);
  await office.open(address);
  await office.page
    .locator("tbody tr.ant-table-row")
    .first()
    .filter({ hasText: cheapest?.orderno ?? "" })
    .waitFor();
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
