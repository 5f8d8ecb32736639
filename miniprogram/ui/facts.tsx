import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import { classNames } from "./class-names";
import "./facts.css";

export interface FactsProps {
  facts: ReadonlyArray<{
    key: string;
    label: string;
    value: ReactNode;
    /** The line that matters: a sum. */
    strong?: boolean;
  }>;
}

/** Lines of label and value: fees, numbers, dates. */
export function Facts({ facts }: FactsProps) {
  return (
    <View className="facts">
      {facts.map((fact) => (
        <View
          key={fact.key}
          className={classNames("facts__fact", fact.strong && "facts__fact--strong")}
        >
          <View className="facts__label">{fact.label}</View>
          <View className="facts__value">{fact.value}</View>
        </View>
      ))}
    </View>
  );
}
