import type { Withdrawal } from "@distribution/sdk";
import { View } from "@tarojs/components";
import { Card } from "../../ui/card";
import { Facts } from "../../ui/facts";
import { MoneyText } from "../../ui/money-text";
import { WithdrawalTag } from "../../parts/withdrawal/withdrawal-tag";
import "./record-summary.css";

/** How much, in what state, and what of it arrives. Nothing arrives of what was rejected or cancelled. */
export function RecordSummary({ record }: { record: Withdrawal }) {
  const unpaid = record.status === 3 || record.status === 4;
  return (
    <Card>
      <View>
        <View className="record-summary__head">
          <View className="record-summary__label">提现金额</View>
          <WithdrawalTag withdrawal={record} />
        </View>
        <View className="record-summary__amount">
          <MoneyText fen={record.amount} size="hero" />
        </View>
      </View>
      {unpaid ? null : (
        <View className="record-summary__facts">
          <Facts
            facts={[
              { key: "fee", label: "手续费", value: <MoneyText fen={-record.fee} size="second" /> },
              {
                key: "net",
                label: "实际到账",
                value: <MoneyText fen={record.netamount} size="lead" />,
                strong: true,
              },
            ]}
          />
        </View>
      )}
    </Card>
  );
}
