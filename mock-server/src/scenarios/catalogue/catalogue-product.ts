import type { Channel } from "@distribution/sdk/server";
import type { MerchantSlug } from "./merchants";

interface CatalogueSku {
  readonly name: string;
  readonly priceFen: number;
  readonly costFen: number;
  readonly stock: number;
  /** The name of its own picture, pictures/NAME.png, where it looks other than the product. */
  readonly picture?: string;
}

export interface CatalogueProduct {
  /** Also the name of its picture: pictures/SLUG.png. */
  readonly slug: string;
  readonly channel: Channel;
  readonly name: string;
  readonly category: string;
  /** The price of the cheapest SKU. */
  readonly priceFen: number;
  /** 划线价, the price struck through beside it. */
  readonly otPriceFen: number;
  /** The sum over the SKUs. */
  readonly stock: number;
  readonly sales: number;
  readonly description: string;
  /** null: the rule's own rate counts. */
  readonly commissionRateBasisPoints: number | null;
  readonly onShelf: boolean;
  readonly openToCommission: boolean;
  readonly merchantSlug: MerchantSlug;
  readonly skus: readonly CatalogueSku[];
}
