import type { GoodsDetail } from "@distribution/sdk";
import { View } from "@tarojs/components";
import { useState } from "react";
import { client } from "../../data/client";
import { type Answer, useAnswer } from "../../data/use-answer";
import { useOpenChannels } from "../../parts/channel/use-open-channels";
import { pictureAddress } from "../../platform/picture-address";
import { personasAvailable } from "../../session/persona";
import { addressOf, usePageParameters } from "../../shell/navigate";
import { Page } from "../../shell/page";
import { useShareContent } from "../../shell/share-content";
import { StaleNotice } from "../../shell/stale-notice";
import { BuyerBar, DistributorBar, GoneBar } from "./buy-bars";
import { DemoOrder } from "./demo-order";
import { EarningCard } from "./earning-card";
import { GoneNotice, goneWhy } from "./gone-notice";
import { GoodsAbout, GoodsFacts, GoodsPictures } from "./goods-facts";
import { NoDetail } from "./no-detail";
import { PurchaseSheet } from "./purchase-sheet";
import { ReferrerLine } from "./referrer-line";
import { ShareSheet } from "./share-sheet";
import { useGoodsViewer } from "./use-goods-viewer";
import { usePurchase } from "./use-purchase";
import "./goods-detail-screen.css";

/** 商品详情: what it is, what it costs and where to buy it; and to a distributor what she earns by it. Shares lead here. */
export function GoodsDetailScreen() {
  const { goodsid } = usePageParameters("goodsDetail");
  const answer = useAnswer(
    client.goods.detail,
    { goodsid: goodsid ?? "0" },
    { when: goodsid !== undefined },
  );
  // Beside the product, not after it: the two requests of a share's landing.
  const viewer = useGoodsViewer(answer.data);
  if (!answer.data) return <NoDetail answer={answer} missing={goodsid === undefined} />;
  return <Detail goods={answer.data} answer={answer} viewer={viewer} />;
}

interface DetailProps {
  readonly goods: GoodsDetail;
  readonly answer: Answer<GoodsDetail>;
  readonly viewer: ReturnType<typeof useGoodsViewer>;
}

function Detail({ goods, answer, viewer }: DetailProps) {
  const openChannels = useOpenChannels({ ask: false });
  const gone = goneWhy(goods, openChannels);
  const [sharing, setSharing] = useState(false);
  const { goodsid, name, image } = goods;
  useShareContent({
    title: name,
    address: addressOf("goodsDetail", { goodsid }),
    imageUrl: pictureAddress(image),
  });
  const bar = { goods, onShare: () => setSharing(true) };
  const purchase = usePurchase(goods, viewer.dismemberid, () => void answer.refresh());
  return (
    <Page
      padded={false}
      bottomBar={
        gone ? (
          <GoneBar />
        ) : viewer.isDistributor ? (
          <DistributorBar {...bar} purchase={purchase} selfBuy={viewer.selfBuy} />
        ) : (
          <BuyerBar {...bar} purchase={purchase} />
        )
      }
      overlay={
        <>
          <PurchaseSheet goods={goods} purchase={purchase} />
          {sharing && !gone ? (
            <ShareSheet
              goods={goods}
              dismemberid={viewer.dismemberid}
              isDistributor={viewer.isDistributor}
              onClose={() => setSharing(false)}
            />
          ) : null}
        </>
      }
    >
      <View className={gone ? "goods-detail__gone" : ""}>
        <GoodsPictures goods={goods} />
      </View>
      <View className="goods-detail">
        <StaleNotice
          error={answer.error}
          updatedAt={answer.updatedAt}
          onRetry={() => void answer.refresh()}
        />
        {gone ? <GoneNotice why={gone} /> : null}
        <GoodsFacts goods={goods} />
        {viewer.isDistributor ? (
          <EarningCard goods={goods} />
        ) : (
          <ReferrerLine receipt={viewer.receipt} now={viewer.receiptAt} />
        )}
        <GoodsAbout goods={goods} />
        {personasAvailable && !gone ? (
          <DemoOrder goods={goods} dismemberid={viewer.dismemberid} credited={viewer.credited} />
        ) : null}
      </View>
    </Page>
  );
}
