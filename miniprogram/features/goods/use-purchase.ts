import { type GoodsDetail, isRefusalOf } from "@distribution/sdk";
import { useCallback, useEffect, useRef, useState } from "react";
import { client } from "../../data/client";
import { useCommand } from "../../data/use-command";
import { useDidHide } from "../../platform/lifecycle";
import { isWeapp } from "../../platform/build-constants";
import { openAddress, openOtherProgram } from "../../platform/other-program";
import { openPdd, openShop, sellsByLink, type PddLinks, type Trouble } from "./buying";

const ways = { openProgram: openOtherProgram, openAddress };

/**
 * Takes the buyer to where the product is sold, and keeps why it did not open. The links are asked for
 * once: a second try jumps within its own tap, as WeChat and browsers want it. Who has left the page
 * meanwhile is taken nowhere.
 */
export function usePurchase(
  goods: GoodsDetail,
  /** Whose order it will be; nobody's where it is empty. */
  dismemberid: string,
  onRefused: () => void,
) {
  const [trouble, setTrouble] = useState<Trouble>();
  const links = useRef<{ readonly of: string; readonly links: PddLinks }>();
  const attempt = useRef(0);
  const underWay = useRef(false);
  const [isOpening, setOpening] = useState(false);
  const ask = useCommand(client.goods.pddUrl, { touches: [] });
  const leave = useCallback(() => void (attempt.current += 1), []);
  useDidHide(leave);
  useEffect(() => leave, [leave]);

  const { goodssign = "" } = goods;
  const linksNow = async (): Promise<PddLinks> => {
    const of = `${goodssign} ${dismemberid}`;
    if (links.current?.of !== of) {
      links.current = { of, links: await ask.send({ dismemberid, goodssign }) };
    }
    return links.current.links;
  };
  const open = async (isHere: () => boolean): Promise<Trouble | undefined> => {
    if (!sellsByLink(goods.ordersource)) return openShop(goods.buyinfo, ways, !isWeapp);
    try {
      const given = await linksNow();
      return isHere() ? await openPdd(given, ways, !isWeapp) : undefined;
    } catch (error) {
      if (!isRefusalOf(client.goods.pddUrl, error)) return { kind: "no-link" };
      // It is not sold any more: the page says so itself as soon as it is asked for again.
      onRefused();
      return undefined;
    }
  };
  const buy = async (): Promise<void> => {
    if (underWay.current) return;
    underWay.current = true;
    setOpening(true);
    attempt.current += 1;
    const mine = attempt.current;
    const isHere = () => mine === attempt.current;
    const met = await open(isHere);
    underWay.current = false;
    setOpening(false);
    if (isHere() || met === undefined) setTrouble(met);
  };
  return { buy, isOpening, trouble, close: () => setTrouble(undefined) };
}
