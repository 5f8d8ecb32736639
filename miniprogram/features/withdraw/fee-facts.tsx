import { type Fen, formatRate, toFen } from "@distribution/sdk";
import { dateText } from "../../ui/date-text";
import type { FactsProps } from "../../ui/facts";
import { MoneyText } from "../../ui/money-text";
import type { MethodTerms } from "./check-amount";
import { quoteApplication } from "./quote-application";

/** Fee, net amount and arrival, for the form and for its confirmation. Dashes until there is an amount. */
export function feeFacts(
  amount: Fen | undefined,
  rule: MethodTerms,
  now: number,
): FactsProps["facts"] {
  const quote = quoteApplication(amount ?? toFen(0), rule, now);
  const known = amount !== undefined;
  return [
    {
      key: "fee",
      label: `手续费（${formatRate(rule.feerate)}）`,
      value: known ? <MoneyText fen={-quote.fee} size="second" /> : "—",
    },
    {
      key: "net",
      label: "实际到账",
      value: known ? <MoneyText fen={quote.net} size="lead" /> : "—",
      strong: true,
    },
    { key: "arrival", label: "预计到账", value: `${dateText(quote.expectedAt, "day", now)}前` },
  ];
}
