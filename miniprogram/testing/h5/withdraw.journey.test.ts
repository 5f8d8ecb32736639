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
    await phone.open("/#/pages/centre/index");
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
    await phone.seeText("已提交，等商家审核");
    await phone.screenshot(`result-${colorScheme}`);
    await phone.tapText("查看进度");

    await phone.page.waitForURL(/withdraw\/detail/);
    await phone.seeText("待审核");
    await phone.screenshot(`record-${colorScheme}`);
    await phone.tapText("取消提现");
    await phone.tapText("取消并退回");
    await phone.seeText("已取消");
    await phone.seeText("¥12.50");
    await phone.screenshot(`cancelled-${colorScheme}`);

    expect(phone.problems).toEqual([]);
  });
}

test("an application whose answer is lost is asked about, also after a new start, and is one withdrawal", async () => {
  phone = await openPhone(browser as Browser, { baseUrl: server.url });
  const form = "/#/packages/withdraw/apply/index";
  await phone.open(form);
  await phone.seeText("实际到账");
  // It reaches the server, and nobody can read what comes back.
  const ids: unknown[] = [];
  await phone.page.route("**/withdraw/apply", async (route) => {
    ids.push((route.request().postDataJSON() as { requestid: string }).requestid);
    await route.fetch();
    await route.fulfill({ body: "{" });
  });
  await phone.page.locator("input:visible").first().fill("12.5");
  await phone.tapText("提现 ¥12.50");
  await phone.seeText("可能已提交，正在核对");
  await phone.screenshot("checking");
  // Left first: it would be asked about here too.
  await phone.page.goto("about:blank");
  await phone.page.unroute("**/withdraw/apply");
  phone.page.on("request", (request) => {
    if (request.url().endsWith("/withdraw/apply") && request.method() === "POST")
      ids.push((request.postDataJSON() as { requestid: string }).requestid);
  });
  await phone.open(form);
  await phone.seeText("核对好了，已提交");
  await phone.screenshot("checked");
  expect(new Set(ids).size).toBe(1);
  await phone.tapText("查看进度");
  await phone.seeText("待审核");
  await phone.open("/#/packages/withdraw/records/index");
  await phone.seeText("¥12.50");
  const records = phone.page.getByText("¥12.50").locator("visible=true");
  await expect.poll(() => records.count()).toBe(1);
  expect(phone.problems).toEqual([]);
});

test("a refused account leads to a form that is filled in but for the account", async () => {
  phone = await openPhone(browser as Browser, { baseUrl: server.url });
  await phone.open("/#/packages/withdraw/records/index?show=paid");
  await phone.seeText("已打款");
  await phone.tapText("没有通过");
  await phone.tapText(/收款账号与实名信息不一致/);
  await phone.seeText("换成 林小满 实名的账号");
  await phone.screenshot("refused");
  await phone.tapText("修改账号，重新提现");
  await phone.seeText("金额和方式已填好，只要改账号");
  await phone.screenshot("again");
  expect(await phone.page.getByLabel("提现金额").inputValue()).toBe("370");
  expect(phone.problems).toEqual([]);
});
