import Taro from "@tarojs/taro";
import { beforeEach, expect, test, vi } from "vitest";
import { client } from "../../data/client";
import { useInvitation } from "../../session/invitation";
import type { Persona } from "../../session/persona";
import { switchPerson } from "../../session/switch-person";
import { useDropBar } from "../../shell/drop-bar";
import { Page } from "../../shell/page";
import { mockPhone } from "../../testing/mock-phone";
import { watchArrivals } from "./watch-arrivals";

const phone = mockPhone({ persona: "customer" });
/** Another person's phone: nothing of the former one is kept on it. */
const be = (persona: Persona) => {
  Taro.clearStorageSync();
  switchPerson(persona);
  phone.signInAs(persona);
};
const asked = (path: string) =>
  phone.sent.filter((request) => request.path.startsWith(path)).length;
const binds = () => asked("/distributorinfo/bindfansrelation");
let watched = false;

/** Opens the app, or comes back to it, by this link. */
const comeBy = (query: string) => {
  window.history.replaceState(null, "", `#/pages/goods/index${query}`);
  if (watched) window.dispatchEvent(new Event("hashchange"));
  else watchArrivals();
  watched = true;
};

/** A code that the busy distributor has made. */
const codeOf = async (input: { goodsid?: string } = {}) => {
  be("busy-distributor");
  const { sceneid } = await client.recruit.invitation(input);
  return sceneid;
};

/** The showcase's customer is somebody's already: another member is nobody's yet. */
const beStranger = (code: string) => {
  Taro.clearStorageSync();
  switchPerson("customer");
  vi.spyOn(Taro, "login").mockResolvedValue({ code, errMsg: "login:ok" });
};

beforeEach(() => useDropBar.getState().close());

const busyId = async () => {
  be("busy-distributor");
  const { dismemberid = "" } = await client.distributor.status();
  return dismemberid;
};

test("who comes by a card is bound once, told so, and led to the receipt", async () => {
  const dismemberid = await busyId();
  beStranger("stranger-1");
  const navigateTo = vi.spyOn(Taro, "navigateTo");
  const page = await phone.open(<Page>选品</Page>);
  comeBy(`?dismemberid=${dismemberid}`);
  await page.says("林* 成为你的推荐人");
  comeBy(`?dismemberid=${dismemberid}`);
  comeBy("?from=nobody");
  await phone.quiet();
  expect(binds()).toBe(1);
  await page.tap("林* 成为你的推荐人");
  await vi.waitFor(() =>
    expect(navigateTo).toHaveBeenCalledWith({ url: "/packages/binding/referrer/index" }),
  );
  await page.saysNoMore("林* 成为你的推荐人");
});

test("a scan without a network is kept, and told once there is one", async () => {
  const dismemberid = await busyId();
  beStranger("stranger-2");
  phone.setOnline(false);
  comeBy(`?dismemberid=${dismemberid}`);
  await phone.quiet();
  expect(await Promise.resolve(Taro.getStorageSync<string>("visits"))).toContain(dismemberid);
  const page = await phone.open(<Page>选品</Page>);
  phone.setOnline(true);
  await page.says("林* 成为你的推荐人");
  expect((await client.binding.receipt()).dismemberid).toBe(dismemberid);
});

test("an invitation is kept for the application, and an anonymous link leaves it", async () => {
  const sceneid = await codeOf();
  beStranger("stranger-3");
  comeBy(`?scene=${encodeURIComponent(sceneid)}`);
  await vi.waitFor(() =>
    expect(useInvitation.getState().invitation).toMatchObject({ sceneid, invitername: "林*" }),
  );
  comeBy("?from=nobody");
  await phone.quiet();
  expect(useInvitation.getState().invitation?.sceneid).toBe(sceneid);
  expect((await client.binding.receipt()).lastattempt?.reason).toBe("bound");
});

test("a code that has expired says so, and leaves an invitation that still holds", async () => {
  const sceneid = await codeOf();
  await phone.passTime(29 * 86_400_000);
  const later = await codeOf();
  beStranger("stranger-4");
  comeBy(`?scene=${later}`);
  await vi.waitFor(() => expect(useInvitation.getState().invitation?.sceneid).toBe(later));
  await phone.passTime(2 * 86_400_000);
  const page = await phone.open(<Page>选品</Page>);
  comeBy(`?scene=${sceneid}`);
  await page.says("这个码已过期");
  expect(useInvitation.getState().invitation?.sceneid).toBe(later);
});

test.each([
  "scene=nobody-knows-it",
  "scene=%E5%A4%AA%E9%98%B3",
  "scene=%",
  "dismemberid=undefined",
])("%s keeps nobody out, and is not asked about again", async (query) => {
  const page = await phone.open(<Page>选品</Page>);
  comeBy(`?${query}`);
  await phone.quiet();
  expect(page.text()).toBe("选品");
  expect(Taro.getStorageSync("visits") || '"waiting":[]').toContain('"waiting":[]');
});

test("who has a referrer keeps her, and is told so", async () => {
  const mine = (await client.binding.receipt()).dismemberid;
  be("subordinate");
  const { dismemberid = "" } = await client.distributor.status();
  expect(dismemberid).not.toBe(mine);
  be("customer");
  const page = await phone.open(<Page>选品</Page>);
  comeBy(`?dismemberid=${dismemberid}`);
  await page.says(/这次没有换推荐人你的推荐人仍是 .\*，到/);
});

test("a product's code leads to the product", async () => {
  be("busy-distributor");
  const goodsid = (await client.goods.list({ size: 1 })).list[0]?.goodsid ?? "";
  const sceneid = await codeOf({ goodsid });
  beStranger("stranger-of-a-product");
  const navigateTo = vi.spyOn(Taro, "navigateTo");
  const page = await phone.open(<Page>选品</Page>);
  comeBy(`?scene=${sceneid}`);
  await page.says("林* 成为你的推荐人");
  await vi.waitFor(() =>
    expect(navigateTo).toHaveBeenCalledWith({
      url: `/pages/goods-detail/index?goodsid=${goodsid}`,
    }),
  );
});
