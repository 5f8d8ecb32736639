import type { Fen } from "@distribution/sdk/server";
import { shanghaiSentence } from "../domain/shanghai-text";
import { thingOf } from "../domain/subscribe-template";
import type { Notice } from "./notify";

/** A notice in the words of its kind's template, by field. */
export function noticeContent(notice: Notice, at: number): Readonly<Record<string, string>> {
  switch (notice.kind) {
    case "audit":
      return {
        phrase1: notice.passed ? "已通过" : "未通过",
        thing2: thingOf(
          notice.reason ?? (notice.passed ? "现在可以推广商品了" : "请修改后重新提交"),
        ),
        time3: shanghaiSentence(at),
      };
    case "earnings":
      return {
        amount1: amountOf(notice.amountFen),
        thing2: thingOf(`用户${notice.buyerName}购买${notice.goodsName}`),
        time3: shanghaiSentence(at),
      };
    case "withdraw":
      return {
        phrase1: withdrawStages[notice.stage],
        amount2: amountOf(notice.amountFen),
        thing3: thingOf(notice.reason ?? withdrawRemark(notice)),
        time4: shanghaiSentence(at),
      };
    case "bind":
      return {
        thing1: thingOf(notice.customerName),
        time2: shanghaiSentence(at),
        time3: shanghaiSentence(notice.expiresAt),
      };
    case "expire":
      return {
        thing1: thingOf(notice.customerName),
        time2: shanghaiSentence(notice.expiresAt),
        thing3: notice.joined ? "对方已成为分销员，不再是客户" : "失效后的订单不再归你",
      };
    case "digest":
      return {
        thing1: notice.day,
        amount2: amountOf(notice.amountFen),
        number3: String(notice.orderCount),
      };
  }
}

const withdrawStages = { waiting: "待收款", paid: "已打款", failed: "提现失败" } as const;

function withdrawRemark({ stage, netFen }: Extract<Notice, { kind: "withdraw" }>): string {
  switch (stage) {
    case "waiting":
      return "请在 24 小时内点开确认收款";
    case "paid":
      return `到账 ${amountOf(netFen)}`;
    case "failed":
      return "审核未通过";
  }
}

/** Without the separators of `formatYuan`, which the templates refuse. */
function amountOf(amount: Fen): string {
  return `¥${(amount / 100).toFixed(2)}`;
}
