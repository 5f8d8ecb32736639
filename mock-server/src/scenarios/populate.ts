import { toBasisPoints, toFen, type BasisPoints } from "@distribution/sdk/server";
import type { GoodsRow } from "../storage/rows";
import { goods, merchants, skus, specialRates } from "../storage/goods-tables";
import { members } from "../storage/people-tables";
import type { World } from "../storage/world";
import { goodsSignOf } from "../domain/goods-sign";
import type { CatalogueProduct } from "./catalogue/catalogue-product";
import { merchants as merchantsOfCatalogue } from "./catalogue/merchants";
import type { AvatarSlug } from "./catalogue/people";
import { products } from "./catalogue/products";

interface Person {
  readonly nickname: string;
  readonly phone: string;
  readonly avatar: AvatarSlug;
  readonly email?: string;
  readonly followsOfficialAccount?: boolean;
}

/** Adds a member who logs in with `loginCode`, and gives the id. */
export function addMember(
  world: World,
  loginCode: string,
  { nickname, phone, avatar, email, followsOfficialAccount }: Person,
  createdAt: number,
): number {
  return world.db
    .insert(members)
    .values({
      loginCode,
      nickname,
      phone,
      email,
      followsOfficialAccount,
      avatar: pictureOf(avatar),
      createdAt,
    })
    .returning({ memberId: members.memberId })
    .get().memberId;
}

/** Puts the catalogue into the shop: merchants, products with their SKUs, and special rates where a product has one. */
export function addGoods(world: World): GoodsRow[] {
  const merchantIds = addMerchants(world);
  return products.map((product, index) => {
    const row = world.db
      .insert(goods)
      .values({
        channel: product.channel,
        goodsSign: product.channel === "pdd" ? goodsSignOf(index + 1) : null,
        name: product.name,
        image: pictureOf(product.slug),
        description: product.description,
        priceFen: toFen(product.priceFen),
        otPriceFen: toFen(product.otPriceFen),
        stock: product.stock,
        sales: product.sales,
        onShelf: product.onShelf,
        commissionable: product.openToCommission,
        distributed: product.onShelf && product.openToCommission,
        category: product.category,
        merchantId: merchantIds.get(product.merchantSlug) ?? null,
      })
      .returning()
      .get();
    addSkus(world, row, product);
    if (product.commissionRateBasisPoints !== null) {
      addSpecialRate(world, row, toBasisPoints(product.commissionRateBasisPoints));
    }
    return row;
  });
}

function addMerchants(world: World): ReadonlyMap<string, number> {
  return new Map(
    merchantsOfCatalogue.map(({ slug, name, alertPhone }) => [
      slug,
      world.db.insert(merchants).values({ name, alertPhone }).returning().get().merchantId,
    ]),
  );
}

function addSkus(world: World, { goodsId, image }: GoodsRow, product: CatalogueProduct): void {
  world.db
    .insert(skus)
    .values(
      product.skus.map(({ name, priceFen, costFen, stock }) => ({
        goodsId,
        name,
        priceFen: toFen(priceFen),
        costFen: toFen(costFen),
        stock,
        image,
      })),
    )
    .run();
}

function addSpecialRate(world: World, { goodsId }: GoodsRow, tradeRate: BasisPoints): void {
  world.db
    .insert(specialRates)
    .values(
      world.books
        .rule()
        .grades.map(({ gradeId, subRate }) => ({ goodsId, gradeId, tradeRate, subRate })),
    )
    .run();
}

function pictureOf(slug: string): string {
  return `/pictures/${slug}.png`;
}
