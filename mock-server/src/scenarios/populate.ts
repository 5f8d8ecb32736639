import { channelFacts, toBasisPoints, toFen } from "@distribution/sdk/server";
import type { Rule } from "../domain/rule";
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
  const rows = world.db
    .insert(goods)
    .values(
      products.map((product, index) => ({
        channel: product.channel,
        goodsSign:
          channelFacts[product.channel].buyAt === "pdd-link" ? goodsSignOf(index + 1) : null,
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
      })),
    )
    .returning()
    .all();
  const added = rows.flatMap((row, index) => {
    const product = products[index];
    return product ? [{ row, product }] : [];
  });
  world.db.insert(skus).values(added.flatMap(skusOf)).run();
  const { grades } = world.books.rule();
  world.db
    .insert(specialRates)
    .values(added.flatMap((one) => specialRatesOf(one, grades)))
    .run();
  return rows;
}

interface Added {
  readonly row: GoodsRow;
  readonly product: CatalogueProduct;
}

function addMerchants(world: World): ReadonlyMap<string, number> {
  const rows = world.db
    .insert(merchants)
    .values(merchantsOfCatalogue.map(({ name, alertPhone }) => ({ name, alertPhone })))
    .returning()
    .all();
  return new Map(
    merchantsOfCatalogue.flatMap(({ slug }, index) => {
      const row = rows[index];
      return row ? [[slug, row.merchantId] as const] : [];
    }),
  );
}

function skusOf({ row: { goodsId, image }, product }: Added) {
  return product.skus.map(({ name, priceFen, costFen, stock, picture }) => ({
    goodsId,
    name,
    priceFen: toFen(priceFen),
    costFen: toFen(costFen),
    stock,
    image: picture === undefined ? image : pictureOf(picture),
  }));
}

function specialRatesOf({ row: { goodsId }, product }: Added, grades: Rule["grades"]) {
  const { commissionRateBasisPoints } = product;
  if (commissionRateBasisPoints === null) return [];
  const tradeRate = toBasisPoints(commissionRateBasisPoints);
  return grades.map(({ gradeId, subRate }) => ({ goodsId, gradeId, tradeRate, subRate }));
}

function pictureOf(slug: string): string {
  return `/pictures/${slug}.png`;
}
