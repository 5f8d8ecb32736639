import { resolve } from "node:path";
import type { Browser, CDPSession, Page } from "playwright-core";
import { serve } from "@distribution/mock-server/serve";
import { openBrowser } from "../../miniprogram/testing/h5/open-browser";
import { byTurns } from "./statistics";

interface FirstLoad {
  readonly firstPaintMs: number;
  /** Until the largest part was painted. */
  readonly lcpMs: number;
  /** What tasks took beyond 50 ms each, from the navigation on. */
  readonly blockingMs: number;
  /** The part of it after the first paint. */
  readonly blockingAfterPaintMs: number;
  readonly requests: number;
  /** Of the document. */
  readonly nodes: number;
  /** What the page's thread was busy with, and with what of it: the rest is parsing, painting and the browser's own. */
  readonly busyMs: number;
  readonly scriptMs: number;
  readonly layoutMs: number;
  readonly styleMs: number;
}

type Paints = Pick<FirstLoad, "firstPaintMs" | "lcpMs" | "blockingMs" | "blockingAfterPaintMs">;

/** First loads of both builds by turns, on a processor four times slower, with nothing kept. */
export async function measureH5(bare: string, rounds: number) {
  const browser = await openBrowser();
  const options = { port: 0, log: () => undefined };
  const ours = await serve({ ...options, h5Dir: resolve("dist/h5") });
  const other = await serve({ ...options, h5Dir: bare });
  try {
    return await byTurns(
      {
        ours: () => firstLoad(browser, `${ours.url}/#/pages/centre/index`, "提现中"),
        bare: () => firstLoad(browser, `${other.url}/`, "bare app"),
      },
      rounds,
    );
  } finally {
    await browser.close();
    await ours.close();
    await other.close();
  }
}

async function firstLoad(browser: Browser, url: string, words: string): Promise<FirstLoad> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  let requests = 0;
  devtools.on("Network.requestWillBeSent", ({ request }) => {
    if (request.url.startsWith("http")) requests += 1;
  });
  await devtools.send("Network.enable");
  await devtools.send("Performance.enable");
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await page.addInitScript(observe);
  await page.goto(url);
  await page.getByText(words).first().waitFor();
  await page.waitForLoadState("networkidle");
  const seen = await paints(page);
  const work = await workOf(devtools);
  await context.close();
  return { ...seen, requests, ...work };
}

/** By Chromium's own counters, which cost nothing: a trace would slow down what it looks at. */
async function workOf(devtools: CDPSession) {
  const { metrics } = await devtools.send("Performance.getMetrics");
  const value = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return {
    nodes: value("Nodes"),
    busyMs: value("TaskDuration") * 1000,
    scriptMs: value("ScriptDuration") * 1000,
    layoutMs: value("LayoutDuration") * 1000,
    styleMs: value("RecalcStyleDuration") * 1000,
  };
}

/** Runs in the page before anything else. */
function observe(): void {
  const seen = { firstPaintMs: 0, lcpMs: 0, blockingMs: 0, blockingAfterPaintMs: 0 };
  Object.assign(globalThis, { seen });
  new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries())
      if (name === "first-contentful-paint") seen.firstPaintMs = startTime;
  }).observe({ type: "paint", buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.lcpMs = entry.startTime;
  }).observe({ type: "largest-contentful-paint", buffered: true });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      const blocking = Math.max(0, duration - 50);
      const paint = performance.getEntriesByName("first-contentful-paint")[0];
      seen.blockingMs += blocking;
      if (paint && startTime >= paint.startTime) seen.blockingAfterPaintMs += blocking;
    }
  }).observe({ type: "longtask", buffered: true });
}

const paints = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { seen: Paints }).seen);
