import type { DistributorStatus } from "@distribution/sdk";
import type { ReactNode } from "react";
import { client } from "../data/client";
import { useAnswer } from "../data/use-answer";
import { DeadEnd } from "./dead-end";
import { openPage } from "./navigate";
import { useOffersPage } from "./use-offers-page";

type Refused = Exclude<DistributorStatus, "normal" | "lock" | "fire"> | "unknown";

/** Why it is not for her, by what she is. */
const notes: Record<Refused, string> = {
  none: "成为分销员后，你的订单和提现会显示在这里",
  audit: "你的申请正在审核，通过后就能使用",
  reject: "你的申请没有通过，原因在分销中心",
  unknown: "暂时认不出你的状态，请到分销中心看看",
};

/**
 * A page of distributors for whoever comes: who is known to be none is told so in its place, without
 * filters over nothing, and nothing is asked that is refused beforehand. Whoever it is, the page need
 * not wait to find out: before her status is known it asks along with it.
 */
export function DistributorsOnly({ children }: { readonly children: ReactNode }) {
  const known = useAnswer(client.distributor.status, {}, { when: false }).data;
  // A question that is held back, for what is known of whoever asks it.
  const { allowed } = useAnswer(client.distributor.detail, {}, { when: false });
  // She may have become one since: her status is asked again wherever she was told that she is none.
  useAnswer(client.distributor.status, {}, { when: known === undefined || !allowed });
  const goods = useOffersPage("goods");
  if (allowed) return <>{children}</>;
  return (
    <DeadEnd
      icon="people"
      title="这里是分销员的页面"
      // Before her status is known only who never applied is told: by her sign-in.
      note={notes[(known?.status ?? "none") as Refused] ?? notes.unknown}
      actionText="去分销中心"
      onAction={() => void openPage("centre")}
      {...(goods && { otherText: "先去逛逛商品", onOther: () => void openPage("goods") })}
    />
  );
}
