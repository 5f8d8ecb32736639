import { type Fen } from "@distribution/sdk";
import { Text, View } from "@tarojs/components";
import { useShownFen } from "../../parts/money/use-shown-fen";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { classNames } from "../../ui/class-names";
import { MoneyText } from "../../ui/money-text";
import "./threshold-card.css";

export interface ThresholdCardProps {
  readonly enabled: boolean;
  readonly threshold: Fen;
  readonly withdrawable: Fen;
  readonly waits: boolean;
  readonly onChange: () => void;
}

/** From how much on, and how far it is. Off, it keeps the amount for when it is on again. */
export function ThresholdCard(props: ThresholdCardProps) {
  const { enabled, threshold, withdrawable, waits, onChange } = props;
  const shown = useShownFen();
  const missing = Math.max(0, threshold - withdrawable);
  const reached = Math.min(1, Math.max(0, withdrawable / threshold));
  return (
    <Card>
      <View>
        <View className="threshold-card__head">
          <View className="threshold-card__label">可提现满</View>
          <View className="threshold-card__change">
            <Button kind="text" onPress={onChange} label="修改自动提现的金额">
              修改
            </Button>
          </View>
        </View>
        <View className={classNames(!enabled && "threshold-card__off")}>
          <MoneyText fen={threshold} size="hero" tone={enabled ? "ink" : "quiet"} />
        </View>
      </View>
      <View className="threshold-card__bar">
        <View
          className={classNames("threshold-card__fill", !enabled && "threshold-card__fill--off")}
          style={{ width: `${Math.floor(reached * 100)}%` }}
        />
      </View>
      <View className="threshold-card__foot">
        {enabled ? (
          <>
            <View>
              现在 <Text className="threshold-card__figure">{shown(withdrawable)}</Text>
            </View>
            {missing > 0 ? (
              <View>
                还差 <Text className="threshold-card__figure">{shown(missing)}</Text>
              </View>
            ) : (
              <View>已达到</View>
            )}
          </>
        ) : (
          <View>开启后按这个金额提现</View>
        )}
        {waits ? <View className="threshold-card__waits">联网后同步</View> : null}
      </View>
    </Card>
  );
}
