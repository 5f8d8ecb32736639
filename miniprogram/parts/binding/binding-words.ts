import type { BindingReason } from "@distribution/sdk";
import { dateText } from "../../ui/date-text";

export type NotBoundReason = Exclude<BindingReason, "bound" | "already-bound"> | "unknown";

interface BindingWords {
  readonly title: string;
  /** What it means, in half a line. */
  readonly note: string;
  /** As one of several facts. */
  readonly fact: string;
}

const notNow: BindingWords = {
  title: "对方暂时不能绑定客户",
  note: "商品仍可购买",
  fact: "对方暂时不能绑定客户",
};

/** Why a visit did not bind, as a customer understands it. Nobody is told what became of the distributor. */
export const notBoundWords: Record<Exclude<NotBoundReason, "bound-to-another">, BindingWords> = {
  "own-link": {
    title: "这是你自己的分享",
    note: "打开自己的分享不会绑定",
    fact: "打开的是自己的分享",
  },
  "visitor-is-distributor": {
    title: "你已经是分销员",
    note: "分销员之间不互相绑定",
    fact: "你已经是分销员",
  },
  "distributor-locked": notNow,
  "distributor-fired": notNow,
  "distributor-unknown": notNow,
  "code-expired": {
    title: "这个码已过期",
    note: "商品仍可购买，想绑定可以向对方要新的",
    fact: "码已过期",
  },
  unknown: { title: "这次没有绑定", note: "商品仍可购买", fact: "暂时说不清" },
};

export const keptReferrer = {
  title: "这次没有换推荐人",
  fact: "已有推荐人，还没到期",
} as const;

/** The last day on which a binding or an invitation holds all day long is not promised: only its end is. */
export const untilText = (expiresat: number, now: number) => dateText(expiresat, "day", now);
