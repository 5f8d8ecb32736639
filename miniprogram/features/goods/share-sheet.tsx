import type { GoodsDetail } from "@distribution/sdk";
import { View } from "@tarojs/components";
import { isWeapp } from "../../platform/build-constants";
import { openPage } from "../../shell/navigate";
import { formatFen } from "../../ui/format-fen";
import { IconAction } from "../../ui/icon-action";
import { Sheet } from "../../ui/sheet";
import { sellsByLink } from "./buying";
import { GoodsLine } from "./goods-line";
import { LinkBox } from "./link-box";
import { useShareLink } from "./use-share-link";
import "./share-sheet.css";

export interface ShareSheetProps {
  readonly goods: GoodsDetail;
  /** Whose customer becomes who opens it. */
  readonly dismemberid: string;
  readonly isDistributor: boolean;
  readonly onClose: () => void;
}

/** The ways to a friend. What the friend gets never says what it earns. */
export function ShareSheet({ goods, dismemberid, isDistributor, onClose }: ShareSheetProps) {
  const { commissionamount } = goods;
  const link = useShareLink(goods, dismemberid);
  return (
    <Sheet open title="分享给好友" onClose={onClose}>
      <View className="share-sheet">
        {commissionamount ? (
          <View className="share-sheet__note">佣金从对方付款那一刻起记录</View>
        ) : null}
        <View className="share-sheet__goods">
          <GoodsLine
            goods={goods}
            aside={
              commissionamount ? (
                <View className="share-sheet__earn">{`你赚 ${formatFen(commissionamount)}`}</View>
              ) : null
            }
          />
        </View>
        <View className="share-sheet__ways">
          {isWeapp ? (
            <IconAction icon="wechat" round="wechat" label="微信好友" openType="share" />
          ) : (
            <IconAction icon="link" round="neutral" label="复制链接" onPress={link.copyPage} />
          )}
          {isDistributor ? (
            <IconAction
              icon="image"
              round="neutral"
              label="商品海报"
              onPress={() => openPage("goodsPoster", { goodsid: goods.goodsid })}
            />
          ) : null}
          {isDistributor && sellsByLink(goods.ordersource) ? (
            <IconAction icon="copy" round="neutral" label="复制短链接" onPress={link.copyShort} />
          ) : null}
        </View>
        {link.byHand === undefined ? null : <LinkBox link={link.byHand} />}
        <View className="share-sheet__note share-sheet__note--last">
          {link.byHand === undefined
            ? isDistributor
              ? "好友打开后会看到你是推荐人，价格不变"
              : "好友打开后就能看到这件商品"
            : "没有复制成功，长按上面的链接自己复制"}
        </View>
      </View>
    </Sheet>
  );
}
