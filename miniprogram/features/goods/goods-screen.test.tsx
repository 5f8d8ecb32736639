import { formatYuan, type Fen } from "@distribution/sdk";
import Taro from "@tarojs/taro";
import { expect, test, vi } from "vitest";
import { client } from "../../data/client";
import { refreshShown } from "../../data/refresh-shown";
import { switchPerson } from "../../session/switch-person";
import { changeSetting } from "../../testing/goods-stage";
import { mockPhone } from "../../testing/mock-phone";
import type { OpenedPage } from "../../testing/opened-page";
import { GoodsScreen } from "./goods-screen";

vi.mock("../../platform/build-constants", () => ({
  apiBaseUrl: "",
  mockPersonas: true,
  isWeapp: false,
}));

const phone = mockPhone();

const eventually = (isSo: () => void) => vi.waitFor(isSo, { timeout: 15_000, interval: 5 });
const yuan = (fen: Fen) => `¥${formatYuan(fen)}`;
const cardOf = (page: OpenedPage, name: string) =>
  [...page.place.querySelectorAll<HTMLElement>(".card")].find((card) =>
    card.textContent.includes(name),
  );

test("a product tells what it costs, what it cost and what it earns", async () => {
  const { list } = await client.goods.list({});
  const [goods] = list;
  if (!goods?.commissionamount) throw new Error("The showcase has goods that earn.");
  const page = await phone.open(<GoodsScreen />);
  await page.says("已售");
  const card = cardOf(page, goods.name);
  expect(card?.textContent).toContain(yuan(goods.price));
  expect(card?.querySelector(".money-text--struck")?.textContent).toBe(yuan(goods.otprice));
  expect(card?.textContent).toContain(`赚 ${yuan(goods.commissionamount)}`);
});

test("a product that never cost more has no struck price", async () => {
  const name = "一件从没降过价的商品";
  await phone.play("goods", { name, ordersource: "selfsupport", price: 1_990, stock: 5 });
  const { list } = await client.goods.list({ keyword: name });
  expect(list[0]).toMatchObject({ price: 1_990, otprice: 1_990 });
  const page = await phone.open(<GoodsScreen />);
  await page.says("已售");
  await page.tap("自营");
  await page.says(name);
  const card = cardOf(page, name);
  expect(card?.textContent).toContain("¥19.90");
  expect(card?.querySelector(".money-text--struck")).toBeNull();
});

test("what is sold out says so", async () => {
  const { list } = await client.goods.list({ size: 50 });
  const soldOut = list.find(({ stock }) => stock === 0);
  if (!soldOut) throw new Error("The showcase has goods that are sold out.");
  const page = await phone.open(<GoodsScreen />);
  await page.tap("加载更多");
  await page.says("没有更多了");
  expect(cardOf(page, soldOut.name)?.textContent).toContain("已售罄");
});

test("a tab shows its own channel, and 全部 both", async () => {
  const page = await phone.open(<GoodsScreen />);
  await page.says(/拼多多 · /);
  await page.tap("自营");
  await page.saysNoMore(/拼多多 · /);
  await page.says(/自营 · /);
  await page.tap("全部");
  await page.says(/拼多多 · /);
});

test.each(["customer", "locked"] as const)(
  "%s sees the goods, and no word of commission",
  async (persona) => {
    switchPerson(persona);
    const page = await phone.open(<GoodsScreen />);
    await page.says("已售");
    expect(page.text()).not.toContain("赚");
  },
);

test("goods that could not be asked for say why, and are asked for again", async () => {
  await phone.play("faults", { path: "/goods/getbycursor", kind: "error", times: 1 });
  const page = await phone.open(<GoodsScreen />);
  await page.tap("重试");
  await page.says("已售");
});

test("without a network the goods that were seen stay, with their time", async () => {
  const page = await phone.open(<GoodsScreen />);
  await page.says("已售");
  phone.setOnline(false);
  await page.says(/网络不可用，显示的是 .* 的数据/);
  await page.says("已售");
});

test("a product opens, once however often it is tapped", async () => {
  const navigate = vi.spyOn(Taro, "navigateTo");
  const [goods] = (await client.goods.list({})).list;
  const page = await phone.open(<GoodsScreen />);
  await page.tap(goods?.name ?? "", 2);
  await eventually(() =>
    expect(navigate.mock.calls).toEqual([
      [{ url: `/pages/goods-detail/index?goodsid=${goods?.goodsid}` }],
    ]),
  );
});

const lists = () =>
  phone.sent
    .filter(({ path }) => path.includes("/goods/getbycursor"))
    .map(({ body }) => body as { keyword?: string; sort?: string; ordersource?: string });

test("a search waits until the typing rests, keeps its field, and names the word that found nothing", async () => {
  const page = await phone.open(<GoodsScreen />);
  await page.says("已售");
  phone.sent.splice(0);
  const field = page.place.querySelector("input");
  await page.type("搜索商品", "咖");
  await page.type("搜索商品", "咖啡");
  await eventually(() => {
    const names = [...page.place.querySelectorAll(".goods-card__name")].map(
      (name) => name.textContent,
    );
    expect(names.length).toBeGreaterThan(0);
    expect(names.every((name) => name.includes("咖啡"))).toBe(true);
  });
  expect(lists().map(({ keyword }) => keyword)).toEqual(["咖啡"]);
  await page.type("搜索商品", "没有这种东西");
  await page.says("没有找到“没有这种东西”");
  expect(page.place.querySelector("input")).toBe(field);
  await page.tap("清除搜索");
  await page.says("已售");
  expect(page.fieldText("搜索商品")).toBe("");
});

test("a search within a channel says which", async () => {
  const page = await phone.open(<GoodsScreen />);
  await page.tap("自营");
  await page.says(/自营 · /);
  await page.type("搜索商品", "没有这种东西");
  await page.says("自营没有找到“没有这种东西”");
});

test("the cheapest come first where they are asked for", async () => {
  const [cheapest] = (await client.goods.list({ sort: "price", size: 1 })).list;
  const page = await phone.open(<GoodsScreen />);
  await page.says("已售");
  await page.tap("价格低");
  await eventually(() =>
    expect(page.place.querySelector(".goods-card__name")?.textContent).toBe(cheapest?.name),
  );
});

test("who earns nothing is not asked to sort by it", async () => {
  const hers = await phone.open(<GoodsScreen />);
  await hers.says("佣金高");
  hers.close();
  switchPerson("customer");
  phone.signInAs("customer");
  const page = await phone.open(<GoodsScreen />);
  await page.says("已售");
  expect(page.text()).not.toContain("佣金");
});

test("a channel that is switched off is gone from tabs and goods at the next answer, older pages too", async () => {
  const page = await phone.open(<GoodsScreen />);
  await page.says(/拼多多 · /);
  await page.tap("加载更多");
  await page.says("没有更多了");
  await page.tap("拼多多");
  await page.says(/拼多多 · /);
  await changeSetting(phone, {
    distributionrulesetting: { adaptivechannel: ["selfsupport"], autopayoutchannels: [] },
  });
  await refreshShown();
  await page.says(/自营 · /);
  expect(page.text()).not.toContain("拼多多");
  await changeSetting(phone, {
    distributionrulesetting: { adaptivechannel: ["pdd", "selfsupport"] },
  });
  await refreshShown();
  await page.says("拼多多");
});
