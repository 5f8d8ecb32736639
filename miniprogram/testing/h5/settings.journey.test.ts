import { createClient, memberApi, toFen } from "@distribution/sdk";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { h5BuildDir } from "./h5-build-dir";
import { openBrowser } from "./open-browser";
import { openPhone, type H5Phone } from "./open-phone";
import { startMockServer, type RunningMockServer } from "./start-mock-server";

const centre = "/#/pages/centre/index";
const question = "是否立即提现？";

let browser: Browser;
let server: RunningMockServer;
let phone: H5Phone;
let failures = 0;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  server = await startMockServer({ h5Dir: h5BuildDir() });
});
afterEach(async ({ task }) => {
  if (task.result?.state === "fail") await phone.screenshot(`failed-settings-${(failures += 1)}`);
  await phone.close();
  await server.close();
});

/** The same person on another phone, and the world's clock. */
const otherPhone = () =>
  createClient(memberApi, {
    baseUrl: server.url,
    signIn: async ({ session }) =>
      (await session.loginByMiniapp({ code: "persona:busy-distributor" })).token,
  });
/** To a moment of the world, whose clock is behind the machine's by what its story took to tell. */
const passTimeTo = (now: number) =>
  fetch(`${server.url}/__mock/clock`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ now }),
  });

/** Until the server has answered: what the phone remembers is shown before that. */
async function openCentre(): Promise<void> {
  const answers = ["/distributorinfo/detailinfo", "/api/user/settings"].map((path) =>
    phone.page.waitForResponse((answer) => answer.ok() && new URL(answer.url()).pathname === path),
  );
  await phone.open(centre);
  await Promise.all(answers);
  await phone.seeText(/将于/);
}

async function chooseSetting(entry: string): Promise<void> {
  await phone.page.getByRole("button", { name: "设置", exact: true }).tap();
  await phone.tapText(entry);
}

test("auto-withdraw asks when it is switched on, when the centre is entered and when commission comes, and applies once", async () => {
  phone = await openPhone(browser, { baseUrl: server.url });
  const applications: unknown[] = [];
  phone.page.on("request", (request) => {
    if (request.url().endsWith("/withdraw/apply") && request.method() === "POST")
      applications.push(request.postDataJSON());
  });
  const person = otherPhone();
  const { withdrawableamount, nextrelease } = await person.distributor.detail();
  if (!nextrelease) throw new Error("The showcase has commission on its way.");

  // Switched on, and reached.
  await openCentre();
  await chooseSetting("自动提现设置");
  await phone.screenshot("auto-withdraw-dialog");
  await phone.tapText("开启");
  await phone.seeText(question);
  await phone.screenshot("auto-withdraw-question");
  await phone.tapText("暂不");
  await expect.poll(async () => (await person.settings.detail()).autowithdrawenabled).toBe(true);
  const keys = await phone.page.evaluate(() => Object.keys(localStorage));
  expect(keys.filter((key) => /^(autoWithdraw|autoWithdrawThreshold)_\d+$/.test(key))).toHaveLength(
    2,
  );

  // Not reached: nothing is asked, until new commission comes.
  await person.settings.save({ autowithdrawthreshold: toFen(withdrawableamount + 1) });
  await openCentre();
  await expect
    .poll(() => phone.page.evaluate(() => JSON.stringify(localStorage)))
    .toContain(`autoWithdrawThreshold`);
  expect(await phone.page.getByText(question).count()).toBe(0);
  await person.settings.save({ autowithdrawenabled: false });
  await passTimeTo(nextrelease.at + 1_000);
  await person.settings.save({ autowithdrawenabled: true });
  await phone.tapTab("订单");
  await phone.seeText(/实付/);
  // Long enough that what was answered is old.
  await phone.page.evaluate("{ const now = Date.now; Date.now = () => now() + 60000; }");
  await phone.tapTab("分销中心");
  await phone.seeText(question);
  await phone.tapText("暂不");

  // Entered. A day has passed: what was not taken in WeChat has come back too.
  const { withdrawableamount: everything } = await person.distributor.detail();
  await openCentre();
  await phone.seeText(question);
  await phone.tapText("立即提现");
  await phone.seeText("已提交，等商家审核");
  await phone.screenshot("auto-withdraw-applied");
  expect(applications).toHaveLength(1);
  expect(applications[0]).toMatchObject({
    withdrawtype: "wechat",
    amount: everything,
  });
  expect(phone.problems).toEqual([]);
});

test("a browser switches what it can, and says what only WeChat can", async () => {
  phone = await openPhone(browser, { baseUrl: server.url });
  await openCentre();
  await chooseSetting("收益通知设置");
  await phone.seeText("当前状态：已开启");
  await phone.tapText("关闭通知");
  await expect
    .poll(async () => (await otherPhone().settings.detail()).earningsnotifyenabled)
    .toBe(false);
  await chooseSetting("全部设置");
  await phone.seeText("每日汇总");
  const earnings = phone.page.getByRole("switch", { name: "收益入账" });
  expect(await earnings.getAttribute("aria-checked")).toBe("false");
  await earnings.tap();
  await expect.poll(() => earnings.getAttribute("aria-checked")).toBe("true");
  await phone.screenshot("settings");
  await phone.tapText("接收方式和剩余条数");
  await phone.seeText("微信订阅消息要在微信小程序里续订");
  await phone.seeText("已用完");
  await phone.screenshot("notifications");
  expect(phone.problems).toEqual([]);
});
