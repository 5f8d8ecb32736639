import { View } from "@tarojs/components";
import { Card } from "../../ui/card";
import type { FundDay } from "./fund-days";
import { FundLine } from "./fund-line";
import "./fund-day-card.css";

export interface FundDayCardProps {
  readonly day: FundDay;
  /** A balance makes no sense where lines between were left out. */
  readonly withBalance: boolean;
}

/** A day's movements under its own sum. */
export function FundDayCard({ day, withBalance }: FundDayCardProps) {
  return (
    <View>
      <View className="fund-day__head">
        <View>{day.title}</View>
        <View className="fund-day__sums">{day.sums}</View>
      </View>
      <Card padding="list">
        {day.funds.map((fund) => (
          <FundLine key={fund.fundid} fund={fund} withBalance={withBalance} />
        ))}
      </Card>
    </View>
  );
}
