import type { GoodsDetail } from "@distribution/sdk";
import { useState } from "react";
import { client } from "../../data/client";
import { useCommand } from "../../data/use-command";
import { putOnClipboard } from "../../platform/clipboard";
import { showToast } from "../../platform/feedback";
import { webAddress } from "../../platform/web-address";
import { addressOf } from "../../shell/navigate";
import { sharedAddress } from "../../shell/share-content";
import { shortLink } from "./buying";

/** The links that a friend can be sent. `byHand` is the one that the clipboard would not take. */
export function useShareLink({ goodsid, goodssign = "" }: GoodsDetail, dismemberid: string) {
  const [byHand, setByHand] = useState<string>();
  const ask = useCommand(client.goods.pddUrl, { touches: [] });
  const copy = async (link: string) => {
    setByHand((await putOnClipboard(link)) ? undefined : link);
  };
  const copyShort = async () => {
    let link: string | undefined;
    try {
      link = shortLink(await ask.send({ dismemberid, goodssign }));
    } catch {
      link = undefined;
    }
    if (link === undefined) showToast("链接暂时拿不到，请稍后再试");
    else await copy(link);
  };
  const copyPage = () => copy(webAddress(sharedAddress(addressOf("goodsDetail", { goodsid }))));
  return { byHand, copyShort, copyPage };
}
