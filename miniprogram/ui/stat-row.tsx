import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import { accessible } from "./accessible";
import { classNames } from "./class-names";
import { useLargeText } from "./text-scale";
import "./stat-row.css";

export interface StatRowProps {
  /** Two or three. The value is usually a MoneyText of size title. */
  stats: ReadonlyArray<{ key: string; label: string; value: ReactNode; onPress?: () => void }>;
}

export function StatRow({ stats }: StatRowProps) {
  const largeText = useLargeText();
  return (
    <View className={classNames("stat-row", largeText && "stat-row--stacked")}>
      {stats.map((stat) => (
        <View
          key={stat.key}
          className="stat-row__stat"
          hoverClass={stat.onPress ? "stat-row__stat--pressed" : "none"}
          {...(stat.onPress ? { onClick: stat.onPress, ...accessible({ role: "button" }) } : {})}
        >
          <View className="stat-row__label">{stat.label}</View>
          <View className="stat-row__value">{stat.value}</View>
        </View>
      ))}
    </View>
  );
}
