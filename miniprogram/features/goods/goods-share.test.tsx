import Taro from "@tarojs/taro";
import { beforeEach, expect, test, vi } from "vitest";
import { client } from "../../data/client";
import GoodsDetailPage from "../../pages/goods-detail/index";
import type { ShareCard } from "../../platform/share";
import type { Persona } from "../../session/persona";
import { switchPerson } from "../../session/switch-person";
import { goodsForSale } from "../../testing/goods-stage";
import { mockPhone } from "../../testing/mock-phone";

vi.mock("../../platform/build-constants", () => ({
  apiBaseUrl: "",
  mockPersonas: true,
  isWeapp: true,
}));
type Card = ShareCard & { readonly promise?: Promise<ShareCard> };
const share = vi.hoisted(() => ({ card: undefined as (() => unknown) | undefined }));
vi.mock("../../platform/share", () => ({
  useShareCard: (card: () => unknown) => (share.card = card),
  useTimelineCard: () => undefined,
}));

const phone = mockPhone();
const eventually = (isSo: () => void) => vi.waitFor(isSo, { timeout: 15_000, interval: 5 });
const open = (goodsid: string) => phone.open(<GoodsDetailPage />, { goodsid });

let pdd: Awaited<ReturnType<typeof goodsForSale>>["pdd"];
let shop: Awaited<ReturnType<typeof goodsForSale>>["shop"];
beforeEach(async () => {
  ({ pdd, shop } = await goodsForSale());
});

/** What the friend gets, once WeChat has waited for it. */
async function sent(): Promise<ShareCard> {
  const card = share.card?.() as Card;
  return (await card.promise) ?? card;
}

test("what a distributor shares leads to the product and to her, and never says what it earns", async () => {
  const page = await open(pdd.goodsid);
  await page.says("分享赚");
  const { dismemberid } = await client.distributor.status();
  await phone.quiet();
  const card = await sent();
  expect(card).toMatchObject({
    title: pdd.name,
    path: `/pages/goods-detail/index?goodsid=${pdd.goodsid}&dismemberid=${dismemberid}`,
  });
  expect(JSON.stringify(card)).not.toMatch(/赚|佣金/);
});

test.each<Persona>(["customer", "locked", "fired"])(
  "the share of %s carries nobody",
  async (persona) => {
    switchPerson(persona);
    phone.signInAs(persona);
    const page = await open(pdd.goodsid);
    await page.says("去拼多多购买");
    await phone.quiet();
    expect((await sent()).path).toBe(`/pages/goods-detail/index?goodsid=${pdd.goodsid}`);
  },
);

test("the sheet offers the ways to a friend, and copies the link that credits her", async () => {
  const copy = vi.spyOn(Taro, "setClipboardData");
  const page = await open(pdd.goodsid);
  await page.says("自购");
  await page.tap(buttonText(pdd.commissionamount));
  await page.says("分享给好友");
  expect(page.text()).toContain("好友打开后会看到你是推荐人，价格不变");
  await page.says("微信好友");
  await page.tap("复制短链接", 2);
  await eventually(() => expect(copy).toHaveBeenCalledOnce());
  const { dismemberid = "" } = await client.distributor.status();
  const { shorturl } = await client.goods.pddUrl({ dismemberid, goodssign: pdd.goodssign });
  expect(copy).toHaveBeenCalledWith({ data: shorturl });
});

test("a clipboard that is refused leaves the link to be copied by hand", async () => {
  vi.spyOn(Taro, "setClipboardData").mockRejectedValue({ errMsg: "setClipboardData:fail" });
  const page = await open(pdd.goodsid);
  await page.says("自购");
  await page.tap(buttonText(pdd.commissionamount));
  await page.tap("复制短链接");
  await page.says("没有复制成功，长按上面的链接自己复制");
  await page.says("https://p.pinduoduo.example/");
});

test("a link that cannot be had is said", async () => {
  await phone.play("faults", {
    path: "/distributorinfo/getpddspreadurl",
    kind: "malformed",
    times: 1,
  });
  const toast = vi.spyOn(Taro, "showToast");
  const page = await open(pdd.goodsid);
  await page.says("自购");
  await page.tap(buttonText(pdd.commissionamount));
  await page.tap("复制短链接");
  await eventually(() =>
    expect(toast).toHaveBeenCalledWith(
      expect.objectContaining({ title: "链接暂时拿不到，请稍后再试" }),
    ),
  );
});

test("self-support goods have no short link, and a product without a commission is shared all the same", async () => {
  await phone.play("goods", { goodsid: shop.goodsid, commissionable: false });
  const page = await open(pdd.goodsid);
  await page.says("自购");
  page.close();
  const other = await open(shop.goodsid);
  await other.says("这件商品没有佣金");
  await other.tap("分享");
  await other.says("分享给好友");
  expect(other.text()).not.toMatch(/复制短链接|你赚/);
});

function buttonText(fen = 0): string {
  return `分享赚 ¥${(fen / 100).toFixed(2)}`;
}
