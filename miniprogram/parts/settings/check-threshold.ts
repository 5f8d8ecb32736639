import { type Fen, formatYuan, parseYuan } from "@distribution/sdk";
import { shortYuan } from "../money/short-yuan";

export type ThresholdCheck =
  | { readonly ok: true; readonly threshold: Fen }
  | {
      readonly ok: false;
      readonly sentence: string;
      /** More digits may still mend it: not worth a warning while the person is typing. */
      readonly unfinished: boolean;
    };

/** Judges a threshold as typed. The server judges again; this spares a round trip. */
export function checkThreshold(
  text: string,
  { minamount, maxamount }: { readonly minamount: Fen; readonly maxamount: Fen },
): ThresholdCheck {
  const refuse = (sentence: string, unfinished = false): ThresholdCheck => ({
    ok: false,
    sentence,
    unfinished,
  });
  const typed = parseYuan(text);
  if (!typed.ok) {
    switch (typed.reason) {
      case "empty":
        return refuse("请输入金额", true);
      case "format":
        return refuse("请输入数字", text.trim() === ".");
      case "decimals":
        return refuse("最多两位小数");
      case "too-large":
        return refuse(`一次最多 ${shortYuan(maxamount)}`);
    }
  }
  // In the server's own words.
  if (typed.amount < minamount)
    return refuse(`不能低于最低提现金额 ¥${formatYuan(minamount)}`, true);
  if (typed.amount > maxamount) return refuse(`一次最多 ${shortYuan(maxamount)}`);
  return { ok: true, threshold: typed.amount };
}
