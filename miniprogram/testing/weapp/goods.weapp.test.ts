import { expect, test } from "vitest";
import type { WeappPhone } from "./weapp-phone";
import { weappStage } from "./weapp-stage";

/* A buyer at a product, in WeChat. */

const stage = weappStage();
let phone: WeappPhone;

async function openProduct(channel: "拼多多" | "自营"): Promise<void> {
  phone = await stage.open({ persona: "customer", url: "/pages/goods/index" });
  await phone.page.waitForText(/已售/);
  await phone.page.tap({ text: channel });
  // Until then the rows of both channels stand there, and are about to go.
  const other = channel === "自营" ? "拼多多" : "自营";
  await phone.until(() => !phone.page.has({ text: new RegExp(`${other} · `) }));
  await phone.page.waitForText(new RegExp(`${channel} · `));
  (await phone.page.waitFor({ class: "goods-card" })).tap();
  await phone.waitForPage("pages/goods-detail/index");
  await phone.page.waitForText(/推荐 · 价格不变/);
}

test("a buyer whose jump fails copies the link, and a second try opens what the server gave", async () => {
  await openProduct("拼多多");
  expect(phone.page.has({ text: /赚|佣金/ })).toBe(false);
  phone.device.jumpResult = "fail";
  await phone.page.tap({ text: "去拼多多购买" });
  await phone.page.waitForText("没能打开拼多多小程序");
  await phone.page.tap({ text: "复制短链接" });
  await phone.until(() => phone.device.clipboard !== "");
  expect(phone.device.clipboard).toMatch(/^https:\/\/p\.pinduoduo\.example\//);
  phone.device.jumpResult = "ok";
  await phone.page.tap({ text: "再试一次" });
  await phone.until(() => phone.device.jumps.length === 1);
  expect(phone.device.jumps[0]?.path).toMatch(/^\/pages\/web\/web\?specialUrl=1&src=/);
});

test("the merchant's own goods open the merchant's shop, and not after a no", async () => {
  await openProduct("自营");
  phone.device.jumpResult = "cancel";
  await phone.page.tap({ text: "去商城购买" });
  await phone.page.waitForText("还没有打开商城");
  expect(phone.device.jumps).toEqual([]);
  phone.device.jumpResult = "ok";
  await phone.page.tap({ text: "再试一次" });
  await phone.until(() => phone.device.jumps.length === 1);
  expect(phone.device.jumps[0]?.path).toMatch(/goodsid=\d+$/);
});

test("a product's pictures are turned by WeChat itself, a whole one at a time", async () => {
  phone = await stage.open({ persona: "customer", url: "/pages/goods/index" });
  await phone.page.waitForText("云南保山小粒咖啡豆");
  const cards = phone.page.findAll({ class: "goods-card" });
  cards.find((card) => card.text().includes("云南保山小粒咖啡豆"))?.tap();
  await phone.waitForPage("pages/goods-detail/index");
  await phone.page.waitForText("3 / 3");
  const pager = phone.page.find({ tag: "scroll-view" });
  const paged = ["scroll-x", "enhanced", "paging-enabled"].map((name) => pager.attribute(name));
  expect(paged).toEqual([true, true, true]);
  expect(pager.findAll({ ariaLabel: /，第 \d 张，共 3 张$/ })).toHaveLength(3);
});
