import { channelLabels, type GoodsItem } from "@distribution/sdk";
import { View } from "@tarojs/components";
import { pictureAddress } from "../../platform/picture-address";
import { Card } from "../../ui/card";
import { keepTogether } from "../../ui/keep-together";
import { MoneyText } from "../../ui/money-text";
import { Picture } from "../../ui/picture";
import { salesText } from "./sales-text";
import "./goods-card.css";

export interface GoodsCardProps {
  readonly goods: GoodsItem;
  readonly onPress: () => unknown;
}

/** A product as a distributor weighs it: what it costs the buyer, and what it earns her. */
export function GoodsCard({ goods, onPress }: GoodsCardProps) {
  const soldOut = goods.stock <= 0;
  return (
    <Card padding="none" onPress={onPress}>
      <View className="goods-card">
        <Picture src={pictureAddress(goods.image)} label={goods.name} size="medium" />
        <View className="goods-card__main">
          <View className="goods-card__name">{goods.name}</View>
          <View className="goods-card__meta">
            {keepTogether(
              `${channelLabels[goods.ordersource]} · ${soldOut ? "已售罄" : salesText(goods.sales)}`,
            )}
          </View>
          <View className="goods-card__foot">
            <View className="goods-card__prices">
              <View className="goods-card__price">
                <MoneyText fen={goods.price} size="title" />
              </View>
              {goods.otprice > goods.price ? (
                <View className="goods-card__original">
                  <MoneyText fen={goods.otprice} size="caption" tone="quiet" struck />
                </View>
              ) : null}
            </View>
            {goods.commissionamount !== undefined ? (
              <View className="goods-card__commission">
                赚 <MoneyText fen={goods.commissionamount} size="second" tone="accent" />
              </View>
            ) : null}
          </View>
        </View>
      </View>
    </Card>
  );
}
