import { channelLabels, type GoodsDetail } from "@distribution/sdk";
import { View } from "@tarojs/components";
import { salesText } from "../../parts/goods/sales-text";
import { pictureAddress } from "../../platform/picture-address";
import { Card } from "../../ui/card";
import { MoneyText } from "../../ui/money-text";
import { PicturePager } from "../../ui/picture-pager";
import { StatusTag } from "../../ui/status-tag";
import { sellsByLink } from "./buying";
import "./goods-facts.css";

/** The one that lists and shares show comes first, and the others beside it. */
export function GoodsPictures({ goods }: { readonly goods: GoodsDetail }) {
  const { image, images, name } = goods;
  const others = images.filter((picture) => picture !== image);
  return <PicturePager sources={[image, ...others].map(pictureAddress)} label={name} />;
}

/** What the buyer pays, for what, and who sends it. */
export function GoodsFacts({ goods }: { readonly goods: GoodsDetail }) {
  const { ordersource, price, otprice, name, sales } = goods;
  return (
    <Card>
      <View className="goods-facts__price">
        <View className="goods-facts__now">
          <MoneyText fen={price} size="price" />
        </View>
        {otprice > price ? <MoneyText fen={otprice} size="second" tone="quiet" struck /> : null}
        <View className="goods-facts__sales">{salesText(sales)}</View>
      </View>
      <View className="goods-facts__name">{name}</View>
      <View className="goods-facts__channel">
        <StatusTag>{channelLabels[ordersource]}</StatusTag>
        <View className="goods-facts__from">
          {sellsByLink(ordersource) ? "由拼多多发货与售后" : "由商家发货与售后"}
        </View>
      </View>
    </Card>
  );
}

export function GoodsAbout({ goods }: { readonly goods: GoodsDetail }) {
  if (goods.description.trim() === "") return null;
  return (
    <Card title="商品说明">
      <View className="goods-facts__about">{goods.description}</View>
    </Card>
  );
}
