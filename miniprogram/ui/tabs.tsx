import { ScrollView, View } from "@tarojs/components";
import { accessible } from "./accessible";
import { classNames } from "./class-names";
import { Pressable } from "./pressable";
import "./tabs.css";

export interface TabsProps<Key extends string> {
  tabs: ReadonlyArray<{ key: Key; label: string; count?: number }>;
  value: Key;
  onChange: (key: Key) => void;
  /** What is being switched, read aloud. */
  label?: string;
}

/** Words with a short accent line under the chosen one; scrolls sideways when they do not fit. */
export function Tabs<Key extends string>({ tabs, value, onChange, label }: TabsProps<Key>) {
  return (
    <ScrollView className="tabs" scrollX showScrollbar={false} enhanced>
      <View className="tabs__row" {...accessible({ role: "tablist", label })}>
        {tabs.map((tab) => (
          <Pressable
            key={tab.key}
            className={classNames("tabs__tab", tab.key === value && "tabs__tab--on")}
            role="tab"
            selected={tab.key === value}
            onPress={() => onChange(tab.key)}
          >
            {tab.label}
            {tab.count === undefined ? null : (
              <View className="tabs__count">{String(tab.count)}</View>
            )}
          </Pressable>
        ))}
      </View>
    </ScrollView>
  );
}
