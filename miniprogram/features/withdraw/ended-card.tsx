import { type Withdrawal, withdrawMethodLabels } from "@distribution/sdk";
import { Text, View } from "@tarojs/components";
import { WithdrawalTag } from "../../parts/withdrawal/withdrawal-tag";
import { Card } from "../../ui/card";
import { formatFen } from "../../ui/format-fen";
import { keepTogether } from "../../ui/keep-together";
import type { WayOn } from "./way-on";
import "./ended-card.css";

export interface EndedCardProps {
  record: Withdrawal;
  way: WayOn;
  /** Stands out in the sentence, where it names whose the account has to be. */
  owner: string | undefined;
}

/** It did not come to anything: the reason is the headline, then where the money is and what to do. */
export function EndedCard({ record, way, owner }: EndedCardProps) {
  const [before, ...rest] = owner === undefined ? [way.sentence] : way.sentence.split(owner);
  const method = withdrawMethodLabels[record.withdrawtype];
  return (
    <Card>
      <View>
        <View className="ended-card__head">
          <View className="ended-card__label">{`提现 ${formatFen(record.amount)} · ${method}`}</View>
          <WithdrawalTag withdrawal={record} />
        </View>
        <View className="ended-card__headline">{way.headline}</View>
        <View className="ended-card__sentence">
          {keepTogether(before)}
          {rest.length > 0 ? <Text className="ended-card__strong">{owner}</Text> : null}
          {keepTogether(rest.join(owner))}
        </View>
      </View>
    </Card>
  );
}
