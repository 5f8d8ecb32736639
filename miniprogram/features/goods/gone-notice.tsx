import type { Channel, GoodsDetail } from "@distribution/sdk";
import { View } from "@tarojs/components";
import { Notice } from "../../ui/notice";

type Gone = "off-shelf" | "sold-out";

/** Why it cannot be bought now. A channel that is switched off takes its goods off the shelf, whatever a page knew before. */
export function goneWhy(
  { onshelf, stock, ordersource }: Pick<GoodsDetail, "onshelf" | "stock" | "ordersource">,
  open: ReadonlySet<Channel | "unknown">,
): Gone | undefined {
  if (!onshelf || !open.has(ordersource)) return "off-shelf";
  return stock <= 0 ? "sold-out" : undefined;
}

const words: Record<Gone, readonly [title: string, note: string]> = {
  "off-shelf": ["这件商品已下架", "已成交的订单照常结算"],
  "sold-out": ["这件商品卖完了", "补货后可以再买，已成交的订单照常结算"],
};

export function GoneNotice({ why }: { readonly why: Gone }) {
  const [title, note] = words[why];
  return (
    <Notice tone="neutral" icon="info">
      <View className="notice__strong">{title}</View>
      <View>{note}</View>
    </Notice>
  );
}
