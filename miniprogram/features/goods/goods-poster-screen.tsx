import {
  ApiError,
  charactersOf,
  type GoodsDetail,
  type memberApi,
  type OutputOf,
} from "@distribution/sdk";
import { client } from "../../data/client";
import { useAnswer } from "../../data/use-answer";
import type { ProductPoster } from "../../parts/poster/poster-content";
import { PosterPage } from "../../parts/poster/poster-page";
import { pictureAddress } from "../../platform/picture-address";
import { serverNow } from "../../platform/server-clock";
import { DeadEnd } from "../../shell/dead-end";
import { LoadError } from "../../shell/load-error";
import { addressOf, openPage, usePageParameters } from "../../shell/navigate";
import { Page } from "../../shell/page";
import { useShareContent } from "../../shell/share-content";
import { dateText } from "../../ui/date-text";
import { formatFen } from "../../ui/format-fen";
import { Skeleton } from "../../ui/skeleton";
import { EarningCard } from "./earning-card";

type SunCode = OutputOf<typeof memberApi.recruit.invitation>;

/** 商品海报: a product as a picture for the album, with the code by which the friend becomes her customer. */
export function GoodsPosterScreen() {
  const { goodsid = "" } = usePageParameters("goodsPoster");
  const when = { when: goodsid !== "" };
  const product = useAnswer(client.goods.detail, { goodsid }, when);
  const code = useAnswer(client.recruit.invitation, { goodsid }, when);
  const self = useAnswer(client.distributor.detail);
  const goods = product.data;
  const card = goods && {
    title: goods.name,
    address: addressOf("goodsDetail", { goodsid }),
    imageUrl: pictureAddress(goods.image),
  };
  useShareContent(card);
  if (goodsid === "") return <NotOffered title="没有找到这件商品" />;
  const asked = [product, code, self];
  const failed = asked.find(({ data, error }) => !data && error);
  if (failed?.error) {
    return (
      <NoPoster
        error={failed.error}
        retrying={asked.some(({ isAsking }) => isAsking)}
        onRetry={() => {
          for (const { data, refresh } of asked) if (!data) void refresh();
        }}
      />
    );
  }
  return (
    <PosterPage
      content={goods && code.data && self.data && posterOf(goods, code.data, self.data.name)}
      label={goods ? `商品海报，${goods.name}，${formatFen(goods.price)}` : "商品海报"}
    >
      {goods ? <EarningCard goods={goods} /> : <Skeleton shape="lines" rows={2} />}
    </PosterPage>
  );
}

interface NoPosterProps {
  readonly error: Error;
  readonly retrying: boolean;
  readonly onRetry: () => void;
}

/** What nobody can buy now is advertised to nobody. Anything else is tried again, or has its reason. */
function NoPoster({ error, retrying, onRetry }: NoPosterProps) {
  const refused = error instanceof ApiError ? error.code : undefined;
  if (refused === "GOODS_OFF_SHELF") return <NotOffered title="这件商品已下架，暂时不能做海报" />;
  if (refused === "NOT_FOUND" || refused === "VALIDATION_FAILED") {
    return <NotOffered title="没有找到这件商品" />;
  }
  return (
    <Page>
      <LoadError error={error} retrying={retrying} onRetry={onRetry} />
    </Page>
  );
}

function NotOffered({ title }: { readonly title: string }) {
  return (
    <DeadEnd
      icon="bag"
      title={title}
      note="别的商品照常可以分享"
      actionText="去选品"
      onAction={() => void openPage("goods")}
    />
  );
}

/** Never what it earns. Her name leaves the phone as others see it: the poster may go to strangers. */
function posterOf(
  { name, price, image }: GoodsDetail,
  { qrcode, expiresat }: SunCode,
  ownName: string,
): ProductPoster {
  return {
    kind: "product",
    code: qrcode,
    picture: pictureAddress(image),
    sendername: `${charactersOf(ownName)[0] ?? ""}*`,
    until: `${dateText(expiresat, "day", serverNow())}前有效`,
    name,
    price: formatFen(price),
  };
}
