import Taro from "@tarojs/taro";
import { beforeEach, expect, test, vi } from "vitest";
import { client } from "../../data/client";
import GoodsPosterPage from "../../packages/share/goods/index";
import { albumPermission, openAlbumSetting, saveToAlbum } from "../../platform/album";
import { openDrawingBoard } from "../../platform/drawing-board";
import type { ShareCard } from "../../platform/share";
import type { Persona } from "../../session/persona";
import { switchPerson } from "../../session/switch-person";
import { goodsForSale } from "../../testing/goods-stage";
import { mockPhone } from "../../testing/mock-phone";
import { GoodsDetailScreen } from "./goods-detail-screen";

/* 商品海报: what is drawn on it, and how it gets to a friend. */

vi.mock("../../platform/build-constants", () => ({
  apiBaseUrl: "",
  mockPersonas: false,
  isWeapp: true,
}));
const share = vi.hoisted(() => ({ card: undefined as (() => unknown) | undefined }));
vi.mock("../../platform/share", () => ({
  useShareCard: (card: () => unknown) => (share.card = card),
  useTimelineCard: () => undefined,
}));
// No canvas and no album in a simulated page: what WeChat answers is played.
vi.mock("../../platform/drawing-board", () => ({ openDrawingBoard: vi.fn() }));
vi.mock("../../platform/album", () => ({
  albumPermission: vi.fn(),
  saveToAlbum: vi.fn(),
  openAlbumSetting: vi.fn(),
}));

const phone = mockPhone();
const drawn: string[] = [];

/** Keeps what is written and which pictures are asked for. */
const board = {
  pen: new Proxy<Record<string, unknown>>(
    {},
    {
      get: (_target, name) => (text: string) => {
        if (name === "fillText") drawn.push(text);
        return { width: 1 };
      },
      set: () => true,
    },
  ) as unknown as CanvasRenderingContext2D,
  loadPicture: async (src: string) => {
    drawn.push(src);
    return {} as CanvasImageSource;
  },
  toPicture: async () => "wxfile://poster.png",
};

let pdd: Awaited<ReturnType<typeof goodsForSale>>["pdd"];
beforeEach(async () => {
  ({ pdd } = await goodsForSale());
  drawn.length = 0;
  vi.mocked(openDrawingBoard).mockReset().mockResolvedValue(board);
  vi.mocked(albumPermission).mockReset().mockResolvedValue(undefined);
  vi.mocked(saveToAlbum).mockReset().mockResolvedValue("saved");
  vi.mocked(openAlbumSetting).mockReset().mockResolvedValue(true);
});

const open = (goodsid: string) => phone.open(<GoodsPosterPage />, { goodsid });
const openDrawn = async () => {
  const page = await open(pdd.goodsid);
  await vi.waitFor(() => expect(page.place.querySelector("img[src^='wxfile']")).not.toBeNull());
  return page;
};

test("the poster bears the product, its price, its own code and her masked name, and not what it earns", async () => {
  const page = await openDrawn();
  const { qrcode, sceneid } = await client.recruit.invitation({ goodsid: pdd.goodsid });
  expect(drawn).toContain(qrcode);
  expect(await client.recruit.scene({ sceneid })).toMatchObject({
    kind: "goods",
    goodsid: pdd.goodsid,
    dismembername: "林*",
  });
  expect(drawn).toContain("林* 推荐");
  expect(drawn.join("")).toContain(`¥${(pdd.price / 100).toFixed(2)}`);
  expect(drawn.join("")).toContain(pdd.name.slice(0, 6));
  expect(drawn.join("")).toMatch(/\d+月\d+日前有效/);
  expect(drawn.filter((text) => !text.startsWith("data:")).join("")).not.toMatch(/赚|佣金|小满/);
  // Below it she is told, for herself.
  await page.says("分享成交，你赚");
});

