import { toBasisPoints, toFen } from "@distribution/sdk";
import type { GoodsRow } from "../storage/rows";
import { goods, members, specialRates } from "../storage/tables";
import type { World } from "../storage/world";
import type { AvatarSlug } from "./catalogue/people";
import { products } from "./catalogue/products";

interface Person {
  readonly nickname: string;
  readonly phone: string;
  readonly avatar: AvatarSlug;
}

/** Adds a member who logs in with `loginCode`, and gives the id. */
export function addMember(
  world: World,
  loginCode: string,
  { nickname, phone, avatar }: Person,
  createdAt: number,
): number {
  return world.db
    .insert(members)
    .values({ loginCode, nickname, phone, avatar: pictureOf(avatar), createdAt })
    .returning({ memberId: members.memberId })
    .get().memberId;
}

/** Puts the catalogue into the shop, with the special rates of those products that have one. */
export function addGoods(world: World): GoodsRow[] {
  const { grades } = world.books.rule();
  return products.map((product, index) => {
    const row = world.db
      .insert(goods)
      .values({
        channel: product.channel,
        goodsSign: product.channel === "pdd" ? goodsSignOf(index) : null,
        name: product.name,
        image: pictureOf(product.slug),
        description: product.description,
        priceFen: toFen(product.priceFen),
        otPriceFen: toFen(product.otPriceFen),
        stock: product.stock,
        sales: product.sales,
        onShelf: product.onShelf,
        commissionable: product.openToCommission,
      })
      .returning()
      .get();
    if (product.commissionRateBasisPoints !== null) {
      const tradeRate = toBasisPoints(product.commissionRateBasisPoints);
      world.db
        .insert(specialRates)
        .values(
          grades.map(({ gradeId, subRate }) => ({
            goodsId: row.goodsId,
            gradeId,
            tradeRate,
            subRate,
          })),
        )
        .run();
    }
    return row;
  });
}

/** In the shape of PDD's goods_sign: opaque, and different for every product. */
function goodsSignOf(index: number): string {
  return `E9${(((index + 1) * 2_654_435_761) >>> 0).toString(36).toUpperCase()}_JQmock`;
}

function pictureOf(slug: string): string {
  return `/pictures/${slug}.png`;
}
