import { View } from "@tarojs/components";
import { client } from "../../data/client";
import type { Receipt } from "../../data/tell-visits";
import { useAnswer } from "../../data/use-answer";
import { keptReferrer, notBoundWords, untilText } from "../../parts/binding/binding-words";
import { Notice } from "../../ui/notice";
import type { NotBoundVisit } from "./last-visit";

interface NotBoundNoticeProps {
  readonly visit: NotBoundVisit;
  readonly receipt: Receipt;
  readonly now: number;
}

/** Why the visit changed nothing, and what will be. */
export function NotBoundNotice({ visit, receipt, now }: NotBoundNoticeProps) {
  const { reason } = visit;
  const { selfbuyenabled = false } =
    useAnswer(client.recruit.publicRule, {}, { when: reason === "own-link" }).data ?? {};
  const { title, note } =
    reason === "bound-to-another"
      ? { title: keptReferrer.title, note: keptNote(receipt, now) }
      : notBoundWords[reason];
  return (
    <Notice tone="warning" icon="info">
      <View className="referrer-screen__strong">{title}</View>
      <View>{reason === "own-link" && selfbuyenabled ? "自己购买按自购计佣" : note}</View>
    </Notice>
  );
}

function keptNote({ dismembername, expiresat }: Receipt, now: number): string {
  const later = "到期后再打开别人的分享，就会绑定";
  // Its binding has ended since.
  if (dismembername === undefined || expiresat === undefined)
    return "再打开一次对方的分享，就会绑定";
  return `你的推荐人是 ${dismembername}，${untilText(expiresat, now)} 到期。${later}`;
}
