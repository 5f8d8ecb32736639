import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import "./two-buttons.css";

/** Two ways on, side by side; under each other where they do not fit. */
export function TwoButtons({ children }: { children: readonly [ReactNode, ReactNode] }) {
  return (
    <View className="two-buttons">
      <View className="two-buttons__button">{children[0]}</View>
      <View className="two-buttons__button">{children[1]}</View>
    </View>
  );
}
