import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { h5BuildDir } from "./h5-build-dir";
import { openBrowser } from "./open-browser";
import { openPhone, type H5Phone } from "./open-phone";
import { startMockServer, type RunningMockServer } from "./start-mock-server";

/* What only a laid-out page can tell of the orders and the goods. */

const orders = "/#/pages/orders/index";
const goods = "/#/pages/goods/index";

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

async function openOrders(width: number, height: number): Promise<void> {
  phone = await openPhone(browser, { baseUrl: server.url, width, height });
  await phone.open(orders);
  await phone.seeText(/实付/);
  await phone.seeText(/收入 ¥/);
}

const boxOf = async (selector: string) => {
  const box = await phone.screen.locator(selector).first().boundingBox();
  if (!box) throw new Error(`${selector} is not on the screen`);
  return box;
};
/** On H5 each page scrolls by itself. */
const scrollTo = (top: number) =>
  phone.screen.evaluate((page, scrollTop) => void (page.scrollTop = scrollTop), top);
const scrolled = () => phone.screen.evaluate((page) => page.scrollTop);

test("the first order begins in the upper fifth of the screen", async () => {
  await openOrders(390, 844);
  expect((await boxOf(".card")).y).toBeLessThanOrEqual(844 / 5);
  expect(phone.problems).toEqual([]);
});

test.each([390, 360, 320])("all six statuses are seen at once at %i", async (width) => {
  await openOrders(width, 700);
  const chips = await phone.screen.locator(".chips__chip").all();
  const boxes = await Promise.all(chips.map((chip) => chip.boundingBox()));
  expect(boxes).toHaveLength(6);
  // Of the last one the words, its round end apart.
  expect(Math.max(...boxes.map((box) => (box?.x ?? 0) + (box?.width ?? 0)))).toBeLessThan(
    width + 6,
  );
});

test("the filters stay in reach however far one reads, and another one begins at its top", async () => {
  await openOrders(390, 844);
  const before = await boxOf(".chips");
  await scrollTo(1_500);
  expect(await scrolled()).toBe(1_500);
  expect(await boxOf(".chips")).toEqual(before);
  await phone.tapText("已失效");
  await phone.seeText(/原因/);
  await expect.poll(scrolled).toBe(0);
});

test("who comes back finds the list where it was left", async () => {
  await openOrders(390, 844);
  await scrollTo(1_500);
  await phone.tapTab("分销中心");
  await phone.seeText(/将于/);
  await phone.tapTab("订单");
  await phone.seeText(/实付/);
  await expect.poll(scrolled).toBe(1_500);
});

test("no price is cut in the narrowest window at the largest text", async () => {
  phone = await openPhone(browser, {
    baseUrl: server.url,
    width: 320,
    height: 568,
    fontScale: 1.65,
  });
  for (const address of [goods, orders]) {
    await phone.open(address);
    await phone.seeText(address === goods ? /赚/ : /实付/);
    const cut = await phone.page.evaluate(() =>
      [...document.querySelectorAll(".card .money-text")].flatMap((price) => {
        const box = price.getBoundingClientRect();
        const card = price.closest(".card")?.getBoundingClientRect();
        return card && box.width > 0 && (box.left < card.left || box.right > card.right)
          ? [price.textContent]
          : [];
      }),
    );
    expect(cut).toEqual([]);
  }
});
