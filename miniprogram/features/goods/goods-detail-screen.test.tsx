import { formatYuan } from "@distribution/sdk";
import Taro from "@tarojs/taro";
import { beforeEach, expect, test, vi } from "vitest";
import { client } from "../../data/client";
import { refreshShown } from "../../data/refresh-shown";
import { switchPerson } from "../../session/switch-person";
import { beCustomer, changeSetting, goodsForSale, office } from "../../testing/goods-stage";
import { mockPhone } from "../../testing/mock-phone";
import { GoodsDetailScreen } from "./goods-detail-screen";

vi.mock("../../platform/build-constants", () => ({
  apiBaseUrl: "",
  mockPersonas: true,
  isWeapp: false,
}));

const phone = mockPhone();
const open = (goodsid: string) => phone.open(<GoodsDetailScreen />, { goodsid });
const asked = () => phone.sent.map(({ path }) => path.replace(/\?.*/, ""));

const eventually = (isSo: () => void) => vi.waitFor(isSo, { timeout: 15_000, interval: 5 });

let pdd: Awaited<ReturnType<typeof goodsForSale>>["pdd"];
let shop: Awaited<ReturnType<typeof goodsForSale>>["shop"];
beforeEach(async () => {
  ({ pdd, shop } = await goodsForSale());
});

test("a buyer sees what it costs, from whom and by whom, without a word of commission, in two requests", async () => {
  await beCustomer(phone);
  const page = await open(pdd.goodsid);
  await page.says("推荐 · 价格不变");
  expect(page.text()).toContain(`¥${formatYuan(pdd.price)}`);
  expect(page.text()).toContain(pdd.name);
  expect(page.text()).toContain("由拼多多发货与售后");
  expect(page.text()).toMatch(/还剩 \d+ 天|今天到期|明天到期/);
  expect(page.text()).not.toMatch(/赚|佣金|自购/);
  await phone.quiet();
  expect(asked().sort()).toEqual(["/distributorinfo/getbindinginfo", "/goods/detail"]);
});

test("a distributor sees what she earns by it and how, and no referrer", async () => {
  const page = await open(pdd.goodsid);
  await page.says("分享成交，你赚");
  const { price, commissionrate = 0, commissionamount } = pdd;
  if (commissionamount === undefined) throw new Error("It earns.");
  expect(page.text()).toContain(`¥${formatYuan(commissionamount)}`);
  expect(page.text()).toContain(`¥${formatYuan(price)} × ${commissionrate / 100}%`);
  expect(page.text().includes("不足 1 分的部分舍去")).toBe((price * commissionrate) % 10_000 !== 0);
  expect(page.text()).not.toContain("价格不变");
  const navigateTo = vi.spyOn(Taro, "navigateTo");
  await page.tap("佣金怎么算");
  await eventually(() =>
    expect(navigateTo).toHaveBeenCalledWith({
      url: "/packages/rules/questions/index?question=commission",
    }),
  );
});

test("to buy it oneself is offered only while the rule allows it", async () => {
  const page = await open(pdd.goodsid);
  await page.says("自购");
  await changeSetting(phone, { distributionrulesetting: { selfbuyenabled: false } });
  await refreshShown();
  await page.saysNoMore("自购");
});

test("goods without a commission say so to a distributor", async () => {
  await phone.play("goods", { goodsid: pdd.goodsid, commissionable: false });
  // By a link, before anything else has told who she is.
  const page = await open(pdd.goodsid);
  await page.says("这件商品没有佣金");
  expect(page.text()).not.toContain("价格不变");
});

test("who was locked since her sign-in sees what any buyer sees", async () => {
  await client.distributor.status();
  await office().distributor.lock({ dismemberid: "8123", reason: "核查" });
  await phone.passTime(60_000);
  const page = await open(pdd.goodsid);
  await page.says("去拼多多购买");
  expect(page.text()).not.toMatch(/赚|佣金/);
});

test("what is off the shelf can be looked at, and leads on to what there is", async () => {
  await phone.play("goods", { goodsid: shop.goodsid, onshelf: false });
  await beCustomer(phone);
  const switchTab = vi.spyOn(Taro, "switchTab");
  const page = await open(shop.goodsid);
  await page.says("这件商品已下架");
  expect(page.text()).toContain("已成交的订单照常结算");
  expect(page.text()).not.toMatch(/去商城购买|模拟下单/);
  await page.tap("看看相似商品");
  await eventually(() => expect(switchTab).toHaveBeenCalledWith({ url: "/pages/goods/index" }));
});

