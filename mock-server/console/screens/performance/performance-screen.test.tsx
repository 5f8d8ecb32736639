import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { office } from "../../data/clients";
import { consoleStage } from "../../testing/open-console";

const stage = consoleStage();

const rows = () => [...document.querySelectorAll<HTMLElement>("tr.ant-table-row")];
const firstNames = () => rows().map((row) => row.querySelector("a")?.textContent);

test("everybody who ever was approved is there, and leads to the detail and to the orders", async () => {
  const user = await stage.open("/performance?keyword=8123");
  await waitFor(() => expect(firstNames()).toEqual(["林小满"]));
  await user.click(screen.getByText("下级订单"));
  await waitFor(() => expect(location.hash).toBe("#/distributors/8123?tab=sub"));
  await screen.findAllByText("成交的下级");
});

test("it is sorted by what was sold, over all pages, by the server", async () => {
  const user = await stage.open("/performance");
  await waitFor(() => expect(rows().length).toBeGreaterThan(4));
  await user.click(screen.getByRole("columnheader", { name: /成交金额/ }));
  await waitFor(() => expect(location.hash).toContain("sortby=orderamount"));
  const { list } = await office.distributor.performance({
    sortby: "orderamount",
    sortorder: "asc",
  });
  await waitFor(() => expect(firstNames()).toEqual(list.map(({ name }) => name)));
});

test("it is filtered by status, and says where nobody fits", async () => {
  const user = await stage.open("/performance?status=fire");
  await waitFor(() => expect(firstNames()).toEqual(["何俊杰"]));
  await user.type(screen.getByRole("searchbox", { name: "搜索" }), "nobody{Enter}");
  await screen.findByText("没有符合条件的分销员，换个条件或清除筛选");
  await user.click(screen.getByText("清除筛选", { selector: "button span" }));
  await waitFor(() => expect(rows().length).toBeGreaterThan(4));
});

test("a list that does not come says so, and comes on trying again", async () => {
  await stage.trouble("/distributorinfo/getdisperformpage", "error");
  const user = await stage.open("/performance");
  await screen.findByText("分销员业绩没有加载出来");
  await stage.trouble("/distributorinfo/getdisperformpage", "none");
  await user.click(screen.getByText("重试", { selector: "button span" }));
  await waitFor(() => expect(rows().length).toBeGreaterThan(4));
});