test("what 发给好友 sends leads to the product and to her", async () => {
  await openDrawn();
  const { dismemberid } = await client.distributor.status();
  await phone.quiet();
  const card = share.card?.() as ShareCard & { readonly promise?: Promise<ShareCard> };
  expect((await card.promise) ?? card).toMatchObject({
    title: pdd.name,
    path: `/pages/goods-detail/index?goodsid=${pdd.goodsid}&dismemberid=${dismemberid}`,
  });
});

test("it is saved once however often it is tapped at once, and after a refusal her settings lead back to it", async () => {
  const page = await openDrawn();
  await page.tap("保存到相册", 2);
  await page.says("已存到相册");
  expect(saveToAlbum).toHaveBeenCalledExactlyOnceWith("wxfile://poster.png");
  page.close();
  vi.mocked(albumPermission).mockResolvedValue("refused");
  const other = await openDrawn();
  await other.tap("保存到相册");
  await other.says("需要相册权限");
  await other.tap("去设置");
  await other.says("已存到相册");
  expect(openAlbumSetting).toHaveBeenCalledOnce();
});

test("until it is drawn there is its shape, and nothing to save; a drawing that fails has another try", async () => {
  vi.mocked(openDrawingBoard).mockRejectedValueOnce(new Error("no canvas"));
  const letGo = phone.hold(({ path }) => path.includes("getinvitationinfo"));
  const page = await open(pdd.goodsid);
  await page.says("海报生成中");
  letGo();
  await page.says("海报没有生成出来");
  await page.tap("重试");
  await vi.waitFor(() => expect(page.place.querySelector("img[src^='wxfile']")).not.toBeNull());
});

test("the product's share sheet leads there, once for a double tap; a buyer's has no poster", async () => {
  const navigateTo = vi.spyOn(Taro, "navigateTo");
  const page = await phone.open(<GoodsDetailScreen />, { goodsid: pdd.goodsid });
  await page.says("自购");
  await page.tap(`分享赚 ¥${((pdd.commissionamount ?? 0) / 100).toFixed(2)}`);
  await page.tap("商品海报", 2);
  await phone.quiet();
  expect(navigateTo.mock.calls.map(([{ url }]) => url)).toEqual([
    `/packages/share/goods/index?goodsid=${pdd.goodsid}`,
  ]);
  page.close();
  be("customer");
  const buyer = await phone.open(<GoodsDetailScreen />, { goodsid: pdd.goodsid });
  await buyer.says("去拼多多购买");
  await buyer.tap("分享");
  await buyer.says("分享给好友");
  expect(buyer.text()).not.toContain("商品海报");
});

test("a product off the shelf, or none, is advertised to nobody", async () => {
  await phone.play("goods", { goodsid: pdd.goodsid, onshelf: false });
  const page = await open(pdd.goodsid);
  await page.says("这件商品已下架，暂时不能做海报");
  await page.says("去选品");
  page.close();
  const none = await open("999999");
  await none.says("没有找到这件商品");
  none.close();
  const empty = await open("");
  await empty.says("没有找到这件商品");
});

test.each<[Persona, string]>([
  ["locked", "冻结"],
  ["customer", "这里是分销员的页面"],
])("%s makes none, and is told why", async (persona, why) => {
  be(persona);
  const page = await open(pdd.goodsid);
  await page.says(why);
  expect(openDrawingBoard).not.toHaveBeenCalled();
});

test.each([
  ["the product", "/goods/detail"],
  ["the code", "/distributorinfo/getinvitationinfo"],
])("%s that did not come is asked for again", async (_what, path) => {
  await phone.play("faults", { path, kind: "error" });
  const page = await open(pdd.goodsid);
  await page.says("重试");
  await phone.play("faults", { kind: "none" });
  await page.tap("重试");
  await vi.waitFor(() => expect(page.place.querySelector("img[src^='wxfile']")).not.toBeNull());
});

test("without a network that is said, with another try", async () => {
  phone.setOnline(false);
  const page = await open(pdd.goodsid);
  await page.says("网络连接不上");
  phone.setOnline(true);
  await page.tap("重试");
  await page.says("保存到相册");
});

function be(persona: Persona): void {
  Taro.clearStorageSync();
  switchPerson(persona);
  phone.signInAs(persona);
}
