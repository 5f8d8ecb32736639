import { type Withdrawal, withdrawMethodLabels } from "@distribution/sdk";
import { View } from "@tarojs/components";
import { WithdrawalTag } from "../../parts/withdrawal/withdrawal-tag";
import { Card } from "../../ui/card";
import { formatFen } from "../../ui/format-fen";
import { keepTogether } from "../../ui/keep-together";
import type { WayOn } from "./way-on";
import "./ended-card.css";

/** It did not come to anything: the reason is the headline, then where the money is and what to do. */
export function EndedCard({ record, way }: { record: Withdrawal; way: WayOn }) {
  const method = withdrawMethodLabels[record.withdrawtype];
  return (
    <Card>
      <View>
        <View className="ended-card__head">
          <View className="ended-card__label">{`提现 ${formatFen(record.amount)} · ${method}`}</View>
          <WithdrawalTag withdrawal={record} />
        </View>
        <View className="ended-card__headline">{way.headline}</View>
        <View className="ended-card__sentence">{keepTogether(way.sentence)}</View>
      </View>
    </Card>
  );
}
