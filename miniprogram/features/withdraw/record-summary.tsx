import type { Withdrawal } from "@distribution/sdk";
import { View } from "@tarojs/components";
import { WithdrawalTag } from "../../parts/withdrawal/withdrawal-tag";
import { Card } from "../../ui/card";
import { MoneyText } from "../../ui/money-text";
import { Notice } from "../../ui/notice";
import { methodText } from "./method-text";
import "./record-summary.css";

/** How much, by which way, in what state; what an order that failed took of it is said. */
export function RecordSummary({ record }: { record: Withdrawal }) {
  const { amount, originalamount } = record;
  const lowered = originalamount !== undefined && originalamount > amount;
  const why = record.timeline.filter(({ status, note }) => status === 0 && note).pop()?.note;
  return (
    <Card>
      <View>
        <View className="record-summary__head">
          <View className="record-summary__label">{`提现 · ${methodText(record)}`}</View>
          <WithdrawalTag withdrawal={record} />
        </View>
        <View className="record-summary__amount">
          <MoneyText fen={amount} size="hero" />
          {lowered ? (
            <View className="record-summary__before">
              <MoneyText fen={originalamount} size="second" tone="quiet" struck />
            </View>
          ) : null}
        </View>
      </View>
      {lowered && record.status === 0 && why ? (
        <Notice tone="neutral" icon="info">
          {`${why}，其余照常审核`}
        </Notice>
      ) : null}
    </Card>
  );
}
