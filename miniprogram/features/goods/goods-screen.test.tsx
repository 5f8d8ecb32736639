import { formatYuan, type Fen } from "@distribution/sdk";
import { expect, test, vi } from "vitest";
import { client } from "../../data/client";
import { switchPerson } from "../../session/switch-person";
import { mockPhone } from "../../testing/mock-phone";
import type { OpenedPage } from "../../testing/opened-page";
import { GoodsScreen } from "./goods-screen";

vi.mock("../../platform/build-constants", () => ({
  apiBaseUrl: "",
  mockPersonas: true,
  isWeapp: false,
}));

const phone = mockPhone();

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
