import type { GoodsDetail } from "@distribution/sdk";
import { View } from "@tarojs/components";
import { openPage } from "../../shell/navigate";
import { IconAction } from "../../ui/icon-action";
import { Button } from "../../ui/button";
import { classNames } from "../../ui/class-names";
import { formatFen } from "../../ui/format-fen";
import { useLargeText } from "../../ui/text-scale";
import { sellsByLink } from "./buying";
import type { usePurchase } from "./use-purchase";
import "./buy-bars.css";

export interface BuyBarProps {
  readonly goods: GoodsDetail;
  readonly purchase: ReturnType<typeof usePurchase>;
  readonly onShare: () => void;
}

export function BuyerBar({ goods, purchase, onShare }: BuyBarProps) {
  return (
    <View className="buy-bar">
      <View className="buy-bar__aside">
        <IconAction icon="bag" label="选品" onPress={() => openPage("goods")} />
        <IconAction icon="share" label="分享" openType="share" onPress={onShare} />
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

/** To share is what she came for; to buy it herself stands beside it while the rule allows it. */
export function DistributorBar({
  goods,
  purchase,
  onShare,
  selfBuy,
}: BuyBarProps & { readonly selfBuy: boolean }) {
  const largeText = useLargeText();
  const { commissionamount } = goods;
  return (
    <View className={classNames("buy-bar", largeText && "buy-bar--stacked")}>
      {selfBuy ? (
        <View className="buy-bar__aside buy-bar__aside--button">
          <Button
            block
            size="large"
            kind="secondary"
            loading={purchase.isOpening}
            onPress={purchase.buy}
          >
            自购
          </Button>
        </View>
      ) : null}
      <View className="buy-bar__main">
        <Button block size="large" onPress={onShare}>
          {commissionamount ? `分享赚 ${formatFen(commissionamount)}` : "分享"}
        </Button>
      </View>
    </View>
  );
}
