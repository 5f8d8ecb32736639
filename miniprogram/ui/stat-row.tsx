import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { Pressable } from "./pressable";
import { useLargeText } from "./text-scale";
import "./stat-row.css";

export interface StatRowProps {
  /** Two or three. The value is usually a MoneyText of size title. */
  stats: ReadonlyArray<{ key: string; label: string; value: ReactNode; onPress?: () => unknown }>;
}

export function StatRow({ stats }: StatRowProps) {
  const largeText = useLargeText();
  return (
    <View className={classNames("stat-row", largeText && "stat-row--stacked")}>
      {stats.map(({ key, label, value, onPress }) => {
        const content = (
          <>
            <View className="stat-row__label">{label}</View>
            <View className="stat-row__value">{value}</View>
          </>
        );
        return onPress ? (
          <Pressable key={key} className="stat-row__stat" onPress={onPress}>
            {content}
          </Pressable>
        ) : (
          <View key={key} className="stat-row__stat">
            {content}
          </View>
        );
      })}
    </View>
  );
}
