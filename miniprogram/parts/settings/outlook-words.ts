import { timeText } from "./ask-to-withdraw";
import type { AutoWithdrawOutlook } from "./auto-withdraw";

/** What comes next, in one line. `shown` hides balances where their owner wants them hidden. */
export function outlookWords(
  outlook: AutoWithdrawOutlook,
  now: number,
  shown: (fen: number) => string,
): string {
  switch (outlook.kind) {
    case "off":
      return "自动提现已关闭";
    case "blocked":
      return outlook.reason;
    case "due":
    case "planned":
      return `预计 ${timeText(outlook.at, now)} 自动提现 ${shown(outlook.amount)}`;
    case "short":
      return `还差 ${shown(outlook.missing)}`;
  }
}
