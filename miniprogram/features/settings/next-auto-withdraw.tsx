import type { Fen } from "@distribution/sdk";
import { View } from "@tarojs/components";
import { Balance } from "../../parts/money/balance";
import { useShownFen } from "../../parts/money/use-shown-fen";
import { timeText } from "../../parts/settings/ask-to-withdraw";
import type { AutoWithdrawOutlook } from "../../parts/settings/auto-withdraw";
import { Card } from "../../ui/card";
import "./next-auto-withdraw.css";

export interface NextAutoWithdrawProps {
  readonly outlook: AutoWithdrawOutlook;
  readonly withdrawable: Fen;
  readonly now: number;
}

/** When it is due, and of what the sum is made. Nothing while it is off or blocked. */
export function NextAutoWithdraw({ outlook, withdrawable, now }: NextAutoWithdrawProps) {
  const shown = useShownFen();
  if (outlook.kind === "off" || outlook.kind === "blocked") return null;
  if (outlook.kind === "short") {
    return (
      <Card>
        <View>
          <View className="next-auto-withdraw__label">下一次</View>
          <View className="next-auto-withdraw__none">还定不了日子</View>
          <View className="next-auto-withdraw__note">
            {`再有 ${shown(outlook.missing)} 到可提现，就会自动提交申请`}
          </View>
        </View>
      </Card>
    );
  }
  const time = timeText(outlook.at, now);
  const note =
    outlook.kind === "planned"
      ? `现在的 ${shown(withdrawable)}，加上 ${time} 可提现的 ${shown(outlook.coming)}`
      : outlook.amount < withdrawable
        ? `一次最多提 ${shown(outlook.amount)}，其余留在可提现`
        : "现在可提现的全部";
  return (
    <Card>
      <View>
        <View className="next-auto-withdraw__label">下一次</View>
        <View className="next-auto-withdraw__line">
          <View className="next-auto-withdraw__time">{time}</View>
          <Balance fen={outlook.amount} size="title" />
        </View>
        <View className="next-auto-withdraw__note">{note}</View>
      </View>
    </Card>
  );
}
