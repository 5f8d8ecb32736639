import { beforeEach, expect, test } from "vitest";
import type { Persona } from "../../session/persona";
import { outsideWorld, type OutsideWorld } from "../h5/outside-world";
import type { WeappPhone } from "./weapp-phone";
import { weappStage } from "./weapp-stage";

/* Sun codes and share cards, as WeChat hands them over: at the start, and while the app is open. */

const sunCode = 1047;
const shareCard = 1007;
const shelf = "/pages/goods/index";

const stage = weappStage();
let phone: WeappPhone;
let world: OutsideWorld;
beforeEach(() => {
  world = outsideWorld(stage.serverUrl());
});

/** Nobody is signed in yet: whose phone it is says only what lies on it. */
const open = async (persona: Persona, url: string, scene?: number) => {
  phone = await stage.open({ persona, url, ...(scene === undefined ? {} : { scene }) });
};
const codeOf = async (input: { goodsid?: string }) => {
  const { sceneid } = await world.member("busy-distributor").recruit.invitation(input);
  return `${shelf}?scene=${encodeURIComponent(sceneid)}`;
};
const aProduct = async () => {
  const { list } = await world.member("busy-distributor").goods.list({ ordersource: "pdd" });
  return list[0]?.goodsid ?? "";
};

test("an invitation's code is read at a cold start, before anybody is signed in, and leads to the application", async () => {
  await open("customer", await codeOf({}), sunCode);
  await phone.waitForPage("packages/join/recruit/index");
  await phone.page.waitForText("林* 邀请你成为分销员");
  await expect(world.member("customer").binding.receipt()).resolves.toMatchObject({
    dismembername: "林*",
  });
});

test("a product's code that is scanned while the app is open leads to the product", async () => {
  await open("customer", shelf);
  await phone.page.waitForText(/已售/);
  const goodsid = await aProduct();
  await phone.leaveAndReturn({ url: await codeOf({ goodsid }), scene: sunCode });
  await phone.waitForPage("pages/goods-detail/index");
  await phone.page.waitForText("去拼多多购买");
  expect(phone.page.query).toMatchObject({ goodsid });
});

test("a card carries its sender, and whoever opens it keeps the referrer that she has", async () => {
  const goodsid = await aProduct();
  await open("subordinate", `/pages/goods-detail/index?goodsid=${goodsid}`);
  await phone.page.waitForText(/分享成交，你赚/);
  const card = await phone.page.share();
  const { dismemberid } = await world.member("subordinate").distributor.detail();
  expect(card.path).toBe(`/pages/goods-detail/index?goodsid=${goodsid}&dismemberid=${dismemberid}`);
  phone.close();
  await open("customer", card.path ?? "", shareCard);
  await phone.page.waitForText("这次没有换推荐人");
  await phone.page.waitForText("林* 推荐 · 价格不变");
});

test("a code that stands for nothing keeps nobody out", async () => {
  await open("customer", `${shelf}?scene=nobody-knows-it`, sunCode);
  await phone.page.waitForText(/已售/);
  expect(phone.page.has({ text: /没有换推荐人|邀请/ })).toBe(false);
});
