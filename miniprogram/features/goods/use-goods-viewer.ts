import type { GoodsDetail } from "@distribution/sdk";
import { client } from "../../data/client";
import { useAnswer } from "../../data/use-answer";
import { useSessionStore } from "../../session/session-store";
import { waitingVisits } from "../../session/visits";

/**
 * For whom the product is shown. A commission is told to distributors alone, and of a product without
 * one the sign-in has said who looks; only a distributor's status is asked for, and a buyer's page needs
 * two requests: the product and whose customer the buyer is.
 */
export function useGoodsViewer(goods: GoodsDetail | undefined) {
  const earns = goods?.commissionamount !== undefined;
  const atSignIn = useSessionStore(({ member }) => member?.distributorstatus);
  const mayEarn = earns || atSignIn === "normal";
  const status = useAnswer(client.distributor.status, {}, { when: mayEarn }).data;
  // Locked or fired since then, she buys like anybody.
  const isDistributor = earns || (status?.status ?? atSignIn) === "normal";
  // While a visit is being told, its answer is on its way already: asked beside it, it would be old.
  const isTold = waitingVisits().length === 0;
  const receipt = useAnswer(client.binding.receipt, {}, { when: !isDistributor && isTold });
  const rule = useAnswer(client.recruit.publicRule, {}, { when: isDistributor }).data;
  const { dismemberid, dismembername } = receipt.data ?? {};
  return {
    isDistributor,
    /** Whose order it will be; nobody's where it is empty. */
    dismemberid: (isDistributor ? status?.dismemberid : dismemberid) ?? "",
    /** By which name the buyer knows whose it is. */
    credited: isDistributor ? "你自己" : dismembername,
    selfBuy: rule?.selfbuyenabled === true,
    receipt: receipt.data,
    receiptAt: receipt.updatedAt,
  };
}
