import {
  type Fen,
  formatYuan,
  type memberApi,
  type OutputOf,
  parseYuan,
  withdrawMethodLabels,
  type WithdrawMethod,
} from "@distribution/sdk";
import { shortYuan } from "../../parts/money/short-yuan";

export type WithdrawRule = OutputOf<typeof memberApi.distributor.detail>["withdrawrule"];

/** What counts for one way to be paid: its limits, fee and arrival. */
export type MethodTerms = Pick<
  WithdrawRule,
  "minamount" | "maxamount" | "feerate" | "expecteddays"
>;

export interface AmountLimits {
  readonly withdrawable: Fen;
  readonly method: WithdrawMethod | undefined;
  readonly rule: Pick<MethodTerms, "minamount" | "maxamount"> &
    Pick<WithdrawRule, "dailylimit" | "remainingtoday">;
}

export type AmountCheck =
  | { readonly ok: true; readonly amount: Fen }
  | {
      readonly ok: false;
      readonly sentence: string;
      /** More digits may still mend it: not worth a warning while the person is typing. */
      readonly unfinished: boolean;
      /** There is as much, but this way to be paid does not take it at once. */
      readonly aboveMethod?: Fen;
    };

/**
 * Judges an amount as typed. The server judges again; this spares a round trip and says it in the
 * person's terms. What blocks every amount comes before what is wrong with this one.
 */
export function checkAmount(text: string, limits: AmountLimits): AmountCheck {
  const { withdrawable, rule, method } = limits;
  const refuse = (sentence: string, unfinished = false): AmountCheck => ({
    ok: false,
    sentence,
    unfinished,
  });
  if (rule.remainingtoday <= 0) return refuse(`今日 ${rule.dailylimit} 次提现已用完，请明天再来`);
  const aboveBalance = `可提现只有 ¥${formatYuan(withdrawable)}`;
  const typed = parseYuan(text);
  if (!typed.ok) {
    switch (typed.reason) {
      case "empty":
        return refuse("请输入提现金额", true);
      case "format":
        return refuse("请只输入数字，例如 100 或 50.5", /^\.$/.test(text.trim()));
      case "decimals":
        return refuse("最多两位小数，精确到分");
      case "too-large":
        return refuse(aboveBalance);
    }
  }
  const { amount } = typed;
  const name = method === undefined ? "" : withdrawMethodLabels[method];
  if (amount > withdrawable) return refuse(aboveBalance);
  if (amount > rule.maxamount) {
    const sentence = `超过${name}单笔 ${shortYuan(rule.maxamount)}`;
    return { ok: false, sentence, unfinished: false, aboveMethod: amount };
  }
  if (amount === 0) return refuse("请输入大于 0 的金额", true);
  if (amount < rule.minamount)
    return refuse(`不到${name}单笔最低 ${shortYuan(rule.minamount)}`, true);
  return typed;
}

/** The most that can be taken at once: everything, as far as one withdrawal may go. */
export function largestAmount({ withdrawable, rule }: Omit<AmountLimits, "method">): Fen {
  return withdrawable < rule.maxamount ? withdrawable : rule.maxamount;
}
