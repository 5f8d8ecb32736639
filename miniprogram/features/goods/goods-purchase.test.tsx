import Taro from "@tarojs/taro";
import { beforeEach, expect, test, vi } from "vitest";
import { client } from "../../data/client";
import { beCustomer, changeSetting, goodsForSale } from "../../testing/goods-stage";
import { mockPhone } from "../../testing/mock-phone";
import { GoodsDetailScreen } from "./goods-detail-screen";

vi.mock("../../platform/build-constants", () => ({
  apiBaseUrl: "",
  mockPersonas: true,
  isWeapp: true,
}));
// What is asked of WeChat alone is left out of H5's build.
vi.hoisted(() => (process.env.TARO_ENV = "weapp"));

const phone = mockPhone();
const open = (goodsid: string) => phone.open(<GoodsDetailScreen />, { goodsid });
const asked = () => phone.sent.map(({ path }) => path.replace(/\?.*/, ""));

const toPdd = () => vi.spyOn(Taro, "navigateToMiniProgram");
const eventually = (isSo: () => void) => vi.waitFor(isSo, { timeout: 15_000, interval: 5 });

let pdd: Awaited<ReturnType<typeof goodsForSale>>["pdd"];
let shop: Awaited<ReturnType<typeof goodsForSale>>["shop"];
beforeEach(async () => {
  ({ pdd, shop } = await goodsForSale());
});

test("a page that is open when its channel is switched off sells nothing at the next answer", async () => {
  await beCustomer(phone);
  const page = await open(pdd.goodsid);
  await page.says("去拼多多购买");
  await changeSetting(phone, {
    distributionrulesetting: { adaptivechannel: ["selfsupport"], autopayoutchannels: [] },
  });
  const jump = toPdd();
  await page.tap("去拼多多购买");
  await page.says("这件商品已下架");
  expect(jump).not.toHaveBeenCalled();
});

test("去拼多多购买 jumps with what the server gave, as it is, for the buyer's referrer; two taps are one", async () => {
  await beCustomer(phone);
  const { dismemberid = "" } = await client.binding.receipt();
  const jump = toPdd();
  const page = await open(pdd.goodsid);
  await page.says("推荐 · 价格不变");
  await page.tap("去拼多多购买", 2);
  await eventually(() => expect(jump).toHaveBeenCalledOnce());
  const { weappinfo } = await client.goods.pddUrl({ dismemberid, goodssign: pdd.goodssign });
  expect(jump).toHaveBeenCalledWith({ appId: weappinfo?.appid, path: weappinfo?.pagepath });
  const links = phone.sent.filter(({ path }) => path.includes("getpddspreadurl"));
  // The second is this test's own.
  expect(links).toHaveLength(2);
  expect(links[0]?.body).toMatchObject({ dismemberid, goodssign: pdd.goodssign });
  expect(page.text()).not.toContain("没能打开");
});

test("自购 credits the distributor herself", async () => {
  const jump = toPdd();
  const page = await open(pdd.goodsid);
  await page.tap("自购");
  await eventually(() => expect(jump).toHaveBeenCalledOnce());
  const { dismemberid } = await client.distributor.status();
  expect(phone.sent.find(({ path }) => path.includes("getpddspreadurl"))?.body).toMatchObject({
    dismemberid,
  });
});

test("a jump that fails offers the link to copy, and the second try asks the server nothing", async () => {
  await beCustomer(phone);
  const jump = toPdd().mockRejectedValueOnce({
    errMsg: "navigateToMiniProgram:fail invalid appid",
  });
  const copy = vi.spyOn(Taro, "setClipboardData");
  const page = await open(pdd.goodsid);
  await page.tap("去拼多多购买");
  await page.says("没能打开拼多多小程序");
  await page.tap("复制短链接");
  const { shorturl } = await client.goods.pddUrl({
    dismemberid: (await client.binding.receipt()).dismemberid ?? "",
    goodssign: pdd.goodssign,
  });
  await eventually(() => expect(copy).toHaveBeenCalledWith({ data: shorturl }));
  expect(page.text()).toContain(shorturl);
  phone.sent.splice(0);
  await page.tap("再试一次");
  await page.saysNoMore("没能打开拼多多小程序");
  expect(jump).toHaveBeenCalledTimes(2);
  expect(asked()).not.toContain("/distributorinfo/getpddspreadurl");
});

test("a jump that the buyer did not want is told apart, and tried again first", async () => {
  await beCustomer(phone);
  toPdd().mockRejectedValueOnce({ errMsg: "navigateToMiniProgram:fail cancel" });
  const page = await open(pdd.goodsid);
  await page.tap("去拼多多购买");
  await page.says("还没有打开拼多多");
  const buttons = [...page.place.querySelectorAll(".button--large")].map((one) => [
    one.textContent,
    one.classList.contains("button--primary"),
  ]);
  expect(buttons).toContainEqual(["再试一次", true]);
  expect(buttons).toContainEqual(["复制短链接", false]);
});

test("a clipboard that is refused leaves the link to be copied by hand", async () => {
  await beCustomer(phone);
  toPdd().mockRejectedValue({ errMsg: "navigateToMiniProgram:fail" });
  vi.spyOn(Taro, "setClipboardData").mockRejectedValue({
    errMsg: "setClipboardData:fail auth deny",
  });
  const page = await open(pdd.goodsid);
  await page.tap("去拼多多购买");
  await page.tap("复制短链接");
  await page.says("长按下面的链接自己复制");
});

test("links that cannot be had are said, and asked for again", async () => {
  await beCustomer(phone);
  await phone.play("faults", {
    path: "/distributorinfo/getpddspreadurl",
    kind: "malformed",
    times: 1,
  });
  const jump = toPdd();
  const page = await open(pdd.goodsid);
  await page.tap("去拼多多购买");
  await page.says("链接暂时拿不到，请稍后再试");
  await page.tap("再试一次");
  await page.saysNoMore("链接暂时拿不到");
  expect(jump).toHaveBeenCalledOnce();
});

test("who has left the page is taken nowhere by a late answer", async () => {
  await beCustomer(phone);
  const jump = toPdd();
  const release = phone.hold(({ path }) => path.includes("getpddspreadurl"));
  const page = await open(pdd.goodsid);
  await page.tap("去拼多多购买");
  await eventually(() => expect(asked()).toContain("/distributorinfo/getpddspreadurl"));
  page.hide();
  release();
  await phone.quiet();
  expect(jump).not.toHaveBeenCalled();
  page.show();
  await page.tap("去拼多多购买");
  await eventually(() => expect(jump).toHaveBeenCalledOnce());
});

test("self-support goods open the merchant's own shop page, and say when it does not open", async () => {
  await beCustomer(phone);
  const { buyinfo } = await client.goods.detail({ goodsid: shop.goodsid });
  const jump = toPdd().mockRejectedValueOnce({ errMsg: "navigateToMiniProgram:fail cancel" });
  const page = await open(shop.goodsid);
  expect(page.text()).not.toContain("拼多多");
  await page.tap("去商城购买");
  expect(jump).toHaveBeenCalledWith({ appId: buyinfo?.appid, path: buyinfo?.pagepath });
  await page.says("还没有打开商城");
  await page.tap("再试一次");
  await page.saysNoMore("还没有打开商城");
});
