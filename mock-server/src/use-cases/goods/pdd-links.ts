import { createHash } from "node:crypto";
import type { api, OutputOf } from "@distribution/sdk/server";

const promotionId = "00000000_000000000";
/** PDD's own mini-program. */
const pddAppId = "wx32540bd863b27570";

/**
 * Links to buy a product at PDD, in the shape of what it answers to url.generate. They stand on a
 * reserved host: nothing real must open from a mock. Without a distributor they credit nobody.
 */
export function pddLinks(
  goodsSign: string,
  buyerMemberId: number,
  distributorId: number | undefined,
): OutputOf<typeof api.goods.pddUrl> {
  const query = new URLSearchParams({ goods_sign: goodsSign, pid: promotionId });
  if (distributorId !== undefined) {
    query.set("custom_parameters", customParameters(buyerMemberId, distributorId));
  }
  const landing = `duo_coupon_landing.html?${query.toString()}`;
  const url = `https://mobile.pinduoduo.example/${landing}`;
  const mobileUrl = `https://mobile.pinduoduo.example/app.html?launch_url=${encodeURIComponent(landing)}`;
  return {
    mobileurl: mobileUrl,
    mobileshorturl: shortUrl(mobileUrl),
    url,
    shorturl: shortUrl(url),
    weappinfo: {
      appid: pddAppId,
      pagepath: `/pages/web/web?specialUrl=1&src=${encodeURIComponent(url)}`,
    },
  };
}

/**
 * Whose order it will be: PDD hands this back with the order. It takes 64 bytes at most; two ids of 16
 * digits, the longest that a number holds, leave 13 of them.
 */
function customParameters(buyerMemberId: number, distributorId: number): string {
  return JSON.stringify({ uid: String(buyerMemberId), sid: String(distributorId) });
}

function shortUrl(url: string): string {
  const digest = createHash("sha256").update(url).digest("base64url");
  return `https://p.pinduoduo.example/${digest.slice(0, 8)}`;
}
