import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { h5BuildDir } from "./h5-build-dir";
import { openBrowser } from "./open-browser";
import { openPhone, type H5Phone } from "./open-phone";
import { startMockServer, type RunningMockServer } from "./start-mock-server";

const h5Dir = h5BuildDir();

let browser: Browser | undefined;
let server: RunningMockServer;
let phone: H5Phone;
let failures = 0;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser?.close());

beforeEach(async () => {
  server = await startMockServer({ h5Dir });
});

afterEach(async ({ task }) => {
  if (task.result?.state === "fail") await phone.screenshot(`failed-withdraw-${(failures += 1)}`);
  await phone.close();
  await server.close();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`a distributor withdraws and takes it back in the browser, ${colorScheme}`, async () => {
    phone = await openPhone(browser as Browser, { baseUrl: server.url, colorScheme });
    await phone.page.goto("/#/pages/centre/index");
    await phone.seeText(/将于/);
    await phone.screenshot(`centre-${colorScheme}`);

    await phone.tapTab("订单");
    await phone.seeText(/实付/);
    await phone.tapText("拼多多");
    await phone.seeText(/已成团|等待成团/);
    await phone.screenshot(`orders-${colorScheme}`);

    await phone.tapTab("分销中心");
    await phone.seeText(/将于/);
    await phone.tapText("提现");
    await phone.page.locator("input:visible").first().fill("12.5");
    await phone.seeText("提现 ¥12.50");
    await phone.screenshot(`withdraw-${colorScheme}`);
    await phone.tapText("提现 ¥12.50");
    await phone.seeText("确认提现 ¥12.50");
    await phone.tapText("确认提现");

    await phone.page.waitForURL(/withdraw\/detail/);
    await phone.seeText("待审核");
    await phone.screenshot(`record-${colorScheme}`);
    await phone.tapText("取消提现");
    await phone.seeText("取消这笔提现？");
    await phone.page.getByText("取消提现", { exact: true }).locator("visible=true").last().tap();
    await phone.seeText("¥12.50 已退回可提现");

    expect(phone.problems).toEqual([]);
  });
}
