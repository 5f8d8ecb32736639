import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { h5BuildDir } from "./h5-build-dir";
import { openBrowser } from "./open-browser";
import { openPhone, type H5Phone } from "./open-phone";
import { startMockServer, type RunningMockServer } from "./start-mock-server";

/* A buyer at a product that a friend has shared, in a browser. */

let browser: Browser;
let server: RunningMockServer;
let phone: H5Phone;
beforeAll(async () => {
  browser = await openBrowser();
  server = await startMockServer({ h5Dir: h5BuildDir() });
});
afterEach(() => phone.close());
afterAll(async () => {
  await browser.close();
  await server.close();
});

/** The customer, at the first product of 拼多多. */
async function openProduct(): Promise<void> {
  phone = await openPhone(browser, { baseUrl: server.url, persona: "customer" });
  await phone.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await phone.open("/#/pages/goods/index");
  await phone.tapText("拼多多");
  await phone.seeText(/拼多多 · /);
  await phone.page.locator(".card.pressable:visible").first().tap();
  await phone.seeText("推荐 · 价格不变");
}

test("a buyer goes to PDD, is not let, copies the link, and a second try opens it", async () => {
  await openProduct();
  await phone.screenshot("product");
  await phone.page.evaluate(() => {
    const open = window.open.bind(window);
    // A browser that forbids windows, once.
    window.open = () => {
      window.open = open;
      return null;
    };
  });
  await phone.tapText("去拼多多购买");
  await phone.seeText("没能打开拼多多小程序");
  await phone.screenshot("product-not-opened");
  await phone.tapText("复制短链接");
  await phone.seeText("已复制");
  const copied = await phone.page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^https:\/\/p\.pinduoduo\.example\/\w/);
  await phone.seeText(copied);
  await phone.context.route("https://mobile.pinduoduo.example/**", (route) =>
    route.fulfill({ body: "a product" }),
  );
  const opening = phone.context.waitForEvent("page");
  await phone.tapText("再试一次");
  const opened = await opening;
  await expect.poll(() => opened.url()).toContain("https://mobile.pinduoduo.example/");
  await expect.poll(() => phone.page.getByText("没能打开拼多多小程序").count()).toBe(0);
  expect(phone.problems).toEqual([]);
});

test("a product's pictures are turned by the keyboard, and a wheel over them moves the page", async () => {
  phone = await openPhone(browser, { baseUrl: server.url, persona: "customer" });
  await phone.open("/#/pages/goods/index");
  await phone.page.getByLabel("搜索商品").fill("咖啡豆");
  await expect.poll(() => phone.screen.locator(".goods-card").count()).toBe(1);
  await phone.screen.locator(".card.pressable").first().tap();
  await phone.seeText("推荐 · 价格不变");
  const pager = phone.page.getByRole("group", { name: "3 张图片" });
  const turned = () =>
    pager.evaluate((strip) => Math.round((strip.scrollLeft / strip.clientWidth) * 100) / 100);
  await pager.press("ArrowRight");
  await expect.poll(turned).toBe(1);
  await pager.press("ArrowRight");
  await expect.poll(turned).toBe(2);
  await pager.hover();
  await phone.page.mouse.wheel(0, 200);
  await expect
    .poll(() => pager.evaluate((strip) => strip.getBoundingClientRect().top))
    .toBeLessThan(0);
  expect(phone.problems).toEqual([]);
});

test("a word is looked for in the whole list, and the product that is found opens", async () => {
  phone = await openPhone(browser, { baseUrl: server.url });
  await phone.open("/#/pages/goods/index");
  await phone.seeText(/赚/);
  const field = phone.page.getByLabel("搜索商品");
  await field.fill("咖啡");
  await expect
    .poll(async () => {
      const names = await phone.screen.locator(".goods-card__name").allTextContents();
      return names.length > 0 && names.every((name) => name.includes("咖啡"));
    })
    .toBe(true);
  // What found them keeps the focus: the next letter goes on from here.
  expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
  await phone.screen.locator(".card.pressable").first().tap();
  await phone.seeText("分享成交，你赚");
  expect(phone.problems).toEqual([]);
});
