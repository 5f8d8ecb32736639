import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { h5BuildDir } from "./h5-build-dir";
import { openBrowser } from "./open-browser";
import { openPhone, type H5Phone } from "./open-phone";
import { startMockServer, type RunningMockServer } from "./start-mock-server";

/* What a browser makes of the headers that the pages come with: policies, frames, compression. */

/** Scripts, styles and data of the first screen; compressed, it is about 190 kB. */
const mostFirstLoadBytes = 250_000;

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

test("the first load comes compressed", async () => {
  phone = await openPhone(browser, { baseUrl: server.url });
  const session = await phone.context.newCDPSession(phone.page);
  await session.send("Network.enable");
  const pictures = new Set<string>();
  let bytes = 0;
  session.on("Network.responseReceived", ({ requestId, type }) => {
    if (type === "Image") pictures.add(requestId);
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (!pictures.has(requestId)) bytes += encodedDataLength;
  });
  await phone.page.goto("/", { waitUntil: "networkidle" });
  console.log(`first load: ${Math.round(bytes / 1000)} kB on the wire, without pictures`);
  expect(bytes).toBeLessThan(mostFirstLoadBytes);
  expect(bytes).toBeGreaterThan(10_000);
  expect(phone.problems).toEqual([]);
});

test(
  "the documents show an endpoint and try it, by their own scripts only",
  { timeout: 120_000 },
  async () => {
    phone = await openPhone(browser, { baseUrl: server.url, width: 1280 });
    phone.page.setDefaultTimeout(60_000);
    await phone.page.goto("/docs/#/control.world/control.world.health");
    await phone.page.locator(".opblock.is-open .execute").click();
    await phone.page
      .locator(".live-responses-table .response-col_status")
      .getByText("200")
      .waitFor();
    expect(phone.problems).toEqual([]);
  },
);

test("a page of the same origin may show the mini-program in a frame, a foreign page may not", async () => {
  phone = await openPhone(browser, { width: 1280 });
  const { page } = phone;
  const showFrame = (src: string) =>
    page.evaluate((address) => {
      document.body.append(Object.assign(document.createElement("iframe"), { src: address }));
    }, src);
  await page.goto(server.url);
  await showFrame("/#/pages/orders/index");
  const framed = page.frameLocator("iframe").getByText("拼多多").locator("visible=true");
  await framed.first().waitFor({ timeout: 30_000 });
  expect(phone.problems).toEqual([]);

  // Another port is another origin.
  const foreign = createServer((_request, response) => {
    response.setHeader("content-type", "text/html").end(`<iframe src="${server.url}/"></iframe>`);
  }).listen(0, "127.0.0.1");
  await once(foreign, "listening");
  await page.goto(`http://127.0.0.1:${(foreign.address() as AddressInfo).port}`);
  await expect.poll(() => phone.problems.join("\n")).toMatch(/frame-ancestors 'self'/);
  foreign.close();
});
