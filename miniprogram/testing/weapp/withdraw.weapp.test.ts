import { beforeEach, expect, test } from "vitest";
import type { WeappPhone } from "./weapp-phone";
import { weappStage } from "./weapp-stage";

const stage = weappStage();
let phone: WeappPhone;
beforeEach(async () => {
  phone = await stage.open({ url: "/pages/centre/index" });
});

/** The amount under 可提现 on the centre, as it is written there. */
async function withdrawable(): Promise<string> {
  const text = await phone.page.waitForText(/可提现 资金明细 ¥[\d,.]+/);
  return /可提现 资金明细 ¥([\d,.]+)/.exec(text)?.[1] ?? "";
}

const appliedTimes = () =>
  phone.requests.filter(({ url }) => url.endsWith("/distribution/withdraw/apply")).length;

test("a distributor sees her orders, withdraws, finds the record and takes it back", async () => {
  const before = await withdrawable();

  await phone.tapTab("pages/orders/index");
  await phone.page.waitForText(/实付 ¥/);
  await phone.page.tap({ text: "拼多多" });
  await phone.until(() => phone.requests.some(({ url }) => url.includes("ordersource=pdd")));
  await phone.page.waitForText(/已成团|等待成团|实付 ¥/);

  await phone.tapTab("pages/centre/index");
  await phone.page.tap({ text: "提现" });
  await phone.waitForPage("withdraw/apply/index");
  expect(phone.loadedFiles).toContain("packages/withdraw/apply/index.js");
  (await phone.page.waitFor({ tag: "input" })).input("12.5");
  const submit = await phone.page.waitFor({ text: "提现 ¥12.50" });
  // Two taps before anything could be drawn again.
  submit.tap();
  submit.tap();

  await phone.page.waitForText("已提交，等商家审核");
  expect(appliedTimes()).toBe(1);
  await phone.page.tap({ text: "查看进度" });
  await phone.waitForPage("withdraw/detail/index");
  await phone.page.waitForText("待审核");
  expect(phone.pages.map(({ route }) => route)).toEqual([
    "pages/centre/index",
    "packages/withdraw/detail/index",
  ]);

  await phone.page.tap({ text: "取消提现" });
  await phone.page.waitForText("取消这笔提现？");
  await phone.page.tap({ text: "取消并退回" });
  await phone.page.waitForText("已取消");
  await phone.until(() => phone.dialogs.toasts.length > 0);
  expect(phone.dialogs.toasts.at(-1)?.title).toContain("已取消");

  await phone.back();
  await phone.until(async () => (await withdrawable()) === before);
  await phone.page.tap({ text: "提现记录" });
  await phone.waitForPage("withdraw/records/index");
  await phone.page.waitForText(/¥12\.50 已取消/);

  expect({
    errors: phone.errors,
    unknownCalls: phone.unknownCalls,
    viewWarnings: phone.viewWarnings,
  }).toEqual({ errors: [], unknownCalls: [], viewWarnings: [] });
  expect(phone.consoleLines.filter(({ level }) => level === "error")).toEqual([]);
  // WeChat's score wants every setData under 256 kB.
  expect(phone.maxSetDataBytes).toBeLessThan(256 * 1024);
});

test("an amount below the minimum is refused on the form, and nothing is sent", async () => {
  await withdrawable();
  await phone.page.tap({ text: "提现" });
  await phone.waitForPage("withdraw/apply/index");
  (await phone.page.waitFor({ tag: "input" })).input("1");
  await phone.page.tap({ text: /^提现( ¥1\.00)?$/ });
  await phone.page.waitForText(/最低|不能低于|至少/);
  expect(appliedTimes()).toBe(0);
});

test("a dead network keeps the last figures on the screen and says so", async () => {
  const before = await withdrawable();
  phone.setOnline(false);
  await phone.page.pullDownRefresh();
  await phone.page.waitForText(/网络|离线|连不上|断开/);
  expect(await withdrawable()).toBe(before);
});
