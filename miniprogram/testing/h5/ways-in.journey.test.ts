import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { routeOf } from "../../routes";
import { h5BuildDir } from "./h5-build-dir";
import { openBrowser } from "./open-browser";
import { openPhone, type H5Phone } from "./open-phone";
import { startMockServer, type RunningMockServer } from "./start-mock-server";

/* How people come to a page in a browser: by links old and new, and without a network. */

const h5Dir = h5BuildDir();

let browser: Browser;
let server: RunningMockServer;
let phone: H5Phone;
beforeAll(async () => {
  browser = await openBrowser();
  server = await startMockServer({ h5Dir });
});
beforeEach(async () => {
  phone = await openPhone(browser, { baseUrl: server.url });
});
afterEach(() => phone.close());
afterAll(async () => {
  await browser.close();
  await server.close();
});

const hash = () => new URL(phone.page.url()).hash;

test("an address that is no page leads to a sentence, and on to the centre", async () => {
  await phone.open("/#/pages/long-gone/index?from=card");
  await phone.seeText("没有找到这个页面");
  await phone.tapText("去分销中心");
  await phone.seeText(/将于/);
  await phone.page.evaluate(() => {
    window.location.hash = "#/nowhere";
  });
  await phone.seeText("没有找到这个页面");
  expect(phone.problems).toEqual([]);
});

test.each(["goods", "orders", "centre", "withdrawRecords"] as const)(
  "the bar over %s bears its title",
  async (name) => {
    const { path: page, title } = routeOf(name);
    await phone.open(`/#/${page}`);
    await phone.page.getByRole("heading", { name: title, exact: true }).waitFor();
  },
);

test("from a page inside that a link opened the house leads to the centre", async () => {
  await phone.open("/#/packages/withdraw/records/index");
  await phone.seeText("全部");
  await phone.page.locator(".taro-navigation-bar-home:visible").tap();
  await phone.seeText(/将于/);
  expect(hash()).toBe("#/pages/centre/index");
});

test("a distributor who comes again comes to her centre, whoever is not known yet to 选品", async () => {
  await phone.open("/");
  await expect.poll(hash).toBe("#/pages/goods/index");
  await phone.tapTab("分销中心");
  await phone.seeText(/将于/);
  await phone.page.waitForFunction(() =>
    Object.values(window.localStorage).some((kept) => /distributor\W+status/.test(kept)),
  );
  await phone.open("/");
  await phone.seeText(/将于/);
  expect(hash()).toBe("#/pages/centre/index");
  expect(phone.problems).toEqual([]);
});

test("an address says who comes, and to which page; the address then says it no more", async () => {
  await phone.open("/?persona=newcomer#/pages/orders/index");
  await phone.seeText("还没有分佣订单");
  expect(phone.page.url()).toBe(`${server.url}/#/pages/orders/index`);
  await phone.tapTab("分销中心");
  await phone.seeText("赚到第一笔佣金");
  await phone.open("/?persona=customer#/pages/centre/index");
  await phone.seeText("你还不是分销员");
  // Read from what is kept, too.
  await phone.open("/#/pages/centre/index");
  await phone.seeText("你还不是分销员");
  expect(phone.problems).toEqual([]);
});

test("without a network a page that is not here yet is told, nothing moves, and the tab bar stays", async () => {
  // However slow this machine is: nothing is fetched ahead.
  await phone.context.addInitScript({ content: "window.requestIdleCallback = () => 0" });
  await phone.open("/#/pages/centre/index");
  await phone.seeText(/将于/);
  await phone.page.route(/\/(chunk|css)\//, (route) => route.abort());
  await phone.tapText("提现");
  await phone.seeText("页面没能打开，请检查网络后再试");
  expect(hash()).toBe("#/pages/centre/index");
  // The tab bar is Taro's, which moves first: it is put back.
  const failed = phone.page.waitForEvent("requestfailed");
  await phone.tapTab("订单");
  await failed;
  await expect.poll(hash).toBe("#/pages/centre/index");
  await phone.seeText(/将于/);
  await phone.page.locator(".weui-tabbar__item, .taro-tabbar__tabbar a").first().waitFor();
});

test("once the other pages were fetched ahead they open without a network", async () => {
  // They take an idle moment each, and one more in which none is left.
  await phone.context.addInitScript({
    content: `{
      const whenIdle = window.requestIdleCallback.bind(window);
      window.idleMoments = 0;
      window.requestIdleCallback = (task) => whenIdle(() => (task(), window.idleMoments++));
    }`,
  });
  await phone.open("/#/pages/centre/index");
  await phone.seeText(/将于/);
  await expect
    .poll(() => phone.page.evaluate("idleMoments > __taroAppConfig.routes.length"), {
      timeout: 60_000,
    })
    .toBe(true);
  await phone.context.setOffline(true);
  await phone.tapText("提现");
  await phone.seeText("提现金额");
  expect(hash()).toBe("#/packages/withdraw/apply/index");
});
