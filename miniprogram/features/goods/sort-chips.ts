import type { GoodsItem, goodsSorts } from "@distribution/sdk";

export type GoodsSort = (typeof goodsSorts)[number];

const chips: readonly { readonly key: GoodsSort; readonly label: string }[] = [
  { key: "default", label: "综合" },
  { key: "sales", label: "销量高" },
  { key: "price", label: "价格低" },
];
const byCommission = { key: "commission", label: "佣金高" } as const;

/** By commission only for who is told it; who has just chosen it keeps it while the answer is on its way. */
export function sortChips(rows: readonly GoodsItem[] | undefined, chosen: GoodsSort): typeof chips {
  const earns = rows?.some(({ commissionamount }) => commissionamount !== undefined);
  return earns || chosen === byCommission.key ? [...chips, byCommission] : chips;
}
