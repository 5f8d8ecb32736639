import { afterEach, expect, test } from "vitest";
import { startMockServer } from "../h5/start-mock-server";
import { launchWeapp } from "./launch-weapp";
import { weappBuildDir } from "./weapp-build-dir";
import type { LaunchOptions, WeappPhone } from "./weapp-phone";

/* How people come into the mini-program: by links old and new, on hosts of every kind. */

const buildDir = weappBuildDir();
let phone: WeappPhone;
afterEach(() => phone.close());

test("a link that names no page of ours leads to a sentence, and on to the centre", async () => {
  phone = await launchWeapp({ buildDir, url: "/pages/long-gone/index?from=card" });
  await phone.waitForPage("pages/unknown-page/index");
  await phone.page.waitForText("没有找到这个页面");
  await phone.page.tap({ text: "去分销中心" });
  await phone.waitForPage("pages/centre/index");
  expect(phone.errors).toEqual([]);
});

test("a page inside that a link opened has a way to the centre, one that was opened from there has none", async () => {
  phone = await launchWeapp({ buildDir, url: "/packages/withdraw/records/index" });
  await phone.page.tap({ text: "去分销中心" });
  await phone.waitForPage("pages/centre/index");
  expect(phone.page.has({ text: "去分销中心" })).toBe(false);
});

test("选品 can be sent to a friend, and what is one's own cannot", async () => {
  phone = await launchWeapp({ buildDir, url: "/pages/goods/index" });
  const card = await phone.page.share();
  expect(card.path).toBe("/pages/goods/index");
  expect(card.title).not.toBe("");
  await phone.tapTab("pages/orders/index");
  await expect(phone.page.share()).rejects.toThrow(/no onShareAppMessage/);
});

/** Everything that the app uses and can do without. */
const dispensable = [
  "onNetworkStatusChange",
  "offNetworkStatusChange",
  "getNetworkType",
  "onAppShow",
  "offAppShow",
  "onAppHide",
  "offAppHide",
  "onPageNotFound",
  "getAppBaseInfo",
  "showToast",
  "stopPullDownRefresh",
  "requestMerchantTransfer",
];

test("a host that is not WeChat and lacks what can be done without opens every tab", async () => {
  const server = await startMockServer();
  phone = await launchWeapp({
    buildDir,
    baseUrl: server.url,
    loginCode: "persona:busy-distributor",
    lacks: dispensable,
  });
  for (const route of ["pages/orders/index", "pages/centre/index"]) await phone.tapTab(route);
  await phone.page.waitForText(/将于/);
  await phone.page.pullDownRefresh();
  expect(phone.unknownCalls).toEqual([]);
  expect(phone.errors).toEqual([]);
  await server.close();
});

test("a distributor who comes again comes to her centre, and by a link to where it leads", async () => {
  const server = await startMockServer();
  const open = (options: Partial<LaunchOptions>) =>
    launchWeapp({
      buildDir,
      baseUrl: server.url,
      loginCode: "persona:busy-distributor",
      ...options,
    });
  phone = await open({});
  // Nothing is known of her yet.
  expect(phone.page.route).toBe("pages/goods/index");
  await phone.tapTab("pages/centre/index");
  await phone.page.waitForText(/将于/);
  const kept = () => [...phone.storage.values()].map(String).join();
  await phone.until(() => kept().includes('"distributor","status"'));
  const storage = Object.fromEntries(phone.storage);
  phone.close();

  phone = await open({ storage });
  await phone.waitForPage("pages/centre/index");
  phone.close();

  phone = await open({ storage, url: "/pages/goods/index?from=card" });
  await phone.page.waitForText(/赚/);
  expect(phone.page.route).toBe("pages/goods/index");
  await server.close();
});
