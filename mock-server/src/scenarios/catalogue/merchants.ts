interface CatalogueMerchant {
  readonly slug: string;
  readonly name: string;
  /** Where the merchant is warned of a product that went off the shelf; null: nobody is. */
  readonly alertPhone: string | null;
}

export const merchants = [
  { slug: "hill-pantry", name: "山见食集旗舰店", alertPhone: "16800002046" },
  { slug: "plain-home", name: "栖木生活馆", alertPhone: "16100007315" },
  { slug: "daily-basket", name: "小满居家日用专营店", alertPhone: "16400000582" },
  { slug: "light-digital", name: "拾光数码配件店", alertPhone: null },
  { slug: "soft-care", name: "云禾个护母婴店", alertPhone: "16900008861" },
] as const satisfies readonly CatalogueMerchant[];

export type MerchantSlug = (typeof merchants)[number]["slug"];
