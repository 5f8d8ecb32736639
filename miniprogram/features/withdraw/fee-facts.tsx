import { type Fen, formatRate, toFen } from "@distribution/sdk";
import { dateText } from "../../ui/date-text";
import type { FactsProps } from "../../ui/facts";
import { MoneyText } from "../../ui/money-text";
import type { MethodTerms } from "./check-amount";
import { quoteApplication, quoteArrival } from "./quote-application";

/** The sum as it will be, line by line. Dashes until there is an amount; one that has to be changed first has none. */
export function feeFacts(
  amount: Fen | undefined,
  terms: MethodTerms,
  now: number,
  toBeChanged: boolean,
): FactsProps["facts"] {
  if (toBeChanged) return [{ key: "net", label: "实际到账", value: "金额改好后显示" }];
  const known = amount !== undefined;
  const { fee, net } = quoteApplication(amount ?? toFen(0), terms);
  return [
    {
      key: "amount",
      label: "提现金额",
      value: known ? <MoneyText fen={amount} size="second" /> : "—",
    },
    {
      key: "fee",
      label: `手续费（${formatRate(terms.feerate)}）`,
      value: known ? <MoneyText fen={-fee} size="second" /> : "—",
    },
    {
      key: "net",
      label: "实际到账",
      value: known ? <MoneyText fen={net} size="lead" /> : "—",
      strong: true,
    },
    {
      key: "arrival",
      label: "预计到账",
      value: `${dateText(quoteArrival(terms, now), "day", now)} 前`,
    },
  ];
}
