import type { Fen } from "@distribution/sdk";
import { Text } from "@tarojs/components";
import { Card } from "../../ui/card";
import { MoneyText } from "../../ui/money-text";
import { StatRow } from "../../ui/stat-row";
import "./spread-summary.css";

export interface SpreadSummaryProps {
  amounts: { readonly orderamount: Fen; readonly myincome: Fen } | undefined;
}

/** What the orders of the chosen channel came to, and what of it is one's own. A dash while that is not known: the list below says why. */
export function SpreadSummary({ amounts }: SpreadSummaryProps) {
  const missing = <Text className="spread-summary__missing">—</Text>;
  return (
    <Card>
      <StatRow
        stats={[
          {
            key: "order",
            label: "订单金额",
            value: amounts ? <MoneyText fen={amounts.orderamount} size="title" /> : missing,
          },
          {
            key: "income",
            label: "我的收入",
            value: amounts ? (
              <MoneyText fen={amounts.myincome} size="title" tone="accent" />
            ) : (
              missing
            ),
          },
        ]}
      />
    </Card>
  );
}
