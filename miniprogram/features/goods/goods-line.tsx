import type { GoodsDetail } from "@distribution/sdk";
import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import { pictureAddress } from "../../platform/picture-address";
import { MoneyText } from "../../ui/money-text";
import { Picture } from "../../ui/picture";
import "./goods-line.css";

export interface GoodsLineProps {
  readonly goods: GoodsDetail;
  /** Right of the price. */
  readonly aside?: ReactNode;
}

/** Which product a sheet is about. */
export function GoodsLine({ goods, aside }: GoodsLineProps) {
  return (
    <View className="goods-line">
      <View className="goods-line__picture">
        <Picture src={pictureAddress(goods.image)} label={goods.name} size="full" />
      </View>
      <View className="goods-line__main">
        <View className="goods-line__name">{goods.name}</View>
        <MoneyText fen={goods.price} size="body" />
        {aside}
      </View>
    </View>
  );
}
