import { afterEach, expect, test } from "vitest";
import { launchWeapp } from "./launch-weapp";
import { weappBuildDir } from "./weapp-build-dir";
import type { WeappPhone } from "./weapp-phone";

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