test.each(["busy-distributor", "customer"] as const)(
  "an old share of a channel that is switched off sells nothing to %s",
  async (persona) => {
    await changeSetting(phone, {
      distributionrulesetting: { adaptivechannel: ["selfsupport"], autopayoutchannels: [] },
    });
    switchPerson(persona);
    phone.signInAs(persona);
    const page = await open(pdd.goodsid);
    await page.says("这件商品已下架");
    expect(page.text()).not.toMatch(/去拼多多购买|自购|模拟下单/);
  },
);

test("what is sold out says so, and is not for sale", async () => {
  const { list } = await client.goods.list({ size: 50 });
  const soldOut = list.find(({ stock }) => stock === 0);
  if (!soldOut) throw new Error("The showcase has goods that are sold out.");
  const page = await open(soldOut.goodsid);
  await page.says("这件商品卖完了");
  expect(page.text()).not.toMatch(/购买|自购|模拟下单/);
});

test("who buys the last piece sees it go", async () => {
  const { goodsid } = (await phone.play("goods", {
    name: "最后一件",
    ordersource: "selfsupport",
    price: 1_990,
    stock: 1,
  })) as { goodsid: string };
  await beCustomer(phone);
  const page = await open(goodsid);
  await page.says("去商城购买");
  await page.tap("模拟下单");
  await page.says("这件商品已下架");
});

test.each(["", "99999999", "not an id"])(
  "a link to the product %j leads on to what there is",
  async (goodsid) => {
    const page = await open(goodsid);
    await page.says("没有找到这件商品");
    await page.says("去选品");
  },
);

test("a product that could not be asked for says why, and is asked for again", async () => {
  await phone.play("faults", { path: "/goods/detail", kind: "error", times: 1 });
  const page = await open(pdd.goodsid);
  await page.tap("重试");
  await page.says(pdd.name);
});

test("without a network what was seen stays, with its time", async () => {
  const page = await open(pdd.goodsid);
  await page.says(pdd.name);
  phone.setOnline(false);
  await page.says(/网络不可用，显示的是 .* 的数据/);
});

test("without its receipt the product is there all the same", async () => {
  await beCustomer(phone);
  await phone.play("faults", { path: "/distributorinfo/getbindinginfo", kind: "error" });
  const page = await open(pdd.goodsid);
  await page.says("去拼多多购买");
  await page.says(pdd.name);
});

test.each(["pdd", "selfsupport"] as const)(
  "模拟下单 of %s is an order of the buyer's referrer, made once",
  async (channel) => {
    const goods = channel === "pdd" ? pdd : shop;
    const before = (await client.order.list({ size: 1 })).list[0];
    await beCustomer(phone);
    const toast = vi.spyOn(Taro, "showToast");
    const page = await open(goods.goodsid);
    await page.says("推荐 · 价格不变");
    await page.tap("模拟下单", 2);
    await eventually(() =>
      expect(toast).toHaveBeenCalledWith(
        expect.objectContaining({ title: expect.stringMatching(/^演示订单已生成，记给 .\*/) }),
      ),
    );
    await phone.quiet();
    switchPerson("busy-distributor");
    phone.signInAs("busy-distributor");
    const { list } = await client.order.list({ size: 2 });
    expect(list[0]).toMatchObject({ ordersource: channel, goodsname: goods.name, kind: "share" });
    expect(list[1]?.commissionorderid).toBe(before?.commissionorderid);
  },
);

test("a product's pictures stand beside each other with their place, the one of the lists first", async () => {
  const { list } = await client.goods.list({ keyword: "咖啡豆" });
  const page = await open(list[0]?.goodsid ?? "");
  await page.says("1 / 3");
  const named = [...page.place.querySelectorAll("[role='img'][aria-label*='，第']")];
  expect(named.map((picture) => picture.getAttribute("aria-label"))).toEqual(
    [1, 2, 3].map((place) => `${list[0]?.name}，第 ${place} 张，共 3 张`),
  );
  const images = named.map((picture) => picture.querySelector("img"));
  expect(images[0]?.getAttribute("src")).toBe(list[0]?.image);
  images[1]?.dispatchEvent(new Event("error"));
  await eventually(() => expect(named[1]?.querySelector("img")).toBeNull());
  expect(named[2]?.querySelector("img")).not.toBeNull();
  expect(page.text()).toContain("2 / 3");
});

test("a product's only picture has no mark", async () => {
  const page = await open(shop.goodsid);
  await page.says("商品说明");
  expect(page.text()).not.toContain("1 / ");
  const picture = page.place.querySelector(`[role='img'][aria-label='${shop.name}']`);
  expect(picture?.querySelector("img")?.getAttribute("src")).toBe(shop.image);
});
