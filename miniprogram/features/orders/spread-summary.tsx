import type { Fen } from "@distribution/sdk";
import { Text, View } from "@tarojs/components";
import { MoneyText } from "../../ui/money-text";
import "./spread-summary.css";

export interface SpreadSummaryProps {
  readonly amounts: { readonly orderamount: Fen; readonly myincome: Fen } | undefined;
  /** 下级分佣, which the centre's amounts hold and these leave out: told, so that no fen seems lost. */
  readonly subcommission: Fen | undefined;
}

/** What the orders below came to, and what of it is one's own. A dash while that is not known: the list below says why. */
export function SpreadSummary({ amounts, subcommission }: SpreadSummaryProps) {
  return (
    <View className="spread-summary">
      <Sum label="订单" fen={amounts?.orderamount} />
      <Sum label="收入" fen={amounts?.myincome} />
      {subcommission ? <Sum label="另有下级分佣" fen={subcommission} /> : null}
    </View>
  );
}

function Sum({ label, fen }: { readonly label: string; readonly fen: Fen | undefined }) {
  return (
    <View className="spread-summary__sum">
      {label}{" "}
      {fen === undefined ? (
        <Text className="spread-summary__missing">—</Text>
      ) : (
        <MoneyText fen={fen} size="caption" />
      )}
    </View>
  );
}
