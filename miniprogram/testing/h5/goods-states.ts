import type { Persona } from "../../session/persona";
import type { H5Phone } from "./open-phone";
import type { OutsideWorld } from "./outside-world";
import { addressTo, type ScreenToReach } from "./screen-to-reach";

/* The shelf, a product, its shares and how it is bought. */

async function productOf(
  { member }: OutsideWorld,
  ordersource: "pdd" | "selfsupport",
  as: Persona = "customer",
): Promise<string> {
  const { list } = await member(as).goods.list({ ordersource });
  const [first] = list;
  if (!first) throw new Error(`Nothing of ${ordersource} is on the shelf`);
  return first.goodsid;
}

const addressOf = (goodsid: string) => addressTo("goodsDetail", `?goodsid=${goodsid}`);
const pddProduct = async (world: OutsideWorld) => addressOf(await productOf(world, "pdd"));
const ownProduct = async (world: OutsideWorld) => addressOf(await productOf(world, "selfsupport"));

async function openShare(phone: H5Phone): Promise<void> {
  await phone.tapText(/^分享$|^分享赚/);
  await phone.seeText("分享给好友");
}

export const goodsStates: readonly ScreenToReach[] = [
  { page: "goods", state: "for-a-customer", as: "customer", seen: "已售" },
  {
    page: "goods",
    state: "nothing-found",
    seen: /赚/,
    goOn: async (phone) => {
      await phone.page.getByLabel("搜索商品").fill("月球车");
      await phone.seeText("没有找到“月球车”");
    },
  },
  {
    page: "goods",
    state: "end",
    seen: /赚/,
    goOn: async (phone) => {
      await phone.page.getByLabel("搜索商品").fill("咖啡");
      await phone.seeText("没有更多了");
    },
  },
  {
    page: "goods",
    state: "channel-switched-off",
    play: async ({ office }) => {
      await office.setting.update({
        distributionrulesetting: { adaptivechannel: ["selfsupport"] },
      });
    },
    seen: /赚/,
  },
  {
    page: "goods",
    state: "empty",
    as: "customer",
    play: async ({ member, control }) => {
      const { list } = await member("customer").goods.list({ size: 50 });
      for (const { goodsid } of list)
        await control.merchant.changeGoods({ goodsid, onshelf: false });
    },
    seen: "还没有可推广的商品",
  },
  {
    page: "goodsDetail",
    state: "for-a-buyer",
    as: "customer",
    play: pddProduct,
    seen: "去拼多多购买",
  },
  {
    page: "goodsDetail",
    state: "second-picture",
    as: "customer",
    play: async ({ member }) => {
      const { list } = await member("customer").goods.list({ keyword: "咖啡豆" });
      return addressOf(list[0]?.goodsid ?? "");
    },
    seen: "1 / 3",
    goOn: async (phone) => {
      await phone.page.getByRole("group", { name: "3 张图片" }).press("ArrowRight");
      await phone.page.waitForFunction(() => {
        const strip = document.querySelector("[role='group']");
        return strip !== null && strip.scrollLeft === strip.clientWidth;
      });
    },
  },
  {
    page: "goodsDetail",
    state: "for-a-buyer-in-the-shop",
    as: "customer",
    play: ownProduct,
    seen: "去商城购买",
  },
  {
    page: "goodsDetail",
    state: "shop-in-wechat-only",
    as: "customer",
    play: ownProduct,
    seen: "去商城购买",
    goOn: async (phone) => {
      await phone.tapText("去商城购买");
      await phone.seeText("请在微信里购买");
    },
  },
  { page: "goodsDetail", state: "own-channel", play: ownProduct, seen: /分享成交，你赚|没有佣金/ },
  {
    page: "goodsDetail",
    state: "share-open",
    play: pddProduct,
    seen: "分享成交，你赚",
    goOn: openShare,
  },
  {
    page: "goodsDetail",
    state: "share-open-for-a-buyer",
    as: "customer",
    play: pddProduct,
    seen: "去拼多多购买",
    goOn: openShare,
  },
  {
    page: "goodsDetail",
    state: "off-shelf",
    as: "customer",
    play: async (world) => {
      const goodsid = await productOf(world, "pdd");
      await world.control.merchant.changeGoods({ goodsid, onshelf: false });
      return addressOf(goodsid);
    },
    seen: "这件商品已下架",
  },
  {
    page: "goodsDetail",
    state: "unknown",
    as: "customer",
    address: addressOf("999999"),
    seen: "没有找到这件商品",
  },
  {
    page: "goodsDetail",
    state: "demo-order",
    play: pddProduct,
    seen: "分享成交，你赚",
    goOn: async (phone) => {
      await phone.page.getByText("模拟下单").first().scrollIntoViewIfNeeded();
    },
  },
];
