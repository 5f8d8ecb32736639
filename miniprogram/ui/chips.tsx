import { ScrollView, View } from "@tarojs/components";
import { accessible } from "./accessible";
import { classNames } from "./class-names";
import { Pressable } from "./pressable";
import "./chips.css";

export interface ChipsProps<Key extends string> {
  chips: ReadonlyArray<{ key: Key; label: string }>;
  value: Key;
  onChange: (key: Key) => void;
  /** What is being filtered, read aloud. */
  label?: string;
}

/** A row of filters, one chosen; bleeds over the screen's side padding so that it scrolls edge to edge. */
export function Chips<Key extends string>({ chips, value, onChange, label }: ChipsProps<Key>) {
  return (
    <View className="chips">
      <ScrollView className="chips__scroll" scrollX showScrollbar={false} enhanced>
        <View className="chips__row" {...accessible({ role: "radiogroup", label })}>
          {chips.map((chip) => (
            <Pressable
              key={chip.key}
              className="chips__target"
              role="radio"
              checked={chip.key === value}
              onPress={() => onChange(chip.key)}
            >
              <View className={classNames("chips__chip", chip.key === value && "chips__chip--on")}>
                {chip.label}
              </View>
            </Pressable>
          ))}
        </View>
      </ScrollView>
    </View>
  );
}
