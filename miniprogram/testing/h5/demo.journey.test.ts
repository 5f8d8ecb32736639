import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { openDatabase } from "../../../mock-server/src/storage/open-database";
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
  expect(await askPage(desk, "__mock/reset", { scenario: "large" })).toMatchObject({
    code: "NOT_FOUND",
  });
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

  await stopWorker();
  await phone.context.setOffline(true);
  await openCentre();
  await withdraw();
  await desk.reload();
  await desk.getByText("工作台").first().waitFor();
  await phone.context.setOffline(false);
});

/** The browser stops the worker, as it does whenever it likes. */
async function stopWorker(): Promise<void> {
  const session = await phone.context.newCDPSession(phone.page);
  await session.send("ServiceWorker.enable");
  await session.send("ServiceWorker.stopAllWorkers");
}

/** What the browser keeps of the world from now on. */
const keepInstead = (bytes: Uint8Array): Promise<void> =>
  phone.page.evaluate(
    (base64) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open("demo /shop/demo/", 1);
        opening.addEventListener("success", () => {
          const writing = opening.result.transaction("world", "readwrite");
          const kept = Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0));
          writing.objectStore("world").put(kept, "world");
          writing.addEventListener("complete", () => {
            opening.result.close();
            resolve();
          });
        });
      }),
    Buffer.from(bytes).toString("base64"),
  );

/** A database that a version wrote which knows one migration more. */
function laterWorld(): Uint8Array {
  const folder = mkdtempSync(path.join(tmpdir(), "later-"));
  const { connection, close } = openDatabase(folder);
  connection.exec("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('later', 9e12)");
  connection.prepare("VACUUM INTO ?").run(path.join(folder, "copy"));
  close();
  const bytes = readFileSync(path.join(folder, "copy"));
  rmSync(folder, { recursive: true });
  return bytes;
}

test.each([
  ["that cannot be read", () => Buffer.alloc(5000, 7), "上次的演示读不出来，已经重新开始。"],
  ["of a later version", laterWorld, "上次的演示来自更新的版本，这个版本读不了，已经重新开始。"],
])("a world %s is told, and a new one is there", async (_which, bytes, sentence) => {
  await openCentre();
  await keepInstead(bytes());
  await stopWorker();
  await phone.page.reload();
  await phone.seeText(sentence);
  await phone.tapText("知道了");
  await phone.seeText(/将于/);
});

test("two pages that write at once both have their way, and all of it is kept", async () => {
  await openCentre();
  const other = await phone.context.newPage();
  await other.goto(`${host.url}console/`);
  const { list: buyers } = (await askPage(other, "__mock/members")) as {
    list: { memberid: number }[];
  };
  const order = (page: Page) =>
    askPage(page, "__mock/orders", {
      buyermemberid: buyers[0]?.memberid,
      ordersource: "selfsupport",
      orderamount: 1200,
    }) as Promise<{ orderno: string }>;
  const pages = [phone.page, other];
  const made = await Promise.all(Array.from({ length: 12 }, (_one, at) => order(pages[at % 2]!)));
  const numbers = made.map(({ orderno }) => orderno);
  expect(new Set(numbers).size).toBe(12);
  await stopWorker();
  const { list } = (await askPage(other, "__mock/orders?size=50")) as {
    list: { orderno: string }[];
  };
  expect(list.map(({ orderno }) => orderno)).toEqual(expect.arrayContaining(numbers));
  expect(await askPage(other, "__mock/ledger")).toMatchObject({ balanced: true, total: 0 });
});

test("a browser without room says that nothing more is kept, and goes on", async () => {
  await openCentre();
  const [worker] = phone.context.serviceWorkers();
  await worker?.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await withdraw();
  await phone.seeText("浏览器的存储空间不够：现在起的改动，关闭页面后不会保留。");
  await phone.seeText("待审核");
});

test("a page that was reloaded past its caches has its world again", async () => {
  await openCentre();
  await withdraw();
  const session = await phone.context.newCDPSession(phone.page);
  const loaded = phone.page.waitForEvent("load");
  await session.send("Page.reload", { ignoreCache: true });
  await loaded;
  await phone.seeText("待审核");
  expect(await phone.page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
});

test("a new version takes over with the next page, and goes on with the world", async () => {
  host.close();
  const folder = mkdtempSync(path.join(tmpdir(), "demo-"));
  cpSync("dist/demo", folder, { recursive: true });
  host = await startStaticHost(folder, "/shop/demo/");
  await openCentre();
  await withdraw();
  const caches = () => phone.page.evaluate(() => globalThis.caches.keys());
  const [before = ""] = await caches();
  const version = before.slice(-16);
  const change = (file: string, from: string, to: string) => {
    const at = path.join(folder, file);
    writeFileSync(at, readFileSync(at, "utf8").replaceAll(from, to));
  };
  change("index.html", "<title>分销中心</title>", "<title>分销中心 2</title>");
  change("worker.js", version, "00000000000000ff");
  await phone.page.reload();
  await phone.seeText("待审核");
  await expect
    .poll(caches, { timeout: 60_000 })
    .toContain(before.replace(version, "00000000000000ff"));
  // It takes over when all of its files are there.
  await expect
    .poll(
      async () => {
        await phone.page.reload();
        return phone.page.evaluate(
          async () => (await (await fetch("./")).text()).match(/<title>([^<]*)/)?.[1],
        );
      },
      { timeout: 60_000 },
    )
    .toBe("分销中心 2");
  await phone.seeText("待审核");
  rmSync(folder, { recursive: true });
});

test("where no service worker is to be had there is a sentence, and no white page", async () => {
  await phone.page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, "serviceWorker", { get: () => undefined });
    Reflect.deleteProperty(Navigator.prototype, "serviceWorker");
  });
  await phone.page.goto(host.url);
  await phone.seeText("这个浏览器窗口不能运行演示");
});
