import { resolve } from "node:path";
import type { Browser } from "playwright-core";
import { serve } from "@distribution/mock-server/serve";
import { openBrowser } from "../../miniprogram/testing/h5/open-browser";
import { startStaticHost } from "../../miniprogram/testing/h5/static-host";
import { byTurns } from "./statistics";

interface Sight {
  readonly firstSightMs: number;
  readonly reloadMs: number;
}

/** The centre's figures in dist/demo, whose server begins with the page, and in dist/h5 with one that runs already. */
export async function measureDemo(rounds: number) {
  const browser = await openBrowser();
  const demo = await startStaticHost(resolve("dist/demo"), "/shop/demo/");
  const server = await serve({ port: 0, log: () => undefined, h5Dir: resolve("dist/h5") });
  try {
    return await byTurns(
      {
        ours: () => sightOf(browser, demo.url),
        bare: () => sightOf(browser, `${server.url}/`),
      },
      rounds,
    );
  } finally {
    await browser.close();
    demo.close();
    await server.close();
  }
}

/** A visit with nothing kept, and another one. */
async function sightOf(browser: Browser, url: string): Promise<Sight> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const seenAfter = async (visit: () => Promise<unknown>): Promise<number> => {
    const startedAt = performance.now();
    await visit();
    await page.getByText(/将于/).first().waitFor();
    return performance.now() - startedAt;
  };
  const firstSightMs = await seenAfter(() => page.goto(`${url}#/pages/centre/index`));
  const reloadMs = await seenAfter(() => page.reload());
  await context.close();
  return { firstSightMs, reloadMs };
}
