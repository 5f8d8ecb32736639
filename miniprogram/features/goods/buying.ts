import { type Channel, channelFacts, type GoodsDetail, type OutputOf } from "@distribution/sdk";
import type { client } from "../../data/client";
import type { Jump, OtherProgram } from "../../platform/other-program";

export type PddLinks = OutputOf<typeof client.goods.pddUrl.endpoint>;

/** Why the shop did not open. Where there is a link, it can be copied and opened by hand. */
export type Trouble =
  | { readonly kind: "cancelled" | "failed"; readonly link: string }
  | { readonly kind: "no-link" | "shop-cancelled" | "shop-failed" | "shop-in-wechat" };

export interface Ways {
  readonly openProgram: (program: OtherProgram) => Promise<Jump>;
  readonly openAddress: (address: string) => Jump;
}

/** Whether its channel sells by links to its own app; an unknown one sells nowhere. */
export function sellsByLink(channel: Channel | "unknown"): boolean {
  return channel !== "unknown" && channelFacts[channel].buyAt === "pdd-link";
}

/** Opens the product at its channel's app: in WeChat its mini-program, in a browser its page. Nothing comes back where it opened. */
export async function openPdd(
  links: PddLinks,
  { openProgram, openAddress }: Ways,
  inBrowser: boolean,
): Promise<Trouble | undefined> {
  const link = shortLink(links);
  const address = firstOf(links.url, links.mobileurl, links.shorturl, links.mobileshorturl);
  if (!inBrowser && links.weappinfo) {
    const jump = await openProgram(links.weappinfo);
    if (jump === "opened") return undefined;
    if (link === undefined) return { kind: "no-link" };
    return { kind: jump, link };
  }
  if (link === undefined || address === undefined) return { kind: "no-link" };
  if (inBrowser && openAddress(address) === "opened") return undefined;
  return { kind: "failed", link };
}

/** Opens the merchant's own shop page. It has no link that could be copied. */
export async function openShop(
  buyinfo: GoodsDetail["buyinfo"],
  { openProgram }: Ways,
  inBrowser: boolean,
): Promise<Trouble | undefined> {
  if (inBrowser) return { kind: "shop-in-wechat" };
  if (!buyinfo) return { kind: "shop-failed" };
  const jump = await openProgram(buyinfo);
  if (jump === "opened") return undefined;
  return { kind: jump === "cancelled" ? "shop-cancelled" : "shop-failed" };
}

/** What is copied: the shortest that there is. */
export function shortLink(links: PddLinks): string | undefined {
  return firstOf(links.shorturl, links.mobileshorturl, links.url, links.mobileurl);
}

function firstOf(...links: readonly string[]): string | undefined {
  return links.find((link) => link !== "");
}

/** What the sheet says of it. */
export function troubleWords({ kind }: Trouble): { readonly title: string; readonly note: string } {
  const byHand = "复制短链接后打开拼多多 App，会弹出这件商品。价格和推荐人都不变。";
  switch (kind) {
    case "failed":
      return { title: "没能打开拼多多小程序", note: byHand };
    case "cancelled":
      return { title: "还没有打开拼多多", note: `可以再试一次，也可以${byHand}` };
    case "no-link":
      return { title: "没能打开拼多多小程序", note: "链接暂时拿不到，请稍后再试" };
    case "shop-cancelled":
      return { title: "还没有打开商城", note: "再试一次，在微信的提示里点“允许”" };
    case "shop-failed":
      return { title: "没能打开商城小程序", note: "请稍后再试；如一直打不开，请联系客服" };
    case "shop-in-wechat":
      return {
        title: "请在微信里购买",
        note: "这件商品在商家自己的小程序里卖，浏览器打不开。请在微信里打开本小程序再购买。",
      };
  }
}
