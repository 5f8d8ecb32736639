import { channelLabels } from "@distribution/sdk";
import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { office } from "../../data/clients";
import { consoleStage } from "../../testing/open-console";

const stage = consoleStage();

const rows = () => [...document.querySelectorAll<HTMLElement>("tr.ant-table-row")];
const total = async () => {
  const text = await screen.findByText(/^共 \d+ 条$/);
  return Number(/\d+/.exec(text.textContent ?? "")?.[0]);
};

test("the address filters the list: channel, status, commission, days", async () => {
  await stage.open("/orders?channel=pdd&status=withdrawn&from=2026-09-01&to=2026-10-31");
  await waitFor(() => expect(rows().length).toBeGreaterThan(2));
  const { list, total: all } = await office.order.list({
    ordersource: "pdd",
    commissionstatus: "withdrawn",
    starttime: Date.parse("2026-09-01T00:00:00+08:00"),
    endtime: Date.parse("2026-10-31T23:59:59.999+08:00"),
  });
  expect(rows().map((row) => /\d{6}-\d{15}/.exec(row.textContent ?? "")?.[0])).toEqual(
    expect.arrayContaining(list.map(({ orderno }) => orderno)),
  );
  if (all > 20) expect(await total()).toBe(all);
});

test("a filter is chosen, begins at the first page, and is cleared with the others", async () => {
  const user = await stage.open("/orders?page=3");
  await waitFor(() => expect(rows().length).toBeGreaterThan(2));
  const before = await total();
  await user.click(screen.getByRole("combobox", { name: "订单状态" }));
  await user.click(
    await screen.findByText(/审核失败/, { selector: ".ant-select-item-option-content" }),
  );
  await waitFor(() => expect(location.hash).toBe("#/orders?orderstatus=4"));
  const failed = (await office.order.list({ orderstatus: 4 })).total;
  await waitFor(() => expect(rows().length).toBe(Math.min(20, failed)));
  await user.click(screen.getByText("清除筛选", { selector: "button span" }));
  await waitFor(() => expect(location.hash).toBe("#/orders"));
  expect(await total()).toBe(before);
});

test("what is searched for and not found says so", async () => {
  const user = await stage.open("/orders");
  await user.type(await screen.findByRole("searchbox", { name: "搜索" }), "没有这个{Enter}");
  await screen.findByText("没有符合条件的订单，换个条件或清除筛选");
});

test("an odd address filters nothing", async () => {
  await stage.open("/orders?channel=taobao&status=5&orderstatus=99&from=yesterday&page=-4");
  await waitFor(() => expect(rows().length).toBeGreaterThan(2));
  expect(screen.queryByText("清除筛选", { selector: "button span" })).toBeNull();
});

test("subordinate orders name the superior and who sold", async () => {
  await stage.open("/orders?of=sub");
  const table = await screen.findByRole("table", { name: "下级分佣订单" });
  await waitFor(() => expect(rows().length).toBeGreaterThan(2));
  expect(table.textContent).toContain("成交的下级");
  const [first] = (await office.order.listSuperior()).list;
  const text = rows().find((row) => row.textContent?.includes(first?.orderno ?? "?"))?.textContent;
  expect(text).toContain(first?.dismembername);
  expect(text).toContain(first?.distributorname);
  expect(text).toContain(channelLabels[first?.ordersource ?? "unknown"]);
});

test("pages are the server's", async () => {
  const user = await stage.open("/orders?channel=pdd");
  await waitFor(() => expect(rows().length).toBeGreaterThan(2));
  await user.click(screen.getByTitle("2"));
  await waitFor(() => expect(location.hash).toBe("#/orders?channel=pdd&page=2"));
  const second = (await office.order.list({ ordersource: "pdd", pageindex: 2 })).list;
  await screen.findByText(new RegExp(second[0]?.orderno ?? "none"));
});

test("a list that does not come says so, and comes on trying again", async () => {
  await stage.trouble("/commissionorder/getbyb2b", "error");
  const user = await stage.open("/orders");
  await screen.findByText("交易分佣订单没有加载出来");
  await stage.trouble("/commissionorder/getbyb2b", "none");
  await user.click(screen.getByText("重试", { selector: "button span" }));
  await waitFor(() => expect(rows().length).toBeGreaterThan(2));
});
