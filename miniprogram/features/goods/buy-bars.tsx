import type { GoodsDetail } from "@distribution/sdk";
import { View } from "@tarojs/components";
import { openPage } from "../../shell/navigate";
import { IconAction } from "../../ui/icon-action";
import { Button } from "../../ui/button";
import { sellsByLink } from "./buying";
import type { usePurchase } from "./use-purchase";
import "./buy-bars.css";

export interface BuyBarProps {
  readonly goods: GoodsDetail;
  readonly purchase: ReturnType<typeof usePurchase>;
}

export function BuyerBar({ goods, purchase }: BuyBarProps) {
  return (
    <View className="buy-bar">
      <View className="buy-bar__aside">
        <IconAction icon="bag" label="选品" onPress={() => openPage("goods")} />
      </View>
      <View className="buy-bar__main">
        <Button block size="large" loading={purchase.isOpening} onPress={purchase.buy}>
          {sellsByLink(goods.ordersource) ? "去拼多多购买" : "去商城购买"}
        </Button>
      </View>
    </View>
  );
}

/** Nothing to buy: the way on to what there is. */
export function GoneBar() {
  return (
    <Button block size="large" onPress={() => openPage("goods")}>
      看看相似商品
    </Button>
  );
}

export function DistributorBar({ purchase, selfBuy }: BuyBarProps & { readonly selfBuy: boolean }) {
  if (!selfBuy) return <GoneBar />;
  return (
    <Button block size="large" loading={purchase.isOpening} onPress={purchase.buy}>
      自购
    </Button>
  );
}
