import { endpointsOf, memberApi } from "@distribution/sdk";
import path from "node:path";
import Taro from "@tarojs/taro";
import { type ComponentType, createElement } from "react";
import { beforeEach, expect, test, vi } from "vitest";
import ReferrerPage from "../packages/binding/referrer/index";
import OrderDetailPage from "../packages/orders/detail/index";
import RulesPage from "../packages/rules/questions/index";
import WithdrawDetailPage from "../packages/withdraw/detail/index";
import CentrePage from "../pages/centre/index";
import { routeOf, routes, type PageName } from "../routes";
import { office } from "../testing/goods-stage";
import { mockPhone } from "../testing/mock-phone";
import type { OpenedPage } from "../testing/opened-page";

const phone = mockPhone({ onlyDocumented: true });
let toasts: unknown[] = [];
beforeEach(() => {
  toasts = [];
  vi.spyOn(Taro, "showToast").mockImplementation(async (options) => {
    toasts.push(options?.title);
    return { errMsg: "" };
  });
});

const assumed = endpointsOf(memberApi).filter(
  ({ source, name }) => source === "assumed" && !name.startsWith("session."),
);
const sentTo = (endpoint: { readonly path: string }) =>
  phone.sent.filter((request) => request.path.split("?")[0] === endpoint.path);

/** How errors are said, in whatever place. */
const trouble = /出了点问题|没有加载出来|重试|数据不完整|请刷新|连接不上|没有打开/;

async function calm(page: OpenedPage): Promise<void> {
  await phone.quiet();
  // No poster is drawn in a process without a canvas.
  expect(page.text().replace("海报没有生成出来重试", "")).not.toMatch(trouble);
  expect(page.text()).not.toBe("");
  expect(toasts).toEqual([]);
  for (const endpoint of assumed)
    expect([endpoint.name, sentTo(endpoint).length <= 1]).toEqual([endpoint.name, true]);
}

const entryOf = async (file: string) =>
  (await import(path.resolve("miniprogram", `${file}.tsx`))) as { readonly default: ComponentType };

const firstOf = async (page: OpenedPage, noun: "order" | "withdrawal") => {
  await phone.quiet();
  const { client } = await import("../data/client");
  const { list } =
    noun === "order" ? await client.order.list({}) : await client.withdrawal.list({});
  const [row] = list as readonly Record<string, unknown>[];
  page.close();
  return String(row?.[noun === "order" ? "commissionorderid" : "withdrawid"]);
};

test.each((Object.keys(routes) as PageName[]).filter((name) => routeOf(name).developer !== true))(
  "%s says nothing of an error, and asks for what is not there once",
  async (name) => {
    const { path: file, parameters, needs } = routeOf(name);
    const centre = await phone.open(createElement(CentrePage));
    const orderid = await firstOf(centre, "order");
    const withdrawid = await firstOf(centre, "withdrawal");
    const known: Record<string, string> = { commissionorderid: orderid, withdrawid, goodsid: "1" };
    const given = Object.keys(parameters ?? {}).map((key) => [key, known[key] ?? "9"] as const);
    const page = await phone.open(
      createElement((await entryOf(file)).default),
      Object.fromEntries(given),
    );
    await calm(page);
    if (needs) {
      expect(page.text()).toContain("还没有开放");
      const missing = assumed.filter((endpoint) => needs.includes(endpoint.name));
      expect(missing.map((endpoint) => sentTo(endpoint).length)).toEqual(needs.map(() => 1));
    }
    page.hide();
    page.show();
    page.pullDown();
    await calm(page);
  },
);

test("the centre has no block, no row and no entrance of what is not there", async () => {
  const page = await phone.open(createElement(CentrePage));
  await page.says("最近动态");
  await calm(page);
  expect(page.text()).toContain("今日收入");
  for (const gone of ["资金明细", "排行榜", "名次", "近 30 天"])
    expect(page.text()).not.toContain(gone);
});

test("who was fired and lost her money is not sent to an account of it that is not there", async () => {
  const { client } = await import("../data/client");
  const { dismemberid = "" } = await client.distributor.status();
  await office().distributor.fire({ dismemberid, reason: "刷单", settlement: "forfeit" });
  await phone.passTime(60_000);
  const page = await phone.open(<CentrePage />);
  await page.says(/清退时作废了 ¥[\d,.]+/);
  await phone.quiet();
  expect(page.text()).not.toContain("资金明细");
});

test("a withdrawal is shown as its list has it, and cannot be taken back", async () => {
  const { client } = await import("../data/client");
  const centre = await phone.open(createElement(CentrePage));
  await phone.quiet();
  centre.close();
  const made = await client.withdrawal.apply({
    requestid: "only-documented-1",
    withdrawtype: "alipay",
    amount: 2_000 as never,
  });
  const page = await phone.open(createElement(WithdrawDetailPage), {
    withdrawid: made.withdrawid,
  });
  await page.says("进度");
  await page.saysNoMore("取消提现");
  expect(page.text()).toContain("20.00");
  await calm(page);
});

test("an order is shown with the steps that its list tells", async () => {
  const centre = await phone.open(createElement(CentrePage));
  const commissionorderid = await firstOf(centre, "order");
  const page = await phone.open(createElement(OrderDetailPage), { commissionorderid });
  await page.says("这笔钱的路");
  await page.says("买家付款");
  await calm(page);
});

test("the rules answer without figures, and the agreement stays", async () => {
  const page = await phone.open(createElement(RulesPage));
  await page.says("佣金怎么算？");
  await page.says("推广");
  await calm(page);
});

test("whose customer one is stays known, by number", async () => {
  const { switchPerson } = await import("../session/switch-person");
  switchPerson("customer");
  phone.signInAs("customer");
  const page = await phone.open(createElement(ReferrerPage));
  await page.says("分销员编号");
  await page.says("8123");
  await calm(page);
});
