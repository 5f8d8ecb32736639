import { existsSync } from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { openBrowser } from "./open-browser";
import { openPhone, type H5Phone } from "./open-phone";
import { startStaticHost, type StaticHost } from "./static-host";

/* The whole product in a tab, on a host that knows files only, in a folder of it. Needs dist/demo. */

let browser: Browser;
let host: StaticHost;
let phone: H5Phone;

beforeAll(async () => {
  browser = await openBrowser();
});
beforeEach(async () => {
  const folder = path.resolve("dist/demo");
  if (!existsSync(path.join(folder, "index.html")))
    throw new Error(`no demo in ${folder}: run "npm run build:demo" first`);
  host = await startStaticHost(folder, "/shop/demo/");
  phone = await openPhone(browser);
});
afterEach(async ({ task }) => {
  if (task.result?.state === "fail") await phone.screenshot("failed-demo");
  // A world that began anew knows the sessions of before no more: the phone signs in again.
  const problems = phone.problems.filter((problem) => !/status of 401/.test(problem));
  await phone.close();
  host.close();
  // Nothing is asked of the network beyond the folder, and nothing that is not there.
  expect(host.missed).toEqual([]);
  expect(problems).toEqual([]);
});
afterAll(() => browser.close());

const centre = "#/pages/centre/index";
const openCentre = async (): Promise<void> => {
  await phone.page.goto(host.url + centre);
  await phone.seeText(/将于/);
};

async function withdraw(): Promise<void> {
  await phone.tapText("提现");
  await phone.page.locator("input:visible").first().fill("12.5");
  await phone.tapText("提现 ¥12.50");
  await phone.seeText("已提交，等商家审核");
  await phone.tapText("查看进度");
  await phone.seeText("待审核");
}

/** The console in a page beside the phone, signed in as its operator. */
async function openConsole(): Promise<Page> {
  const page = await phone.context.newPage();
  page.setDefaultTimeout(20_000);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`${host.url}console/`);
  await page.getByText("填入").click();
  await page.getByRole("button", { name: /登\s*录/ }).click();
  await page.getByText("工作台").first().waitFor();
  return page;
}

const askPage = (page: Page, address: string, body?: object) =>
  page.evaluate(
    async ({ url, text }) => {
      const post = { method: "POST", headers: { "content-type": "application/json" }, body: text };
      const reply = await fetch(url, text === undefined ? {} : (post as RequestInit));
      return (await reply.json()) as unknown;
    },
    { url: host.url + address, text: body && JSON.stringify(body) },
  );

/** The amounts that wait for WeChat Pay's answer. */
const paidNext = async (page: Page): Promise<readonly number[]> =>
  ((await askPage(page, "__mock/payouts")) as { list: { amount: number }[] }).list.map(
    ({ amount }) => amount,
  );

test("the first visit shows a distributor's figures, and what was answered is there after a reload, with every page's acts", async () => {
  const startedAt = Date.now();
  await openCentre();
  console.log(`demo: first sight after ${Date.now() - startedAt} ms`);
  await phone.seeText("林小满");
  await withdraw();
  await phone.page.reload();
  await phone.seeText("待审核");

  const desk = await openConsole();
  const waiting = (await askPage(desk, "__mock/scenarios")) as { kept: boolean };
  expect(waiting.kept).toBe(true);
  await desk.goto("about:blank");
  await desk.goto(`${host.url}console/#/withdrawals?status=0`);
  const row = desk.getByRole("row").filter({ hasText: "12.50" }).first();
  await row.getByRole("button", { name: "通过" }).click();
  const dialog = desk.getByRole("dialog").locator("visible=true").last();
  await dialog.getByRole("button", { name: "通过" }).click();
  await dialog.waitFor({ state: "hidden" });
  await phone.page.reload();
  await phone.seeText("审核通过");
  expect(await askPage(desk, "__mock/ledger")).toMatchObject({ balanced: true, total: 0 });

  // The page that was there first goes; the other one goes on.
  await phone.page.goto("about:blank");
  await desk.reload();
  await desk.getByRole("table").first().waitFor();
  expect(await paidNext(desk)).toContain(1250);
  await askPage(desk, "__mock/reset", {});
  expect(await paidNext(desk)).not.toContain(1250);
  await openCentre();
});

test("it opens without a network, and with a worker that the browser had stopped", async () => {
  await openCentre();
  const desk = await openConsole();
  const cached = () =>
    phone.page.evaluate(async () => {
      const [name = ""] = await caches.keys();
      return (await (await caches.open(name)).keys()).map(({ url }) => url);
    });
  // The last of them, since they come in the order of their names.
  await expect
    .poll(async () => (await cached()).some((url) => url.endsWith("/wuchang-rice.png")))
    .toBe(true);
  await expect
    .poll(async () => (await cached()).some((url) => url.endsWith("/yunnan-coffee-beans.png")))
    .toBe(true);

  const session = await phone.context.newCDPSession(phone.page);
  await session.send("ServiceWorker.enable");
  await session.send("ServiceWorker.stopAllWorkers");
  await phone.context.setOffline(true);
  await openCentre();
  await withdraw();
  await desk.reload();
  await desk.getByText("工作台").first().waitFor();
  await phone.context.setOffline(false);
});

test("a world that cannot be read is told, and a new one is there", async () => {
  await openCentre();
  await phone.page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open("demo /shop/demo/", 1);
        opening.addEventListener("success", () => {
          const writing = opening.result.transaction("world", "readwrite");
          writing.objectStore("world").put(new Uint8Array(5000).fill(7), "world");
          writing.addEventListener("complete", () => {
            opening.result.close();
            resolve();
          });
        });
      }),
  );
  const session = await phone.context.newCDPSession(phone.page);
  await session.send("ServiceWorker.enable");
  await session.send("ServiceWorker.stopAllWorkers");
  await phone.page.reload();
  await phone.seeText("上次的演示读不出来，已经重新开始。");
  await phone.tapText("知道了");
  await phone.seeText(/将于/);
});

test("where no service worker is to be had there is a sentence, and no white page", async () => {
  await phone.page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, "serviceWorker", { get: () => undefined });
    Reflect.deleteProperty(Navigator.prototype, "serviceWorker");
  });
  await phone.page.goto(host.url);
  await phone.seeText("这个浏览器窗口不能运行演示");
});
