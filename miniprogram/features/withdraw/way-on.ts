import {
  type Fen,
  formatYuan,
  type Withdrawal,
  type WithdrawMethod,
  withdrawMethodLabels,
} from "@distribution/sdk";
import { dateText } from "../../ui/date-text";
import { dayMs, shanghaiDay } from "../../ui/shanghai-time";

export interface WayOnFacts {
  readonly now: number;
  /** The distributor's own name; undefined until it is known. */
  readonly owner: string | undefined;
  /** Another way that takes what came back. */
  readonly otherWay: WithdrawMethod | undefined;
}

/** What a button under a withdrawal that ended unpaid does. */
export type Step =
  | { readonly do: "again"; readonly text: string; readonly method?: WithdrawMethod }
  | { readonly do: "orders" | "contact" | "copy-and-ask" | "leave"; readonly text: string };

export interface WayOn {
  /** The reason, as the headline. */
  readonly headline: string;
  /** Where the money is, and what to do. */
  readonly sentence: string;
  readonly next: Step;
  readonly second?: Step;
}

type Facts = Pick<
  Withdrawal,
  "amount" | "returnedamount" | "withdrawid" | "withdrawtype" | "failmsg" | "failcode" | "timeline"
>;

const again: Step = { do: "again", text: "重新提现" };

/** What the server says where the merchant gave no reason. */
const saysNothing = "审核未通过";

const reasonOf = ({ failmsg }: Pick<Withdrawal, "failmsg">) =>
  failmsg === saysNothing ? undefined : failmsg;

/** Why it came back, in the words of whoever refused it; two of WeChat's are told shorter. */
export function headline(record: Pick<Withdrawal, "failcode" | "failmsg">): string {
  const { failcode } = record;
  if (failcode === "payee-abnormal") return "微信收款账户异常";
  if (failcode === "orders-failed") return "所用订单已失效";
  return reasonOf(record) || "商家没有写明原因";
}

/** By the reason: every withdrawal that was not paid has a next step. */
export function wayOn(record: Facts, facts: WayOnFacts): WayOn {
  const told = { headline: headline(record), back: backSentence(record) };
  const { otherWay } = facts;
  const elsewhere: Step =
    otherWay === undefined
      ? again
      : { do: "again", text: `改用${withdrawMethodLabels[otherWay]}`, method: otherWay };
  switch (record.failcode) {
    case "account-mismatch":
      return { ...wrongAccount(record, facts, elsewhere, told.back), headline: told.headline };
    case "quota-full":
      return {
        headline: told.headline,
        sentence: `${told.back}${quotaSentence(record, facts)}`,
        next: elsewhere,
        second: { do: "leave", text: "知道了" },
      };
    case "payee-abnormal": {
      const meanwhile =
        otherWay === undefined
          ? "账户恢复后可以重新提"
          : `可以先改到${withdrawMethodLabels[otherWay]}，账户恢复后再用微信`;
      return {
        headline: told.headline,
        sentence: `${told.back}${meanwhile}`,
        next: elsewhere,
      };
    }
    case "orders-failed":
      return {
        headline: told.headline,
        sentence: record.failmsg ? `${record.failmsg}。${told.back}` : told.back,
        next: { do: "orders", text: "看订单" },
      };
    case "not-confirmed":
      return {
        headline: told.headline,
        sentence: told.back,
        next: again,
        second: { do: "contact", text: "联系客服" },
      };
    default:
      return reasonOf(record)
        ? { headline: told.headline, sentence: `${told.back}可以重新提`, next: again }
        : {
            headline: told.headline,
            sentence: `${told.back}把提现单号 ${record.withdrawid} 发给客服，可以问到原因`,
            next: { do: "copy-and-ask", text: "复制单号，联系客服" },
            second: again,
          };
  }
}

function wrongAccount(
  { withdrawtype }: Facts,
  { owner, otherWay }: WayOnFacts,
  elsewhere: Step,
  back: string,
): Pick<WayOn, "sentence" | "next"> {
  const hers = owner === undefined ? "本人" : ` ${owner} `;
  // A wallet has no account that could be changed here.
  if (withdrawtype === "wechat") {
    const orElse = otherWay === undefined ? "" : `，或先改到${withdrawMethodLabels[otherWay]}`;
    return { sentence: `${back}微信要用${hers}实名${orElse}`, next: elsewhere };
  }
  return {
    sentence: `${back}换成${hers}实名的账号，就可以重新提。`,
    next: { do: "again", text: "修改账号，重新提现" },
  };
}

/** WeChat counts by days: the wallet takes more on the day after. */
function quotaSentence(record: Facts, { now, otherWay }: WayOnFacts): string {
  const failedAt = record.timeline.find(({ status }) => status === 3)?.at ?? now;
  const elsewhere = otherWay && withdrawMethodLabels[otherWay];
  // A day that is over is no promise.
  if (shanghaiDay(failedAt) < shanghaiDay(now)) {
    return `现在可以再提${elsewhere ? `，也可以改到${elsewhere}` : ""}`;
  }
  const orElse = elsewhere ? `，或现在改到${elsewhere}` : "";
  return `${dateText(failedAt + dayMs, "day", now)} 可以再提${orElse}`;
}

/** What came back is said by its figure; that it is all, only where it is. */
function backSentence({ amount, returnedamount, timeline }: Facts): string {
  if (returnedamount === undefined || returnedamount === 0) {
    const note = timeline.find(({ status }) => status === 3)?.note;
    return note ? `${note}。` : "";
  }
  return returnedamount === amount
    ? `${yuan(amount)} 已全部退回可提现，没有扣手续费。`
    : `${yuan(returnedamount)} 已退回可提现，其余抵扣了失效的订单。`;
}

const yuan = (amount: Fen | number) => `¥${formatYuan(amount as Fen)}`;
