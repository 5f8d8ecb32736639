import { channelLabels, type GoodsDetail } from "@distribution/sdk";
import { View } from "@tarojs/components";
import { salesText } from "../../parts/goods/sales-text";
import { pictureAddress } from "../../platform/picture-address";
import { Card } from "../../ui/card";
import { MoneyText } from "../../ui/money-text";
import { Picture } from "../../ui/picture";
import { StatusTag } from "../../ui/status-tag";
import { sellsByLink } from "./buying";
import "./goods-facts.css";

/** The first of its pictures, seen at once; the others stand with the description. */
export function GoodsPicture({ goods }: { readonly goods: GoodsDetail }) {
  return <Picture src={pictureAddress(goods.image)} label={goods.name} size="banner" />;
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
  const { description, images, image, name } = goods;
  const others = images.filter((picture) => picture !== image);
  if (description.trim() === "" && others.length === 0) return null;
  return (
    <Card title="商品说明">
      <View className="goods-facts__about">{description}</View>
      {others.map((picture) => (
        <Picture key={picture} src={pictureAddress(picture)} label={name} size="full" />
      ))}
    </Card>
  );
}
